/**
 * After the build: takes the tags of Next's scripts out of the pages that have a start script, and gives it their addresses.
 * It asks for them when they are needed (see `components/start/early.ts`). Pages of text alone keep theirs.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";

const ROOT = ".next/server/app";

/**
 * A page without the tags of its asynchronous scripts, or `null` when it has no start script to give them to. The ones for
 * browsers without modules stay, which nobody else fetches.
 *
 * @param {string} html
 * @returns {string | null}
 */
export function deferScripts(html) {
  if (!html.includes("<script data-start")) return null;
  const addresses = [...html.matchAll(TAG)].map(([, src]) => src);
  const rest = html.replace(TAG, "").replace(/<link rel="preload" as="script"[^>]*>/g, "");
  return rest.replace("<script data-start", `<script data-app="${[...new Set(addresses)].join(" ")}" data-start`);
}

const TAG = /<script src="(\/_next\/[^"]+)"(?![^>]*nomodule)[^>]*><\/script>/gi;

function deferAll() {
  let count = 0;
  for (const file of readdirSync(ROOT, { recursive: true }).filter((name) => name.endsWith(".html"))) {
    const page = deferScripts(readFileSync(`${ROOT}/${file}`, "utf8"));
    if (page === null) continue;
    writeFileSync(`${ROOT}/${file}`, page);
    count += 1;
  }
  // A build in which no page has one is a build in which something has changed its form.
  if (count === 0) throw new Error("No page has a start script: components/start/start-script.tsx and this file must agree.");
}

if (process.argv[1]?.endsWith("defer.mjs")) deferAll();
