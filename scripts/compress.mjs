/** After the build: brotli and gzip copies of what is served as files, at the strength that only pays once. */
import { existsSync, readdirSync, statSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const FOLDERS = [".next/static", "public/vendor", "public/basemap"];
const KINDS = /\.(js|mjs|css|json|geojson|svg)$/;

const files = FOLDERS.filter((folder) => existsSync(folder))
  .flatMap((folder) => readdirSync(folder, { recursive: true }).map((name) => path.join(folder, name)))
  .filter((file) => KINDS.test(file));
// zlib works in Node's own thread pool, so asking for all at once keeps every core busy.
await Promise.all(
  files.flatMap((file) => [packed(file, "br", brotli), packed(file, "gz", (bytes) => promisify(gzip)(bytes, { level: 9 }))]),
);

async function packed(file, extension, pack) {
  const copy = statSync(`${file}.${extension}`, { throwIfNoEntry: false });
  if (copy && copy.mtimeMs >= statSync(file).mtimeMs) return;
  await writeFile(`${file}.${extension}`, await pack(await readFile(file)));
}

function brotli(bytes) {
  return promisify(brotliCompress)(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });
}
