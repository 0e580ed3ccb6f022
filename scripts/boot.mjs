/**
 * Bundles what a story's page runs without React: the map's own script to `public/vendor`, with its hash in the name, and
 * the inline scripts of the page. `public/vendor/boot.json` tells the app both.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { buildSync } from "esbuild";

const FOLDER = "public/vendor";
/** Bundled scripts' names; `scripts/vendor.mjs` leaves them alone. */
const BOOT = /^boot[-.]/;

/** What must never be bundled here: it is what the page can wait for, or what comes by an address of its own. */
const FOREIGN = /node_modules\/(react|react-dom|next|swr|zod|maplibre-gl)\//;

const boot = bundle("components/map/boot.ts", "esm");
const name = `boot-${createHash("sha256").update(boot).digest("hex").slice(0, 10)}.mjs`;
const [early, fonts] = ["early", "fonts"].map((part) => bundle(`components/start/${part}.ts`, "iife").trim());
mkdirSync(FOLDER, { recursive: true });
for (const stale of readdirSync(FOLDER).filter((file) => BOOT.test(file) && !file.startsWith(name))) rmSync(`${FOLDER}/${stale}`);
if (!existsSync(`${FOLDER}/${name}`)) writeFileSync(`${FOLDER}/${name}`, boot);
writeFileSync(`${FOLDER}/boot.json`, JSON.stringify({ boot: `/vendor/${name}`, early, fonts }));

function bundle(entry, format) {
  const { outputFiles, metafile } = buildSync({
    entryPoints: [entry],
    bundle: true,
    write: false,
    minify: true,
    metafile: true,
    format,
    target: "es2022",
    legalComments: "none",
  });
  const foreign = Object.keys(metafile.inputs).find((file) => FOREIGN.test(file));
  if (foreign) throw new Error(`${entry} must stay small, but imports ${foreign}.`);
  return outputFiles[0].text;
}
