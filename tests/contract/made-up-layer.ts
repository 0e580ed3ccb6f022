import { buildStory } from "@/data/story/build-story";
import { readStoryFiles } from "@/data/story/read-files";
import type { Localized, Story } from "@/data/story/story";
import { ask, storeOf } from "./service";

// biome-ignore lint/suspicious/noExplicitAny: JSON of any shape
type Json = any;

/** What is made of the made-up story: another layer. */
interface MadeUp {
  readonly id: string;
  readonly title: Localized;
  /** Of claims, which lie at the towns in turns. */
  readonly claims: number;
  readonly towns: number;
}

/** The made-up story with one more layer, of claims at towns within two degrees around the river's bend. */
export async function storyWithLayer({ id, title, claims, towns }: MadeUp): Promise<Story> {
  const files = structuredClone(await readStoryFiles("tests/fixtures/stories/river-2021")) as Json;
  const [flood] = files.story.layers;
  files.story.layers.push({ ...flood, id, title });
  const [town] = files.places.features.filter((place: Json) => place.id === "town");
  for (let index = 0; index < towns; index++)
    files.places.features.push({
      ...town,
      id: `town-${index}`,
      geometry: { type: "Point", coordinates: [-6 + ((index * 37) % 97) / 50, 13 + ((index * 61) % 89) / 50] },
      properties: { ...town.properties, name: { en: `Town ${index}`, fr: `Ville ${index}` } },
    });
  const [claim] = files.layers.flood.features;
  const features = Array.from({ length: claims }, (_, index) => ({
    ...claim,
    id: `${id}-claim-${index}`,
    properties: { ...claim.properties, facts: undefined, record: ["MADE"], places: [`town-${index % towns}`] },
  }));
  files.layers[id] = { type: "FeatureCollection", features };
  return buildStory(files);
}

/** Asks the service of one story alone, by an address from the root of the site. No body where a tile is empty. */
export function serviceOf(story: Story): (address: string) => Promise<Buffer> {
  const served = async () => [story];
  const store = storeOf(served);
  return async (address) => {
    const response = await ask(address.replace(/^\/api/, ""), {}, "GET", store, served);
    if (response.status !== 200 && response.status !== 204)
      throw new Error(`${address}: ${response.status} ${await response.text()}`);
    return Buffer.from(await response.arrayBuffer());
  };
}
