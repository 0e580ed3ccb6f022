/**
 * Copies what the browser loads by its own address from node_modules to public/vendor: MapLibre, which must not be bundled
 * (its worker finds itself by URL) and is asked for before our own scripts run, and the fonts, which page and map share.
 * Names carry the package's version, so the files can be cached for ever. `data/vendor.json` tells the app the addresses.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const FOLDER = "public/vendor";

/**
 * Every copy by the key that the app knows it by.
 *
 * @returns {Record<string, { from: string, name: string }>}
 */
export function vendorFiles() {
  return {
    maplibre: maplibre("maplibre-gl", "mjs"),
    maplibreWorker: maplibre("maplibre-gl-worker", "mjs"),
    maplibreCss: maplibre("maplibre-gl", "css"),
    sans400: font("noto-sans", "latin-400-normal"),
    sans600: font("noto-sans", "latin-600-normal"),
    serif400: font("source-serif-4", "latin-400-normal"),
    serif600: font("source-serif-4", "latin-600-normal"),
  };
}

/** What `data/vendor.json` says. @returns {Record<string, string>} */
export function vendorUrls() {
  return Object.fromEntries(Object.entries(vendorFiles()).map(([key, { name }]) => [key, `/vendor/${name}`]));
}

function maplibre(name, extension) {
  return { from: `node_modules/maplibre-gl/dist/${name}.${extension}`, name: `${name}-${versionOf("maplibre-gl")}.${extension}` };
}

function font(family, face) {
  const from = `node_modules/@fontsource/${family}/files/${family}-${face}.woff2`;
  return { from, name: `${family}-${face}-${versionOf(`@fontsource/${family}`)}.woff2` };
}

function versionOf(name) {
  return JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")).version;
}

function copyAll() {
  mkdirSync(FOLDER, { recursive: true });
  const files = Object.values(vendorFiles());
  const names = new Set(files.flatMap(({ name }) => [name, `${name}.br`, `${name}.gz`]));
  for (const stale of readdirSync(FOLDER).filter((name) => !names.has(name) && !/^boot[-.]/.test(name)))
    rmSync(`${FOLDER}/${stale}`, { recursive: true });
  for (const { from, name } of files) writeIfNew(`${FOLDER}/${name}`, withoutSourceMap(from));
  writeIfNew("data/vendor.json", Buffer.from(`${JSON.stringify(vendorUrls(), null, 2)}\n`));
}

/** The maps are not copied, so the comment that points to them goes too. */
function withoutSourceMap(file) {
  const bytes = readFileSync(file);
  if (file.endsWith(".woff2")) return bytes;
  return Buffer.from(bytes.toString("utf8").replace(/\n?(\/\/# sourceMappingURL=.*|\/\*# sourceMappingURL=.*?\*\/)\s*$/, "\n"));
}

/** A file that is rewritten looks changed, and would be packed again. */
function writeIfNew(file, bytes) {
  if (!existsSync(file) || !readFileSync(file).equals(bytes)) writeFileSync(file, bytes);
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) copyAll();
