/**
 * `npm run export -- STORY OUT`: a story as a folder of files for any static host, under any path. Made from the build, which is made first
 * where there is none of these sources.
 */
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { checkFiles } from "@/data/story/build-story";
import { readStoryFiles } from "@/data/story/read-files";
import { STORIES } from "@/data/story/stories-folder";
import { ASKED_AS, openSite } from "./copy/ask-site";
import { copySite } from "./copy/copy-site";
import { readArguments } from "./copy/export-arguments";
import { headersFile } from "./copy/headers-file";
import { filesIn, LABEL, MANIFEST, manifestOf } from "./copy/manifest";
import { pageParts } from "./copy/page-parts";
import { copySiteMap } from "./copy/site-map";
import { storyIds } from "./copy/story-ids";
import { requireReplaceable, writeWhole } from "./copy/whole-folder";
import { requireNode } from "./setup/dependencies.mjs";
import { requireBuild } from "./setup/fresh-build.mjs";
import { stop } from "./setup/stop.mjs";

const publicUrl = process.env.PUBLIC_URL || process.env.SITE_URL;
/** Where the pages of the build say that they are: `app/site.ts`. */
const builtAs = (publicUrl || "http://localhost:3000").replace(/\/+$/, "");

requireNode();
await main().catch((error: Error) => stop(error.message));
process.exit(0);

async function main(): Promise<void> {
  const { story: id, folder, url } = readArguments(process.argv.slice(2), await storyIds(), publicUrl);
  await requireReplaceable(folder);
  requireBuild();
  // What the service writes is to be known as its own, wherever the site stands; and a copy is of the story as it is in its files. Set,
  // not taken out: what is not set, Next would take from a file `.env`.
  for (const name of ["PUBLIC_URL", "SITE_URL", "TRUST_PROXY", "DATABASE_URL", "DATABASE_REPLICA_URLS"]) process.env[name] = "";
  const { story } = checkFiles(await readStoryFiles(path.join(STORIES, id)));
  if (!story) throw new Error(`The story "${id}" has faults: npm run check names them.`);
  const origins = [builtAs, ASKED_AS];
  const scope = { story: id, languages: story.languages, url, origins };
  const { version } = JSON.parse(await readFile("package.json", "utf8"));
  await writeWhole(folder, async (into, signal) => {
    const site = await openSite();
    await copySite(site, story, scope, pageParts(origins), into, signal);
    await site.close();
    const write = (name: string, text: string) => writeFile(path.join(into, name), text);
    await write("_headers", headersFile(url));
    // GitHub Pages would leave out folders that begin with an underscore.
    await write(".nojekyll", "");
    if (url !== null) await write("sitemap.xml", copySiteMap(await filesIn(into), url));
    // Itself too, and not the manifest.
    const files = (await filesIn(into)).length + 1;
    const label = { dateline: version, story: id, version: story.version, languages: story.languages, url, files };
    await write(LABEL, `${JSON.stringify(label, null, 2)}\n`);
    await write(MANIFEST, await manifestOf(into));
  });
  const count = (await filesIn(folder)).length;
  process.stdout.write(`${folder}: ${count} files, listed in ${MANIFEST}. Any static host can serve it, under any path.\n`);
}
