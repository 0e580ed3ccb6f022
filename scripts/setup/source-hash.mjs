import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

/** Where the build finds the stories: `data/story/stories-folder.ts`. */
const STORIES = process.env.STORIES || "data/stories";

/** What a build depends on. `public/vendor` and what other pages load are made by the build itself. */
const SOURCES = [
  "app",
  "components",
  "data",
  "public",
  ...["boot", "build", "compress", "csp", "defer", "embed", "fonts", "vendor"].map((name) => `scripts/${name}.mjs`),
  // Bundled into the pages' policy, and what says which pages are packed.
  ...["embed-ancestors", "packed-pages"].map((name) => `scripts/setup/${name}.mjs`),
  // Next reads settings from them.
  ...[".env", ".env.local", ".env.production", ".env.production.local"],
  "next.config.ts",
  "proxy.ts",
  "postcss.config.mjs",
  "package-lock.json",
  "tsconfig.json",
  ...(STORIES === "data/stories" ? [] : [STORIES]),
];
const MADE = new Set(["vendor", "embed.js", "embed-words.js", "embed.d.ts"].map((name) => path.join("public", name)));

/** Stands in a build that is whole, with the hash of its sources. */
export const STAMP = ".next/dateline-build";

/** Hash of all sources' names and contents, and of the settings that pages are built with: the same hash, the same build. */
export function sourceHash() {
  const site = process.env.PUBLIC_URL || process.env.SITE_URL || "";
  const hash = createHash("sha256").update(`site=${site}\nstories=${STORIES}\n`);
  for (const file of SOURCES.filter((name) => existsSync(name)).flatMap(filesIn))
    hash.update(`${file}\n`).update(readFileSync(file));
  return hash.digest("hex");
}

function filesIn(name) {
  if (MADE.has(path.normalize(name))) return [];
  if (!statSync(name).isDirectory()) return /\.(br|gz)$/.test(name) ? [] : [name];
  return readdirSync(name)
    .sort()
    .flatMap((entry) => filesIn(path.join(name, entry)));
}
