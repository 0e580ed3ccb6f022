import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { DOMParser } from "@xmldom/xmldom";
import { strFromU8, unzipSync } from "fflate";
import type { FeatureCollection } from "geojson";
import Papa from "papaparse";
import initSqlJs from "sql.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addressesOf } from "@/components/panel/addresses";
import { Briefing } from "@/components/panel/briefing";
import { staticHtml } from "@/components/ui/static-html";
import { wordsIn } from "@/components/ui/words/words";
import { withoutGuard } from "@/data/export/csv-cells";
import { FORMATS } from "@/data/service/formats";
import { byId, type Story } from "@/data/story/story";
import { gdal, readByGdal } from "./gdal";
import { ask, askJson, stories } from "./service";

const folder = mkdtempSync(path.join(tmpdir(), "dateline-downloads-"));
afterAll(() => rmSync(folder, { recursive: true }));

let story: Story;
beforeAll(async () => {
  story = byId(await stories(), "mali-2020");
});

async function download(name: string, language = "fr"): Promise<Buffer> {
  const response = await ask(`/downloads/mali-2020/${name}?language=${language}`);
  expect(response.status, name).toBe(200);
  return Buffer.from(await response.arrayBuffer());
}

describe("files of a story", () => {
  it.each(FORMATS.map(({ extension }) => extension).filter((extension) => extension !== "gpkg"))(
    "has every claim as %s, with licence, version and references, as GDAL reads it",
    async (extension) => {
      const file = path.join(folder, `claims.${extension}`);
      writeFileSync(file, await download(`claims.${extension}`));
      const { features } = readByGdal(file, path.join(folder, `from-${extension}.json`));
      expect(features).toHaveLength(story.claims.length);
      const kati = features.find(({ id, properties }) => (properties?.id ?? id) === "kati-base-seized");
      expect(kati?.geometry).toMatchObject({ type: "Point", coordinates: [-8.0714, 12.7467] });
      expect(String(kati?.properties?.references)).toContain("atalayar-2020-08-24");
      if (extension === "csv" || extension === "fgb")
        for (const { properties } of features)
          expect([properties?.licence, properties?.version]).toEqual(["CC-BY-4.0", story.version]);
      else expect((await download(`claims.${extension}`)).toString()).toContain("CC-BY-4.0");
      if (extension === "fgb") expect(gdal("ogrinfo", "-so", "-al", file)).toContain('ID["EPSG",4326]');
    },
  );

  it("has every layer in a GeoPackage, there and back as GDAL reads it", async () => {
    const [file, back] = [path.join(folder, "claims.gpkg"), path.join(folder, "back.gpkg")];
    writeFileSync(file, await download("claims.gpkg", "en"));
    gdal("ogr2ogr", "-f", "GPKG", back, file);
    const list = gdal("ogrinfo", "-ro", "-q", file);
    for (const { id } of story.layers) {
      expect(list).toMatch(new RegExp(`^\\d+: ${id}$`, "m"));
      const [read, again] = [file, back].map((from, index) => {
        const made = path.join(folder, `${id}-${index}.json`);
        gdal("ogr2ogr", "-f", "GeoJSON", "-lco", "COORDINATE_PRECISION=6", "-lco", "RFC7946=NO", made, from, id);
        return JSON.parse(readFileSync(made, "utf8")) as FeatureCollection;
      });
      expect(again?.features).toEqual(read?.features);
      const ours: FeatureCollection = JSON.parse((await download(`${id}.geojson`, "en")).toString());
      expect(read?.features.map(({ id, properties }) => properties?.id ?? id)).toEqual(
        ours.features.map((feature) => feature.id),
      );
      for (const [index, { geometry, properties }] of (read?.features ?? []).entries()) {
        const own = ours.features[index];
        expect(geometry).toEqual(own?.geometry);
        expect(properties).toMatchObject({ status: own?.properties?.status, title: own?.properties?.title, layer: id });
        expect(String(properties?.references).split("; ")).toEqual(own?.properties?.references);
        expect(properties?.first_day ?? null).toBe(own?.properties?.from);
      }
    }
    const fields = gdal("ogrinfo", "-so", file, "coup");
    for (const field of ["first_day: Date", "independent: Integer", "later: Integer(Boolean)", 'ID["EPSG",4326]'])
      expect(fields).toContain(field);
  });

  it("says in a GeoPackage what it is, under which licence, and what it rests on; the same version is the same bytes", async () => {
    const bytes = await download("claims.gpkg", "en");
    expect(bytes.equals(await download("claims.gpkg", "en"))).toBe(true);
    const { Database } = await initSqlJs();
    const database = new Database(bytes);
    const rows = (sql: string) => database.exec(sql)[0]?.values ?? [];
    expect(rows("PRAGMA application_id")).toEqual([[0x47504b47]]);
    expect([rows("PRAGMA integrity_check"), rows("PRAGMA foreign_key_check")]).toEqual([[["ok"]], []]);
    const metadata = JSON.parse(String(rows("SELECT metadata FROM gpkg_metadata")[0]?.[0]));
    expect(metadata).toMatchObject({
      version: story.version,
      license: "https://spdx.org/licenses/CC-BY-4.0.html",
      inLanguage: "en",
    });
    const cited = new Set(story.claims.flatMap(({ evidence }) => evidence.map(({ reference }) => reference)));
    expect(new Set(rows('SELECT id FROM "references"').flat())).toEqual(cited);
    const [[changed]] = rows("SELECT max(last_change) FROM gpkg_contents") as [[string]];
    expect(changed).toMatch(/^\d{4}-\d{2}-\d{2}T00:00:00.000Z$/);
    database.close();
    const layer = new Database(await download("coup.gpkg", "fr"));
    expect(layer.exec("SELECT table_name, identifier FROM gpkg_contents WHERE data_type = 'features'")[0]?.values).toEqual([
      ["coup", "Le coup d’État"],
    ]);
    layer.close();
  });

  it("gives QGIS a project with the layers that it draws, side by side, the same each time", async () => {
    const zip = await download("qgis.zip", "en");
    expect(zip.equals(await download("qgis.zip", "en"))).toBe(true);
    const files = unzipSync(new Uint8Array(zip));
    expect(Object.keys(files)).toEqual(["mali-2020.qgz", "mali-2020.gpkg"]);
    const project = new DOMParser().parseFromString(
      strFromU8(unzipSync(files["mali-2020.qgz"] ?? new Uint8Array())["mali-2020.qgs"] ?? new Uint8Array()),
      "text/xml",
    );
    const { Database } = await initSqlJs();
    const database = new Database(files["mali-2020.gpkg"]);
    const tables = database.exec("SELECT table_name FROM gpkg_contents ORDER BY 1")[0]?.values.flat() ?? [];
    const opened = [...project.getElementsByTagName("datasource")].map(({ textContent }) => textContent?.split("layername=")[1]);
    expect(opened.sort()).toEqual(tables);
    for (const { id } of story.layers) {
      const own = tables.filter((table) => new RegExp(`^${id}_[a-z]+$`).test(String(table)));
      const ids = own.flatMap((table) => database.exec(`SELECT id FROM "${table}"`)[0]?.values.flat() ?? []);
      expect(new Set(ids)).toEqual(new Set(story.claims.filter(({ layer }) => layer === id).map((claim) => claim.id)));
    }
    // What lies in a region of many countries must not paint them.
    expect(database.exec("SELECT count(*) FROM presence_areas WHERE precision = 'region'")[0]?.values).toEqual([[0]]);
    database.close();
    expect(project.getElementsByTagName("license")[0]?.textContent).toBe("CC-BY-4.0");
    expect(project.getElementsByTagName("temporal")[0]?.getAttribute("startField")).toBe("first_day");
  });

  it("gives a part of a binary file to who asks for one", async () => {
    const whole = await download("claims.gpkg", "en");
    const first = await ask("/downloads/mali-2020/claims.gpkg?language=en", { range: "bytes=0-99" });
    expect([first.status, first.headers.get("content-range")]).toEqual([206, `bytes 0-99/${whole.length}`]);
    expect(Buffer.from(await first.arrayBuffer()).equals(whole.subarray(0, 100))).toBe(true);
    expect((await ask("/downloads/mali-2020/claims.gpkg?language=en", { range: "bytes=99999999-" })).status).toBe(416);
    // What is packed on the way is sent whole.
    expect((await ask("/downloads/mali-2020/claims.csv?language=en", { range: "bytes=0-99" })).status).toBe(200);
  });

  it("has each layer by itself, and the same version as the same bytes", async () => {
    for (const { id } of story.layers) {
      const { features, dateline } = JSON.parse((await download(`${id}.geojson`)).toString()) as FeatureCollection & {
        dateline: { view: string };
      };
      expect(features.map((feature) => feature.id)).toEqual(
        story.claims.filter(({ layer }) => layer === id).map((claim) => claim.id),
      );
      expect(dateline.view).toBe(`http://localhost:3000/fr/mali-2020?layers=${id}&later=on`);
    }
    expect((await download("claims.fgb")).equals(await download("claims.fgb"))).toBe(true);
  });

  it("describes its tables, column by column, with values of the types that it says", async () => {
    type Table = { name: string; path: string; schema: { fields: { name: string; type: string }[]; primaryKey: string[] } };
    type Package = { resources: Table[]; licenses: { name: string }[]; sources: { path: string }[]; version: string };
    const { resources, licenses, sources, version } = await askJson<Package>("/downloads/mali-2020/datapackage.json");
    expect([licenses[0]?.name, version]).toEqual(["CC-BY-4.0", story.version]);
    expect(sources).toHaveLength(story.references.length);
    expect(resources.map(({ name }) => name)).toEqual(["claims", ...story.layers.map(({ id }) => id), "references"]);
    const IS: Record<string, RegExp> = {
      integer: /^\d+$/,
      number: /^-?\d+(\.\d+)?$/,
      boolean: /^(true|false)$/,
      date: /^\d{4}-\d{2}-\d{2}$/,
      string: /^[\s\S]*$/,
    };
    for (const { path: address, schema } of resources) {
      const response = await ask(address.replace("http://localhost:3000/api", ""));
      const text = (await response.text()).replace(/^\uFEFF/, "");
      const { data, meta } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
      expect(meta.fields).toEqual(schema.fields.map(({ name }) => name));
      expect(new Set(data.map(({ id }) => id)).size).toBe(data.length);
      for (const row of data)
        for (const { name, type } of schema.fields)
          if (row[name]) expect(withoutGuard(row[name]), name).toMatch(IS[type] ?? /^$/);
    }
  });

  it("says what there is when it is asked for what there is not", async () => {
    for (const name of ["claims.shp", "nope.csv", "", "claims", "../secret.csv"]) {
      const response = await ask(`/downloads/mali-2020/${encodeURIComponent(name)}`);
      expect(response.status, name).toBe(404);
    }
    expect((await ask("/downloads/nowhere/claims.csv")).status).toBe(404);
    expect((await ask("/downloads/mali-2020/claims.csv?limit=3")).status).toBe(400);
  });
});

