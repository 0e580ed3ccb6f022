import { cp, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

/** How many claims are made, and at how many places they lie. */
const CLAIMS = 20_000;
const PLACES = 500;
/** A made-up town in Senegal, which no claim of the layer covers, far from any other mark: what lies under a click there is known. */
export const LONELY = { id: "made-up-lonely", lngLat: [-14.5, 14.9] } as const;
/**
 * Another such town, at which is a claim of a layer that no page was built with; its other claim is about a whole country with a disputed
 * border. The name of the layer is a word in MapLibre's messages too.
 */
export const APART = {
  id: "made-up-apart",
  lngLat: [-12.9, 13.9],
  layer: "aid-workers",
  country: "morocco",
  onBorder: [-11, 27.664],
} as const;

/**
 * Copies the stories into a folder of their own, the layer of the Russian presence with 20,000 more claims at 500 made-up towns: every tenth of them
 * alleged and of 2016, the others reported and of 2020. One, `made-up-lonely`, stands alone and is alleged; two more are a layer of their own.
 *
 * @returns the folder, for the setting `STORIES`
 */
export async function bigStory(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "dateline-big-"));
  await cp("data/stories", folder, { recursive: true });
  const story = path.join(folder, "mali-2020");
  await change(path.join(story, "places.geojson"), (places) => {
    const [town] = places.filter(({ id }) => id === "bamako");
    const at = (id: string, coordinates: readonly number[], country = "MLI") => ({
      ...town,
      id,
      geometry: { type: "Point", coordinates },
      properties: { ...town?.properties, country, name: { en: `Town ${id}`, fr: `Ville ${id}` } },
    });
    const made = Array.from({ length: PLACES }, (_, index) =>
      at(`made-up-${index}`, [round(-4.5 + ((index * 37) % 97) / 20), round(16 + ((index * 61) % 89) / 30)]),
    );
    return [...places, ...made, at(LONELY.id, LONELY.lngLat, "SEN"), at(APART.id, APART.lngLat, "SEN")];
  });
  await change(path.join(story, "layers/presence.geojson"), (claims) => {
    const alleged = claims.find(({ properties }) => properties.status === "alleged");
    const reported = claims.find(({ properties }) => properties.status === "reported");
    const at = (id: string, place: string, like: typeof alleged, when: string) => {
      const { kind, actors, status, evidence } = like?.properties ?? {};
      const say = { en: `Something at ${place}`, fr: `Quelque chose à ${place}` };
      return {
        ...like,
        id,
        properties: { title: say, text: say, kind, places: [place], when, actors, status, evidence, record: ["MADE"] },
      };
    };
    const made = Array.from({ length: CLAIMS }, (_, index) =>
      index % 10 === 0
        ? at(`made-up-claim-${index}`, `made-up-${index % PLACES}`, alleged, "2016-03-04")
        : at(`made-up-claim-${index}`, `made-up-${index % PLACES}`, reported, "2020-08-20"),
    );
    return [...claims, ...made, at(LONELY.id, LONELY.id, alleged, "2016-03-04")];
  });
  await addLayer(story);
  return folder;
}

/** A layer like the one of the presence, with two claims. */
async function addLayer(story: string): Promise<void> {
  const layers = path.join(story, "layers");
  const presence = JSON.parse(await readFile(path.join(layers, "presence.geojson"), "utf8"));
  const [claim] = presence.features.filter(({ id }: Feature) => id === LONELY.id);
  const say = { en: "Something apart", fr: "Quelque chose à part" };
  const features = [APART.id, APART.country].map((place) => ({
    ...claim,
    id: place === APART.id ? place : `made-up-${place}`,
    properties: { ...claim.properties, title: say, text: say, places: [place] },
  }));
  await writeFile(path.join(layers, `${APART.layer}.geojson`), JSON.stringify({ ...presence, features }));
  const head = JSON.parse(await readFile(path.join(story, "story.json"), "utf8"));
  const like = head.layers.find(({ id }: { id: string }) => id === "presence");
  const layer = { ...like, id: APART.layer, title: { en: "Made up", fr: "Inventée" } };
  await writeFile(path.join(story, "story.json"), JSON.stringify({ ...head, layers: [...head.layers, layer] }));
}

type Feature = { readonly id: string; readonly properties: Record<string, unknown> };

async function change(file: string, make: (features: readonly Feature[]) => readonly unknown[]): Promise<void> {
  const collection = JSON.parse(await readFile(file, "utf8"));
  await writeFile(file, JSON.stringify({ ...collection, features: make(collection.features) }));
}

const round = (degrees: number) => Number(degrees.toFixed(4));
