/** After the build: brotli and gzip copies of what is served as files, at the strength that only pays once. */
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const FOLDERS = [".next/static", "public/vendor", "public/basemap"];
const KINDS = /\.(js|mjs|css|json|geojson|svg)$/;

const files = FOLDERS.flatMap((folder) => readdirSync(folder, { recursive: true }).map((name) => path.join(folder, name))).filter(
  (file) => KINDS.test(file),
);
await Promise.all(files.filter(isStale).map(compress));

function isStale(file) {
  const copy = statSync(`${file}.br`, { throwIfNoEntry: false });
  return !copy || copy.mtimeMs < statSync(file).mtimeMs;
}

async function compress(file) {
  const bytes = readFileSync(file);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  writeFileSync(`${file}.br`, await promisify(brotliCompress)(bytes, { params }));
  writeFileSync(`${file}.gz`, await promisify(gzip)(bytes, { level: 9 }));
}
