/**
 * Bundles what a story's page and an embed run without React: the map's own script of each to `public/vendor`, with its hash in the
 * name, and their inline scripts and style. `public/vendor/boot.json` tells the app all of them.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { buildSync } from "esbuild";

const FOLDER = "public/vendor";
/** Bundled scripts' names; `scripts/vendor.mjs` leaves them alone. */
const BOOT = /^boot[-.]/;

/** What must never be bundled here: it is what the page can wait for, or what comes by an address of its own. */
const FOREIGN = /node_modules\/(react|react-dom|next|swr|zod|maplibre-gl)\//;

const modules = ["boot", "boot-embed"].map((part) => {
  const text = bundle(`components/map/${part}.ts`, "esm");
  return { name: `${part}-${createHash("sha256").update(text).digest("hex").slice(0, 10)}.mjs`, text };
});
const inline = ["start/early", "start/fonts", "embed/frame"].map((part) => bundle(`components/${part}.ts`, "iife").trim());
mkdirSync(FOLDER, { recursive: true });
const isNeeded = (file) => modules.some(({ name }) => file.startsWith(name));
for (const stale of readdirSync(FOLDER).filter((file) => BOOT.test(file) && !isNeeded(file))) rmSync(`${FOLDER}/${stale}`);
for (const { name, text } of modules) if (!existsSync(`${FOLDER}/${name}`)) writeFileSync(`${FOLDER}/${name}`, text);
const [boot, bootEmbed] = modules.map(({ name }) => `/vendor/${name}`);
const [early, fonts, embed] = inline;
const embedCss = bundle("components/embed/frame.css").trim();
writeFileSync(`${FOLDER}/boot.json`, JSON.stringify({ boot, bootEmbed, early, fonts, embed, embedCss }));

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
