import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { Refusal } from "../story/refusal";
import { readEvent } from "./event";
import { featureTexts } from "./feature-texts";
import { type FileRecord, readFileOfEvents } from "./read-file-of-events";
import { slug } from "./slug";

const folder = mkdtempSync(path.join(tmpdir(), "dateline-events-"));
afterAll(() => rmSync(folder, { recursive: true }));

const KATI = {
  id: "kati-1",
  title: "Shots at Kati",
  kind: "mutiny",
  status: "reported",
  when: "2020-08-18",
  lng: "-8.0719",
  lat: "12.7498",
  actors: "Malian Armed Forces; Keïta",
  countries: "MLI",
  reference_urls: "https://news.example/1",
  reference_publishers: "Agence Alpha",
  reference_dates: "2020-08",
};

const read = (values: Record<string, unknown>, geometry: unknown = null) => readEvent({ values, geometry });

async function all(records: AsyncIterable<FileRecord>): Promise<FileRecord[]> {
  const list: FileRecord[] = [];
  for await (const record of records) list.push(record);
  return list;
}

function fileOf(name: string, text: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
}

describe("an event", () => {
  it("is a claim that is its own place, found by what it says in any language and by who says it", () => {
    expect(read(KATI)).toMatchObject({
      facts: {
        actors: ["malian-armed-forces", "keita"],
        countries: ["MLI"],
        from: "2020-08-18",
        independent: 1,
        published: "2020-08-31",
        sources: ["agence-alpha"],
        words: "shots at kati shots at kati malian armed forces keita agence alpha",
      },
      geometry: { type: "Point", coordinates: [-8.0719, 12.7498] },
      extent: { center: [-8.0719, 12.7498], meters: 0 },
      precision: "site",
    });
  });

  it("is never drawn sharper than it is known: a region is a disc, and a country its outline", () => {
    expect(read({ ...KATI, precision: "region", radius_meters: 40_000 })).toMatchObject({
      geometry: { type: "Polygon" },
      extent: { meters: 40_000 },
    });
    expect(read({ ...KATI, lng: "", lat: "" })).toMatchObject({
      precision: "country",
      geometry: { type: "Polygon" },
      extent: null,
    });
    expect(read({ ...KATI, precision: "country" })).toEqual([
      'precision: "country"; expected no position where it is only known by its country',
    ]);
  });

  it.each([
    [{ id: "a b" }, /^id: "a b"; expected 1 to 80 letters/],
    [{ title: "" }, /^title: nothing; expected some text/],
    [{ status: "sure" }, /^status: "sure"; expected one of established, reported, alleged, disputed/],
    [{ status: "established" }, /^status: "established" with 1 independent source; expected two references/],
    [{ status: "disputed" }, /^status: "disputed" without a disputing reference/],
    [{ when: "2020-02-30" }, /^when: "2020-02-30"; expected an EDTF date/],
    [{ lat: "95" }, /^lat: "95"; expected a number from -90 to 90/],
    [{ lng: "8,5" }, /^lng: "8,5"; expected a number/],
    [{ lat: "" }, /^lat: nothing; expected both/],
    [{ countries: "Mali" }, /^countries: "Mali"; expected ISO 3166-1/],
    [{ countries: "XXX" }, /^countries: "XXX"; expected ISO 3166-1/],
    [{ reference_urls: "" }, /^reference_urls: nothing; expected the address of at least one reference/],
    [{ reference_urls: "javascript:alert(1)" }, /^reference_urls: .*expected an http or https address/],
    [{ reference_publishers: "A; B" }, /^reference_publishers: "A; B"; expected 1 values/],
    [
      { reference_urls: "https://a.example; https://b.example", reference_publishers: "A;" },
      /^reference_publishers: "A; "; expected 2/,
    ],
    [
      { reference_urls: "https://a.example; https://b.example", reference_titles: "A; B; " },
      /^reference_titles: .*; expected 2 values/,
    ],
    [{ when: "-0050" }, /^when: "-0050"; expected an EDTF date/],
    [{ when: "Y12000" }, /^when: "Y12000"; expected an EDTF date/],
    [{ reference_dates: "-0050" }, /^reference_dates: "-0050"; expected an EDTF date/],
    [{ reference_dates: "yesterday" }, /^reference_dates: "yesterday"/],
    [{ title: "a\0b" }, /^title: .*characters that can be stored/],
    [{ precision: "region" }, /^radius_meters: nothing; expected how far the region reaches/],
  ])("with %o is refused with the column, what was found and what was expected", (wrong, message) => {
    const faults = read({ ...KATI, ...wrong });
    expect(faults).toEqual([expect.stringMatching(message)]);
  });

  const THREE = {
    reference_urls: "https://a.example; https://b.example; https://c.example",
    reference_publishers: "A; B; C",
    status: "established",
  };

  it.each([
    ["; 2020-08-18; ", [null, "2020-08-18", null]],
    ["2020-08-18; ; 2020-08-20", ["2020-08-18", null, "2020-08-20"]],
    [
      ["", null, "2020-08-20"],
      [null, null, "2020-08-20"],
    ],
    ["2020-08-18", ["2020-08-18", "2020-08-18", "2020-08-18"]],
    [["2020-08-18"], ["2020-08-18", "2020-08-18", "2020-08-18"]],
    ["; ; ", [null, null, null]],
    ["", [null, null, null]],
  ])("gives each reference what stands in its place: of dates %j", (dates, expected) => {
    const event = read({ ...KATI, ...THREE, reference_dates: dates });
    expect(event).toMatchObject({ references: expected.map((date) => ({ date })) });
  });

  it("is never surer than each of its references: what is said of one is not said of all", () => {
    const two = {
      ...KATI,
      reference_urls: ["https://a.example/1", "https://a.example/2"],
      reference_kinds: ["", "official"],
      reference_stances: ["supports", "mentions"],
    };
    expect(read(two)).toMatchObject({ references: [{ kind: "press" }, { kind: "official" }] });
    expect(read({ ...two, status: "established" })).toEqual([expect.stringMatching(/^status: "established" with 1 independent/)]);
  });

  it("names no country twice", () => {
    const [once, twice] = ["MLI", "MLI; ; MLI;"].map((countries) => read({ ...KATI, lng: "", lat: "", countries }));
    expect(twice).toEqual(once);
    expect(twice).toMatchObject({ facts: { countries: ["MLI"] }, geometry: { type: "Polygon" } });
  });

  it("says all of its faults at once", () => {
    expect(read({})).toHaveLength(6);
  });

  it("has an id for every name, the same for the same", () => {
    expect(slug("Épsilon TV – 2")).toBe("epsilon-tv-2");
    expect(slug("Правда")).toMatch(/^x[0-9a-f]{8}$/);
    expect(slug("Правда")).not.toBe(slug("Известия"));
  });
});

