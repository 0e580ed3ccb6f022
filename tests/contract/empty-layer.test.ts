import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { PMTiles } from "pmtiles";
import { afterAll, describe, expect, it } from "vitest";
import { CLAIM_COLUMNS } from "@/data/export/claim-columns";
import { readFlatGeobuf } from "@/data/import/read-flatgeobuf";
import { FORMATS } from "@/data/service/formats";
import { layerTiles } from "@/scripts/copy/copy-tiles";
import { rewriteFlatGeobuf } from "@/scripts/copy/rewrite-data";
import { gdal, readByGdal } from "./gdal";
import { serviceOf, storyWithLayer } from "./made-up-layer";

const folder = mkdtempSync(path.join(tmpdir(), "dateline-made-up-"));
afterAll(() => rmSync(folder, { recursive: true }));

const silent = serviceOf(await storyWithLayer({ id: "silence", title: { en: "Silence", fr: "Silence" }, claims: 0, towns: 0 }));

describe("a layer without claims", () => {
  const written = async (extension: string) => {
    const file = path.join(folder, `silence.${extension}`);
    writeFileSync(file, await silent(`/downloads/river-2021/silence.${extension}?language=fr`));
    return file;
  };

  it.each(FORMATS.map(({ extension }) => extension))("can be taken away as %s", async (extension) => {
    await expect(written(extension)).resolves.toContain(extension);
  });

  it("is a FlatGeobuf with its columns, as GDAL reads it and as we do", async () => {
    const file = await written("fgb");
    expect(readByGdal(file, path.join(folder, "none.json")).features).toEqual([]);
    const said = gdal("ogrinfo", "-so", "-al", file);
    for (const { name } of CLAIM_COLUMNS) expect(said).toContain(`\n${name}: `);
    for (const text of ["independent: Real", "later: Integer(Boolean)", "licence: String", 'ID["EPSG",4326]'])
      expect(said).toContain(text);
    const bytes = await silent("/downloads/river-2021/silence.fgb?language=fr");
    // Read to its end, and found to be without anything to draw.
    await expect(readFlatGeobuf("silence.fgb", bytes)).rejects.toThrow('"no-features"');
    expect(await rewriteFlatGeobuf(bytes, () => "")).toEqual(bytes);
  });

  it("is an archive without a tile", async () => {
    const ask = async (address: string) => ({ type: "", body: await silent(address) });
    const archive = await layerTiles({ ask }, "river-2021.silence", "en", new AbortController().signal);
    expect(await opened(archive).getZxy(0, 0, 0)).toBeUndefined();
  });
});

/** An archive as a map reads it: by ranges. */
function opened(archive: Uint8Array): PMTiles {
  return new PMTiles({
    getKey: () => "archive",
    getBytes: async (offset, length) => ({ data: Uint8Array.from(archive.subarray(offset, offset + length)).buffer }),
  });
}
