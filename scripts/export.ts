/**
 * `npm run export -- STORY OUT`: a story as a folder of files for any static host, under any path. Made from the build, which is made first
 * where there is none of these sources.
 */
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { openSite } from "./copy/ask-site";
import { copySite } from "./copy/copy-site";
import { readArguments } from "./copy/export-arguments";
import { headersFile } from "./copy/headers-file";
import { filesIn, LABEL, MANIFEST, manifestOf } from "./copy/manifest";
import { openCopy } from "./copy/open-copy";
import { copySiteMap } from "./copy/site-map";
import { storyIds } from "./copy/story-ids";
import { requireReplaceable, writeWhole } from "./copy/whole-folder";
import { requireNode } from "./setup/dependencies.mjs";
import { requireBuild } from "./setup/fresh-build.mjs";
import { stop } from "./setup/stop.mjs";

const publicUrl = process.env.PUBLIC_URL || process.env.SITE_URL;

requireNode();
await main().catch((error: Error) => stop(error.message));
process.exit(0);

async function main(): Promise<void> {
  const { story: id, folder, url } = readArguments(process.argv.slice(2), await storyIds(), publicUrl);
  await requireReplaceable(folder);
  requireBuild();
  const { story, scope, parts } = await openCopy(id, url);
  const { version } = JSON.parse(await readFile("package.json", "utf8"));
  await writeWhole(folder, async (into, signal) => {
    const site = await openSite();
    await copySite(site, story, scope, parts, into, signal);
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
