import "server-only";
import { readBasemap } from "@/components/poster/read-basemap";
import { memoryStore } from "@/data/service/memory-store";
import type { FeatureStore } from "@/data/service/store";
import { loadStory, storyIds } from "@/data/story/load-story";
import { basemapOutlines, type OutlineOf } from "@/data/view/standing";

let outlines: Promise<OutlineOf> | null = null;

/** The store behind the service: today the stories in memory. */
export const serviceStore: FeatureStore = memoryStore({
  stories: async () => (await Promise.all((await storyIds()).map(loadStory))).filter((story) => story !== null),
  outlines: () => {
    outlines ??= readBasemap().then(basemapOutlines);
    return outlines;
  },
});
