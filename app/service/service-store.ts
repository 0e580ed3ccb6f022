import "server-only";
import { readBasemap } from "@/components/poster/read-basemap";
import { memoryStore } from "@/data/service/memory-store";
import { loadStory, storyIds } from "@/data/story/load-story";
import type { Story } from "@/data/story/story";
import { basemapOutlines, type OutlineOf } from "@/data/view/standing";
import type { ServiceSources } from "./resource";

let outlines: Promise<OutlineOf> | null = null;

const stories = async (): Promise<readonly Story[]> =>
  (await Promise.all((await storyIds()).map(loadStory))).filter((story) => story !== null);

/** What is behind the service: today the stories in memory. */
export const SERVICE: ServiceSources = {
  stories,
  store: memoryStore({
    stories,
    outlines: () => {
      outlines ??= readBasemap().then(basemapOutlines);
      return outlines;
    },
  }),
};
