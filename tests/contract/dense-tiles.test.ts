import { VectorTile } from "@mapbox/vector-tile";
import { PbfReader } from "pbf";
import { PMTiles } from "pmtiles";
import { describe, expect, it } from "vitest";
import { layerTiles } from "@/scripts/copy/copy-tiles";
import { serviceOf, storyWithLayer } from "./made-up-layer";

describe("the archive of tiles of a dense layer", () => {
  it("has every claim at its last level, which its metadata names", async () => {
    const story = await storyWithLayer({ id: "dense", title: { en: "Dense", fr: "Dense" }, claims: 10_000, towns: 40 });
    const service = serviceOf(story);
    const ask = async (address: string) => ({ type: "", body: await service(address) });
    const bytes = await layerTiles({ ask }, "river-2021.dense", "en", new AbortController().signal);
    const archive = opened(bytes);
    const { maxZoom } = await archive.getHeader();
    expect(maxZoom).toBeGreaterThan(6);
    const metadata = (await archive.getMetadata()) as { vector_layers: { maxzoom: number }[] };
    for (const { maxzoom } of metadata.vector_layers) expect(maxzoom).toBe(maxZoom);
    const ids = async (zoom: number) => {
      const found = new Set<string>();
      const [[west, north], [east, south]] = [tileAt(zoom, -6.1, 15), tileAt(zoom, -3.9, 12.9)];
      for (let x = west; x <= east; x++)
        for (let y = north; y <= south; y++) {
          const tile = await archive.getZxy(zoom, x, y);
          const claims = tile && new VectorTile(new PbfReader(new Uint8Array(tile.data))).layers.claims;
          for (let index = 0; index < (claims?.length ?? 0); index++) found.add(String(claims?.feature(index).properties.id));
        }
      return found;
    };
    expect((await ids(6)).size).toBeLessThan(10_000);
    expect((await ids(maxZoom)).size).toBe(10_000);
  });
});

/** The tile of a position. */
function tileAt(zoom: number, lng: number, lat: number): [x: number, y: number] {
  const north = (1 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI) / 2;
  return [Math.floor(((lng + 180) / 360) * 2 ** zoom), Math.floor(north * 2 ** zoom)];
}

/** An archive as a map reads it: by ranges. */
function opened(archive: Uint8Array): PMTiles {
  return new PMTiles({
    getKey: () => "archive",
    getBytes: async (offset, length) => ({ data: Uint8Array.from(archive.subarray(offset, offset + length)).buffer }),
  });
}
