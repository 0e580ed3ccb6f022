/**
 * Bundles what other pages load by a fixed address, to `public`: `/embed.js`, `/embed-words.js`, and the types of their API at
 * `/embed.d.ts`. They are classic scripts: a page's policy that allows our origin, or a nonce, is enough.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";

const HOST = "components/embed/host";
/** What may be in them. In particular nobody's resizer: the tests have some as hosts, and one is under the GPL. */
const OWN = /^components\/|^node_modules\/(approx-string-match|fastest-levenshtein)\//;
const NOTICES = "/*! Dateline, MIT. With approx-string-match, MIT, Robert Knight; fastest-levenshtein, MIT, Kasper Unn Weihe. */";

/** Contents by file name. @returns {Record<string, string>} */
export function hostScripts() {
  return {
    "embed.js": bundle(`${HOST}/embed.ts`, ""),
    "embed-words.js": bundle("components/embed/article/words.ts", NOTICES),
    "embed.d.ts": readFileSync(`${HOST}/dateline-api.ts`, "utf8"),
  };
}

function bundle(entry, banner) {
  const { outputFiles, metafile } = buildSync({
    entryPoints: [entry],
    bundle: true,
    write: false,
    minify: true,
    metafile: true,
    format: "iife",
    target: "es2022",
    legalComments: "none",
    banner: { js: banner },
  });
  const foreign = Object.keys(metafile.inputs).find((file) => !OWN.test(file));
  if (foreign) throw new Error(`${entry} must stay small and our own, but imports ${foreign}.`);
  return outputFiles[0].text;
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url))
  for (const [name, content] of Object.entries(hostScripts())) {
    const file = `public/${name}`;
    if (!existsSync(file) || readFileSync(file, "utf8") !== content) writeFileSync(file, content);
  }
