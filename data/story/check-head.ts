import { intervalOf } from "../time/interval";
import type { CheckContext } from "./check-context";
import { type Fault, nearMatch, shown } from "./fault";

/** Words of addresses under `/{lang}/{story}/`, which no claim may have as its id. */
export const RESERVED_IDS = ["embed", "map", "places", "sources", "actors", "countries", "corrections", "record", "api"];

/** What files of a story have these names for: the whole story, and what it rests on. */
const RESERVED_LAYERS: readonly string[] = ["claims", "references"];

/** Rules of `story.json`: frames inside the world, layers that have their file and the other way round. */
export function checkHead({ folder, parsed, layerFiles }: CheckContext): Fault[] {
  const { head, ids } = parsed;
  if (head === null) return [];
  const file = `${folder}/story.json`;
  const faults: Fault[] = [];
  const fault = (field: string, found: string, expected: string) => faults.push({ file, feature: null, field, found, expected });

  const folderName = folder.split("/").at(-1) ?? "";
  if (head.id !== folderName) fault("id", shown(head.id), `the folder's name, "${folderName}"`);
  if (intervalOf(head.published) === null) fault("published", shown(head.published), "an EDTF date");
  if (!ids.references.has(head.article)) {
    fault("article", shown(head.article), `the id of a reference${nearMatch(head.article, ids.references)}`);
  }
  // What came next is told by the article's day: without it everything would count as known to its reader.
  if (parsed.references.some(({ id, date }) => id === head.article && date === null)) {
    fault("article", `"${head.article}", which is undated`, "a dated reference");
  }
  const frames = [
    ["bbox", head.bbox],
    ["opening.bbox", head.opening.bbox],
  ] as const;
  const chapterFrames = head.chapters.map(({ bbox }, index) => [`chapters[${index}].bbox`, bbox] as const);
  for (const [field, [west, south, east, north]] of [...frames, ...chapterFrames]) {
    if (west >= east || south >= north)
      fault(field, shown([west, south, east, north]), "[west, south, east, north] with west < east and south < north");
  }
  const layerIds = head.layers.map(({ id }) => id);
  for (const [name, list] of [
    ["chapters", head.chapters.map(({ id }) => id)],
    ["layers", layerIds],
  ] as const) {
    const twice = list.find((id, index) => list.indexOf(id) !== index);
    if (twice !== undefined) fault(name, `"${twice}" twice`, "each id once");
  }
  for (const id of layerIds.filter((id) => RESERVED_LAYERS.includes(id))) {
    fault("layers", shown(id), `another id: files of the whole story are called ${RESERVED_LAYERS.join(" and ")}`);
  }
  for (const id of layerIds.filter((id) => !layerFiles.includes(id))) {
    fault("layers", shown(id), `a file layers/${id}.geojson${nearMatch(id, layerFiles)}`);
  }
  for (const name of layerFiles.filter((name) => !layerIds.includes(name))) {
    faults.push({
      file: `${folder}/layers/${name}.geojson`,
      feature: null,
      field: "",
      found: "a layer that story.json does not list",
      expected: `one of ${layerIds.join(", ")}${nearMatch(name, layerIds)}`,
    });
  }
  return faults;
}
