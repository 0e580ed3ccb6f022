import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { unpackFont } from "./fonts.mjs";

const woff = readFileSync("node_modules/@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff");

/** Sum of a table's big-endian words, as OpenType counts it. */
function sumOf(bytes: Buffer): number {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0;
  return sum;
}

it("unpacks a font whose tables are the ones that its contents sum up", () => {
  const font = unpackFont(woff);
  const count = font.readUInt16BE(4);
  expect(count).toBe(woff.readUInt16BE(12));
  const names = Array.from({ length: count }, (_, index) => {
    const entry = 12 + 16 * index;
    const [sum = 0, offset = 0, length = 0] = [4, 8, 12].map((at) => font.readUInt32BE(entry + at));
    const name = font.toString("latin1", entry, entry + 4);
    expect(offset % 4, name).toBe(0);
    const table = Buffer.from(font.subarray(offset, offset + Math.ceil(length / 4) * 4));
    // The font's own sum is counted without the field that holds it.
    if (name === "head") table.writeUInt32BE(0, 8);
    expect(sumOf(table), name).toBe(sum);
    return name;
  });
  expect(names).toEqual(expect.arrayContaining(["cmap", "glyf", "head"]));
});

it("refuses what is no such font", () => {
  expect(() => unpackFont(Buffer.from("wOF2 something else"))).toThrow("no WOFF font");
});
