import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { Fault } from "./fault";

/** A story's files as they are on disk: parsed JSON or text, before any rule is asked. */
export interface StoryFiles {
  /** Path of the folder as faults name it. */
  readonly folder: string;
  readonly story: unknown;
  readonly places: unknown;
  readonly references: unknown;
  readonly actors: unknown;
  /** `[]` when there is no such file: a story need not have any. */
  readonly conflicts: unknown;
  /** `[]` when there is no such file: nothing has changed yet. */
  readonly corrections: unknown;
  /** Layer id -> parsed GeoJSON. */
  readonly layers: Readonly<Record<string, unknown>>;
  /** Language -> Markdown. */
  readonly briefings: Readonly<Record<string, string>>;
  /** Files that cannot be read or are not JSON. */
  readonly faults: readonly Fault[];
}

/** Reads a story's folder. What is missing or broken becomes a fault, so that all are reported together. */
export async function readStoryFiles(folder: string): Promise<StoryFiles> {
  const faults: Fault[] = [];
  const json = async (file: string): Promise<unknown> => {
    const name = path.posix.join(folder, file);
    try {
      return JSON.parse(await readFile(path.join(folder, file), "utf8"));
    } catch (error) {
      const found = error instanceof SyntaxError ? `text that is not JSON (${error.message})` : "no such file";
      faults.push({ file: name, feature: null, field: "", found, expected: "a JSON file" });
      return undefined;
    }
  };
  const names = await readdir(folder).catch((): string[] => []);
  const layerNames = await readdir(path.join(folder, "layers")).catch(() => []);
  const layerFiles = layerNames.filter((name) => name.endsWith(".geojson")).sort();
  const layers = await Promise.all(
    layerFiles.map(async (name) => [name.replace(/\.geojson$/, ""), await json(`layers/${name}`)]),
  );
  const briefings = names.flatMap((name) => /^briefing\.(.+)\.md$/.exec(name)?.[1] ?? []);
  const texts = await Promise.all(
    briefings.map(async (tag) => [tag, await readFile(path.join(folder, `briefing.${tag}.md`), "utf8")]),
  );
  const [story, places, references, actors] = await Promise.all(
    ["story.json", "places.geojson", "references.json", "actors.json"].map(json),
  );
  const [conflicts, corrections] = await Promise.all(
    ["conflicts.json", "corrections.json"].map((name) => (names.includes(name) ? json(name) : [])),
  );
  return {
    folder,
    story,
    places,
    references,
    actors,
    conflicts,
    corrections,
    layers: Object.fromEntries(layers),
    briefings: Object.fromEntries(texts),
    faults,
  };
}
