import { readdir } from "node:fs/promises";
import { STORIES } from "@/data/story/stories-folder";

/** Ids of the stories that there are, in order. */
export async function storyIds(): Promise<string[]> {
  const entries = await readdir(STORIES, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}
