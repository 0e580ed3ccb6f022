import path from "node:path";
import { checkFiles } from "@/data/story/build-story";
import { readStoryFiles } from "@/data/story/read-files";
import { STORIES } from "@/data/story/stories-folder";
import type { Story } from "@/data/story/story";
import type { CopyScope } from "./addresses";
import { ASKED_AS } from "./ask-site";
import { pageParts } from "./page-parts";
import type { PageParts } from "./rewrite-html";

/** Settings of a server that a copy is made without. */
const SETTINGS = ["PUBLIC_URL", "SITE_URL", "TRUST_PROXY", "DATABASE_URL", "DATABASE_REPLICA_URLS"];

/**
 * What a copy of a story is made of, from the build that there is. What the service writes is then known as its own, wherever the site stands;
 * and a copy is of the story as it is in its files: this process loses the settings that say otherwise.
 *
 * @param url as in `CopyScope`
 * @throws Error when the story has faults
 */
export async function openCopy(id: string, url: string | null): Promise<{ story: Story; scope: CopyScope; parts: PageParts }> {
  // Where the pages of the build say that they are: `app/site.ts`.
  const builtAs = (process.env.PUBLIC_URL || process.env.SITE_URL || "http://localhost:3000").replace(/\/+$/, "");
  // Set, not taken out: what is not set, Next would take from a file `.env`.
  for (const name of SETTINGS) process.env[name] = "";
  const { story } = checkFiles(await readStoryFiles(path.join(STORIES, id)));
  if (!story) throw new Error(`The story "${id}" has faults: npm run check names them.`);
  const origins = [builtAs, ASKED_AS];
  return { story, scope: { story: id, languages: story.languages, url, origins }, parts: pageParts(origins) };
}
