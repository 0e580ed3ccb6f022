import "server-only";
import { readBasemap } from "@/components/poster/read-basemap";
import { postgisStore } from "@/data/database/postgis-store";
import { databaseReader } from "@/data/database/reader";
import { databaseSettings } from "@/data/database/settings";
import { memoryStore } from "@/data/service/memory-store";
import type { FeatureStore } from "@/data/service/store";
import { loadStory, storyIds } from "@/data/story/load-story";
import type { Story } from "@/data/story/story";
import { basemapOutlines, type OutlineOf } from "@/data/view/standing";
import type { ServiceSources } from "./resource";

const stories = async (): Promise<readonly Story[]> =>
  (await Promise.all((await storyIds()).map(loadStory))).filter((story) => story !== null);

let read: Promise<OutlineOf> | null = null;
const outlines = (): Promise<OutlineOf> => {
  read ??= readBasemap().then(basemapOutlines);
  return read;
};

/** With DATABASE_URL the claims are a database's; pages and files to take away are made from the stories in any case. */
function chosenStore(): FeatureStore {
  const settings = databaseSettings(process.env);
  return settings ? postgisStore({ reader: databaseReader(settings), outlines }) : memoryStore({ stories, outlines });
}

/** What is behind the service. */
export const SERVICE: ServiceSources = { stories, store: chosenStore() };
