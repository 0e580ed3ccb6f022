import { readdir } from "node:fs/promises";

/** Ids of the stories that there are, in order. */
export async function storyIds(): Promise<string[]> {
  const entries = await readdir("data/stories", { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}