describe("a file of events", () => {
  it("in CSV is read with the line on which each record begins, also after a title of several lines and a broken row", async () => {
    const csv = 'id,title,kind,status,reference_urls,reference_publishers\na,"one\ntwo",k,s,u,p\nb,x\nc,three,k,s,u,p\n';
    const records = await all(readFileOfEvents(fileOf("a.csv", `\u{FEFF}${csv}`)));
    expect(records).toEqual([
      expect.objectContaining({
        line: 2,
        raw: { values: expect.objectContaining({ id: "a", title: "one\ntwo" }), geometry: null },
      }),
      { line: 4, fault: "2 cells where the first line has 6" },
      expect.objectContaining({ line: 5, raw: { values: expect.objectContaining({ id: "c" }), geometry: null } }),
    ]);
  });

  it("in CSV without the columns that are needed is refused as a whole, with their names", async () => {
    await expect(all(readFileOfEvents(fileOf("b.csv", "id;title\n1;x\n")))).rejects.toThrow(/names no column id, title, kind/);
  });

  it("in GeoJSON is read feature by feature, whatever the members and spaces around, a broken feature by itself", async () => {
    const feature = (id: string, title: string) =>
      JSON.stringify({ type: "Feature", id, properties: { title }, geometry: { type: "Point", coordinates: [1, 2] } }, null, 1);
    const text = `{ "name": "x [\\"features\\": [ {", "bbox": [1, 2, 3, 4],\n"features" : [\n${feature("a", 'a } "quote" \\ {')},\n{"type": oops},${feature("b", "é")}\n], "after": [{}]}`;
    // Cut everywhere: a chunk may end within a letter or an escape.
    for (const size of [1, 7, 1000]) {
      const bytes = Buffer.from(text);
      async function* chunks() {
        for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
      }
      const texts = [];
      for await (const one of featureTexts(chunks())) texts.push(one);
      expect(texts.map(({ line }) => line)).toEqual([3, 17, 17]);
      expect(JSON.parse(texts[0]?.text ?? "").properties.title).toBe('a } "quote" \\ {');
      expect(JSON.parse(texts[2]?.text ?? "").properties.title).toBe("é");
    }
    const records = await all(readFileOfEvents(fileOf("c.geojson", text)));
    expect(records[1]).toEqual({ line: 17, fault: expect.stringContaining("no JSON") });
    expect(records[2]).toEqual({
      line: 17,
      raw: { values: { id: "b", title: "é" }, geometry: { type: "Point", coordinates: [1, 2] } },
    });
  });

  it("that ends in the middle, or is no collection, is refused as a whole", async () => {
    await expect(all(readFileOfEvents(fileOf("d.geojson", '{"features": [\n{"type":"Feature"}, {"a":')))).rejects.toThrow(
      /ends in the middle: what began on line 2/,
    );
    await expect(all(readFileOfEvents(fileOf("e.geojson", '{"type":"Feature"}')))).rejects.toThrow(/no list "features"/);
    expect(() => readFileOfEvents("f.xlsx")).toThrow(/is none of .csv/);
  });

  it.each([
    ["empty.csv", "", "The file is empty."],
    ["other.csv", "id;title\n1;x\n", "Line 1 names no column"],
    ["cut.geojson", '{"features": [{"a":', "The file ends in the middle"],
    ["one.geojson", '{"type":"Feature"}', 'it has no list "features"'],
    ["long.ndjson", "x".repeat(1_000_001), "Line 1 is longer than"],
  ])("that cannot be read, as %s, is said to be the fault of who gave it", async (name, text, message) => {
    const reading = all(readFileOfEvents(fileOf(name, text)));
    await expect(reading).rejects.toBeInstanceOf(Refusal);
    await expect(reading).rejects.toThrow(message);
  });

  it("with a feature on each line is read line by line, with or without record separators", async () => {
    const feature = '{"type":"Feature","id":"a","properties":null,"geometry":null}';
    const records = await all(readFileOfEvents(fileOf("g.geojsons", `\u{1E}${feature}\n\nnonsense\r\n${feature}`)));
    expect(records.map(({ line }) => line)).toEqual([1, 3, 4]);
    expect(records[1]).toHaveProperty("fault");
  });
});
