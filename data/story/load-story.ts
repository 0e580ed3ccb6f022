import "server-only";
import { readdir } from "node:fs/promises";
import { buildStory } from "./build-story";
import { readStoryFiles } from "./read-files";
import { STORIES } from "./stories-folder";
import type { Story } from "./story";

/** The story that `/` shows. */
export const DEFAULT_STORY = "mali-2020";

/** Ids of all stories: the folders' names. */
export async function storyIds(): Promise<string[]> {
  return (await readdir(STORIES)).sort();
}

const loaded = new Map<string, Promise<Story>>();

/**
 * A story, read and checked. Pages are static, so this runs at build: a bad file fails the build.
 * Read once for all pages; in development on every request, so that an editor sees the change.
 *
 * @returns `null` when there is no such story.
 * @throws StoryDataError with every fault of the story's files.
 */
export async function loadStory(id: string): Promise<Story | null> {
  if (!(await storyIds()).includes(id)) return null;
  const known = loaded.get(id);
  if (known && process.env.NODE_ENV !== "development") return known;
  const story = readStoryFiles(`${STORIES}/${id}`).then(buildStory);
  loaded.set(id, story);
  return story;
}