describe("linked data", () => {
  type Node = Record<string, unknown> & { "@type": string; "@id"?: string };

  it("says every claim in schema.org's words, never sharper than it is known", async () => {
    const { "@context": context, "@graph": graph } = JSON.parse((await download("claims.jsonld")).toString()) as {
      "@context": string;
      "@graph": Node[];
    };
    expect(context).toBe("https://schema.org");
    const claims = graph.filter((node) => node["@type"] === "Claim");
    expect(graph.slice(0, 2).map((node) => node["@type"])).toEqual(["NewsArticle", "Dataset"]);
    expect(claims).toHaveLength(story.claims.length);
    for (const [index, claim] of story.claims.entries()) {
      const node = claims[index] as Node & { citation: Node[]; spatialCoverage: Node[]; about?: Node };
      expect(node["@id"]).toBe(`http://localhost:3000/fr/mali-2020/${claim.id}`);
      expect(node.citation.map(({ url }) => url)).toEqual(
        claim.evidence.map(({ reference }) => byId(story.references, reference).url),
      );
      for (const place of node.spatialCoverage) if (place["@type"] === "Country") expect(place).not.toHaveProperty("geo");
      if (/[~?%]/.test(claim.when ?? "~")) expect(node.about ?? {}).not.toHaveProperty("startDate");
    }
    expect(claims.some((node) => (node.about as Node | undefined)?.["@type"] === "Event")).toBe(true);
  });

  it("says places as Linked Places", async () => {
    const { features } = JSON.parse((await download("places.jsonld")).toString());
    expect(features).toHaveLength(story.places.length);
    const bamako = features.find(({ properties }: { properties: { title: string } }) => properties.title === "Bamako");
    expect(bamako.properties).toEqual({ title: "Bamako", ccodes: ["ML"], fclasses: ["P"] });
    expect(bamako.geometry).toEqual({ type: "Point", coordinates: [-8, 12.65], certainty: "less-certain" });
    expect(bamako.names.map(({ lang }: { lang: string }) => lang)).toEqual(["en", "fr"]);
    expect(bamako.when.timespans[0].start.earliest).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  it.each(["en", "fr"])("finds the words of every annotation in the text of the page (%s)", async (language) => {
    type Annotation = { body: { id: string }; target: { selector: { exact: string; prefix: string; suffix: string } } };
    const { items } = JSON.parse((await download("annotations.jsonld", language)).toString()) as { items: Annotation[] };
    const context = { story, language, words: wordsIn(language), addresses: addressesOf(story.id, language) };
    const html = staticHtml(<Briefing context={context} />);
    const text = html.replace(/<[^>]*>/g, "").replace(/&(amp|lt|gt|quot|#x27);/g, (entity) => ENTITIES[entity] ?? entity);
    expect(items).toHaveLength((html.match(/ data-(claim|place)="/g) ?? []).length);
    for (const { body, target } of items) {
      const { exact, prefix, suffix } = target.selector;
      expect(text, body.id).toContain(prefix + exact + suffix);
    }
  });
});

const ENTITIES: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#x27;": "'" };
