/**
 * After the build: the fonts of the page for the server that draws pictures in pixels. Its FreeType reads no packed fonts,
 * so they are unpacked, with the letters that a name or a searched word may have beside the Latin ones, and a configuration
 * that knows them and no others: a picture is the same on every machine, also on one without fonts.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { inflateSync } from "node:zlib";

const FOLDER = ".next/fonts";
const SUBSETS = ["latin", "latin-ext", "vietnamese", "greek", "cyrillic"];
const FACES = [
  { family: "noto-sans", weight: 400 },
  { family: "noto-sans", weight: 600 },
  { family: "source-serif-4", weight: 600 },
];
/** Bytes of a header and of an entry of the table of contents, in both formats. */
const WOFF = { header: 44, entry: 20 };
const SFNT = { header: 12, entry: 16 };

/**
 * Unpacks a font (W3C WOFF 1.0 into the container of OpenType).
 *
 * @param {Buffer} woff
 * @returns {Buffer}
 * @throws when these bytes are no such font
 */
export function unpackFont(woff) {
  if (woff.toString("latin1", 0, 4) !== "wOFF") throw new Error("These bytes are no WOFF font.");
  const count = woff.readUInt16BE(12);
  const contents = Buffer.alloc(SFNT.header + count * SFNT.entry);
  const exponent = Math.floor(Math.log2(count));
  const range = 2 ** exponent * SFNT.entry;
  contents.writeUInt32BE(woff.readUInt32BE(4), 0);
  for (const [at, value] of [count, range, exponent, count * SFNT.entry - range].entries())
    contents.writeUInt16BE(value, 4 + 2 * at);
  const parts = [contents];
  let offset = contents.length;
  for (let index = 0; index < count; index += 1) {
    const from = WOFF.header + index * WOFF.entry;
    const [start, packed, length, sum] = [4, 8, 12, 16].map((at) => woff.readUInt32BE(from + at));
    const to = SFNT.header + index * SFNT.entry;
    woff.copy(contents, to, from, from + 4);
    for (const [at, value] of [sum, offset, length].entries()) contents.writeUInt32BE(value, to + 4 * (at + 1));
    const table = woff.subarray(start, start + packed);
    // A table that packing would not make smaller is kept as it is; each begins at a multiple of four.
    parts.push(packed < length ? inflateSync(table) : table, Buffer.alloc((4 - (length % 4)) % 4));
    offset += length + ((4 - (length % 4)) % 4);
  }
  return Buffer.concat(parts);
}

function writeFonts() {
  mkdirSync(FOLDER, { recursive: true });
  for (const { family, weight } of FACES) {
    for (const subset of SUBSETS) {
      const name = `${family}-${subset}-${weight}-normal`;
      writeFileSync(`${FOLDER}/${name}.ttf`, unpackFont(readFileSync(`node_modules/@fontsource/${family}/files/${name}.woff`)));
    }
  }
  writeFileSync(`${FOLDER}/fonts.conf`, configuration());
}

/** The heavier faces call themselves families of their own; a picture asks for a family and a weight. */
const FAMILIES = ["Noto Sans", "Source Serif 4"];

function configuration() {
  const cache = path.resolve(FOLDER, "cache").replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const joined = FAMILIES.map(
    (family) =>
      `<match target="scan"><test name="family"><string>${family} SemiBold</string></test><edit name="family" mode="assign"><string>${family}</string></edit></match>`,
  );
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    "<fontconfig>",
    '<dir prefix="relative">.</dir>',
    `<cachedir>${cache}</cachedir>`,
    ...joined,
    "</fontconfig>",
    "",
  ].join("\n");
}

if (process.argv[1]?.endsWith("fonts.mjs")) writeFonts();
