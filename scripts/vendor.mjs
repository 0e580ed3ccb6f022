/**
 * Copies what the browser loads by its own address from node_modules to public/vendor: MapLibre, which must not be bundled
 * (its worker finds itself by URL) and is asked for before our own scripts run, and the fonts, which page and map share.
 * Names carry the package's version, so the files can be cached for ever.
 */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";

const FOLDER = "public/vendor";
const versionOf = (name) => JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")).version;
const maplibre = versionOf("maplibre-gl");
const [sans, serif] = [versionOf("@fontsource/noto-sans"), versionOf("@fontsource/source-serif-4")];

mkdirSync(FOLDER, { recursive: true });

const script = (name, target) => {
  const text = readFileSync(`node_modules/maplibre-gl/dist/${name}`, "utf8").replace(/\n?\/\/# sourceMappingURL=.*\s*$/, "\n");
  writeFileSync(`${FOLDER}/${target}`, text);
  return `/vendor/${target}`;
};
const font = (family, version, subset, style) => {
  const target = `${family}-${subset}-${style}-${version}.woff2`;
  copyFileSync(`node_modules/@fontsource/${family}/files/${family}-${subset}-${style}.woff2`, `${FOLDER}/${target}`);
  return `/vendor/${target}`;
};

const urls = {
  maplibre: script("maplibre-gl.mjs", `maplibre-gl-${maplibre}.mjs`),
  maplibreWorker: script("maplibre-gl-worker.mjs", `maplibre-gl-worker-${maplibre}.mjs`),
  maplibreCss: script("maplibre-gl.css", `maplibre-gl-${maplibre}.css`),
  sans400: font("noto-sans", sans, "latin", "400-normal"),
  sans600: font("noto-sans", sans, "latin", "600-normal"),
  serif400: font("source-serif-4", serif, "latin", "400-normal"),
  serif600: font("source-serif-4", serif, "latin", "600-normal"),
};
writeFileSync("data/vendor.json", `${JSON.stringify(urls, null, 2)}\n`);
