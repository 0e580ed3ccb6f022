import { createHash } from "node:crypto";
import { PMTiles, type Source } from "pmtiles";
import { describe, expect, it } from "vitest";
import { type ArchivedTile, pmtilesArchive } from "./pmtiles";

/** An archive as a map reads it: by ranges. */
function opened(archive: Uint8Array): PMTiles {
  const source: Source = {
    getKey: () => "archive",
    getBytes: async (offset, length) => ({ data: Uint8Array.from(archive.subarray(offset, offset + length)).buffer }),
  };
  return new PMTiles(source);
}

const tile = (z: number, x: number, y: number, text: string): ArchivedTile => ({
  z,
  x,
  y,
  bytes: new TextEncoder().encode(text),
});
/** Every tile to level 5; those of the eastern half are all the same. */
const PYRAMID = Array.from({ length: 6 }, (_, z) =>
  Array.from({ length: 4 ** z }, (_, index) => {
    const [x, y] = [index % 2 ** z, Math.floor(index / 2 ** z)];
    return tile(z, x, y, z > 0 && x >= 2 ** (z - 1) ? "sea" : `${z}/${x}/${y}`);
  }),
).flat();

describe("an archive of tiles", () => {
  it("gives every tile back to a reader that we did not write, whatever the order in which they came", async () => {
    const archive = opened(pmtilesArchive(PYRAMID.toReversed(), { bounds: [-19, -28, 53, 60], name: "The coup" }));
    expect(await archive.getHeader()).toMatchObject({
      specVersion: 3,
      clustered: true,
      tileType: 1,
      minZoom: 0,
      maxZoom: 5,
      minLon: -19,
      minLat: -28,
      maxLon: 53,
      maxLat: 60,
      numAddressedTiles: PYRAMID.length,
    });
    expect(await archive.getMetadata()).toEqual({ name: "The coup" });
    for (const { z, x, y, bytes } of PYRAMID) {
      const found = await archive.getZxy(z, x, y);
      expect(Buffer.from(found?.data ?? new ArrayBuffer()), `${z}/${x}/${y}`).toEqual(Buffer.from(bytes));
    }
    expect(await archive.getZxy(6, 0, 0)).toBeUndefined();
  });

  it("has what is the same once, and the same bytes each time", async () => {
    const archive = pmtilesArchive(PYRAMID, {});
    expect(Buffer.from(pmtilesArchive(PYRAMID.toReversed(), {})).equals(archive)).toBe(true);
    const { numTileContents = 0, numTileEntries = 0 } = await opened(archive).getHeader();
    expect(numTileContents).toBe(new Set(PYRAMID.map(({ bytes }) => String(bytes))).size);
    expect(numTileEntries).toBeLessThan(PYRAMID.length);
  });

  it("has directories of leaves where the first would be too large for a reader's first question", async () => {
    const level = 8;
    const side = 2 ** level;
    // Lengths that no packer finds a rule in.
    const text = (index: number) => {
      const hash = createHash("md5").update(String(index)).digest("hex");
      return hash.slice(0, Number.parseInt(hash.slice(0, 2), 16) % 32);
    };
    const tiles = Array.from({ length: side * side }, (_, index) =>
      tile(level, index % side, Math.floor(index / side), text(index)),
    );
    const archive = opened(pmtilesArchive(tiles, {}));
    const { leafDirectoryLength = 0, rootDirectoryLength, minZoom, maxZoom } = await archive.getHeader();
    expect(leafDirectoryLength).toBeGreaterThan(0);
    expect(rootDirectoryLength).toBeLessThanOrEqual(16_384 - 127);
    expect([minZoom, maxZoom]).toEqual([level, level]);
    for (const { z, x, y, bytes } of tiles.filter((_, index) => index % 97 === 0)) {
      const found = await archive.getZxy(z, x, y);
      expect(Buffer.from(found?.data ?? new ArrayBuffer()), `${z}/${x}/${y}`).toEqual(Buffer.from(bytes));
    }
  });

  it("without a tile is still one", async () => {
    expect(await opened(pmtilesArchive([], {})).getZxy(0, 0, 0)).toBeUndefined();
  });
});
