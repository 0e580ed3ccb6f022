/** After the build: brotli and gzip copies of what is served as files, at the strength that only pays once. */
import { existsSync, readdirSync, statSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { PACKED_PAGES } from "./setup/packed-pages.mjs";

const FOLDERS = [".next/static", "public/vendor", "public/basemap"];
const KINDS = /\.(js|mjs|css|json|geojson|svg)$/;

const files = FOLDERS.filter((folder) => existsSync(folder))
  .flatMap((folder) => readdirSync(folder, { recursive: true }).map((name) => path.join(folder, name)))
  .filter((file) => KINDS.test(file));
// zlib works in Node's own thread pool, so asking for all at once keeps every core busy.
await Promise.all(
  files.flatMap((file) => [packed(file, "br", brotli), packed(file, "gz", (bytes) => promisify(gzip)(bytes, { level: 9 }))]),
);

// The pages that most readers come to: those of the stories. There are hundreds of others, and each takes a second.
const pages = readdirSync(".next/server/app", { recursive: true })
  .map((name) => name.replaceAll("\\", "/"))
  .filter((name) => /^(index|[^/]+\/[^/]+)\.html$/.test(name) && !name.startsWith("_"));
await Promise.all(pages.map((name) => packed(`.next/server/app/${name}`, "br", brotli)));
const addresses = pages.map((name) => [
  name === "index.html" ? "/" : `/${name.replace(/\.html$/, "")}`,
  `.next/server/app/${name}.br`,
]);
await writeFile(PACKED_PAGES, JSON.stringify(Object.fromEntries(addresses)));

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
