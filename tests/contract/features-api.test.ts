import { Validator } from "@seriousme/openapi-schema-validator";
import type { Feature, FeatureCollection } from "geojson";
import { describe, expect, it } from "vitest";
import { CONFORMS_TO } from "@/data/service/conformance";
import type { Link } from "@/data/service/link";
import { ask, askJson, stories } from "./service";

const COUP = "/collections/mali-2020.coup";
const COLLECTIONS = [
  ...["coup", "training", "presence", "agreements", "diplomacy", "street"].map((layer) => `mali-2020.${layer}`),
  "river-2021.flood",
  "river-2021.help",
];

type Linked = { readonly links: readonly Link[] };
type Page = FeatureCollection & Linked & { readonly numberMatched: number; readonly numberReturned: number };

const link = ({ links }: Linked, rel: string, type?: string): string =>
  links.find((one) => one.rel === rel && (type === undefined || one.type === type))?.href ?? "";
const below = (address: string): string => address.replace("http://localhost:3000/api", "");
const idsOf = ({ features }: FeatureCollection) => features.map(({ id }) => String(id));
const items = (query: string, collection = COUP) => askJson<Page>(`${collection}/items${query}`);

async function refused(path: string, status = 400): Promise<{ readonly detail: string; readonly parameter?: string }> {
  const response = await ask(path);
  expect(response.status, path).toBe(status);
  expect(response.headers.get("content-type"), path).toBe("application/problem+json");
  const problem = await response.json();
  expect(problem.status).toBe(status);
  expect(problem.detail, path).toMatch(/\.$/);
  return problem;
}

describe("core: the landing page, what is conformed to, and the collections", () => {
  it("leads to everything, in both forms", async () => {
    const page = await askJson<Linked & { title: string }>("");
    expect(page.title).not.toBe("");
    for (const rel of ["self", "alternate", "service-desc", "service-doc", "conformance", "data"]) {
      const answer = await ask(below(link(page, rel)));
      expect(answer.status, rel).toBe(200);
      const type = page.links.find((one) => one.rel === rel)?.type ?? "";
      expect(answer.headers.get("content-type"), rel).toContain(type.split(";")[0]);
    }
  });

  it("says what it follows", async () => {
    expect(await askJson("/conformance")).toEqual({ conformsTo: CONFORMS_TO });
    expect(CONFORMS_TO).toContain("http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core");
  });

  it("lists every layer of every story, each as it says of itself", async () => {
    const list = await askJson<Linked & { collections: (Linked & { id: string; extent: unknown })[] }>("/collections");
    expect(link(list, "self")).toContain("/collections?f=json");
    expect(list.collections.map(({ id }) => id)).toEqual(COLLECTIONS);
    for (const { links: _all, ...listed } of list.collections) {
      const { links, ...own } = await askJson<Linked & { id: string }>(`/collections/${listed.id}`);
      expect(own).toEqual(listed);
      for (const rel of ["self", "alternate", "items", "license"]) expect(link({ links }, rel), rel).not.toBe("");
    }
  });

  it("says an extent in which every claim lies", async () => {
    type Extent = { extent: { spatial: { bbox: [number[]] }; temporal: { interval: [[string, string]] } } };
    for (const id of COLLECTIONS) {
      const { extent } = await askJson<Extent>(`/collections/${id}`);
      const all = await items("", `/collections/${id}`);
      expect(idsOf(await items(`?bbox=${extent.spatial.bbox[0]}`, `/collections/${id}`)), id).toEqual(idsOf(all));
      const [[from, to]] = extent.temporal.interval;
      expect(idsOf(await items(`?datetime=${from}/${to}`, `/collections/${id}`)), id).toEqual(idsOf(all));
    }
  });
});

describe("core: items", () => {
  it("gives every claim of a layer, with how many there are", async () => {
    for (const story of await stories())
      for (const { id } of story.layers) {
        const page = await items("", `/collections/${story.id}.${id}`);
        expect((await ask(`/collections/${story.id}.${id}/items`)).headers.get("content-type")).toBe("application/geo+json");
        const claims = story.claims.filter(({ layer }) => layer === id).map((claim) => claim.id);
        expect(idsOf(page)).toEqual(claims);
        expect([page.numberMatched, page.numberReturned, page.features.length]).toEqual(Array(3).fill(claims.length));
      }
  });

  it("pages by next and prev until every claim was there once", async () => {
    const whole = idsOf(await items("?status=established,reported"));
    const seen: string[] = [];
    let path = `${COUP}/items?limit=4&status=established,reported`;
    const way: string[] = [];
    while (path !== "") {
      way.push(path);
      const page = await askJson<Page>(path);
      expect(page.numberMatched).toBe(whole.length);
      expect(page.features.length).toBeLessThanOrEqual(4);
      seen.push(...idsOf(page));
      path = below(link(page, "next", "application/geo+json"));
    }
    expect(seen).toEqual(whole);
    expect(way.length).toBeGreaterThan(2);
    const last = await askJson<Page>(way.at(-1) ?? "");
    expect(idsOf(await askJson<Page>(below(link(last, "prev"))))).toEqual(seen.slice((way.length - 2) * 4, (way.length - 1) * 4));
  });

  it("takes a limit above the greatest for it, and refuses what is none", async () => {
    expect((await items("?limit=999999")).numberReturned).toBe(21);
    expect((await items("?limit=1&offset=20")).features).toHaveLength(1);
    expect((await items("?offset=5000")).features).toEqual([]);
    for (const limit of ["0", "-1", "x", "1.5", "", "1e3", "99999999999999"])
      expect((await refused(`${COUP}/items?limit=${limit}`)).parameter).toBe("limit");
  });

  it("refuses what it does not know, and what stands there twice, by name", async () => {
    expect((await refused(`${COUP}/items?stauts=alleged`)).detail).toContain('"stauts"');
    expect((await refused(`${COUP}/items?status=alleged&status=reported`)).parameter).toBe("status");
    for (const path of ["", "/conformance", "/collections", COUP, `${COUP}/items/kati-base-seized`])
      await refused(`${path}?nonsense=1`);
    await refused(`${COUP}/items?f=gml`);
    await refused(`${COUP}/items?language=tlh`);
    await refused(`${COUP}/items?crs=http://www.opengis.net/def/crs/EPSG/0/3857`);
  });

  it("knows what is not there", async () => {
    expect((await refused("/collections/mali-2020.coop/items", 404)).detail).toContain("mali-2020.coup");
    for (const path of [
      "/nope",
      "/collections/",
      `${COUP}/nope`,
      `${COUP}/items/nope`,
      `${COUP}/items/kati-base-seized/x`,
      "/conformance/x",
    ])
      if (path !== "/collections/") await refused(path, 404);
  });

  it("gives one claim as it is in the list, with links", async () => {
    const [listed] = (await items("?limit=1")).features;
    const { links, ...own } = await askJson<Feature & Linked>(`${COUP}/items/${listed?.id}`);
    expect(own).toEqual(listed);
    for (const rel of ["self", "alternate", "collection", "license"]) expect(link({ links }, rel), rel).not.toBe("");
    expect(link({ links }, "canonical")).toBe("http://localhost:3000/en/mali-2020/kati-base-seized");
  });

  it("gives only what is asked for, and says what it does not have", async () => {
    const { features } = await items("?properties=status,when_start&skipGeometry=true&limit=1");
    expect(features[0]).toEqual({
      type: "Feature",
      id: "kati-base-seized",
      geometry: null,
      properties: { status: "established", when_start: "2020-08-18" },
    });
    expect((await refused(`${COUP}/items?properties=staus`)).parameter).toBe("properties");
    expect((await refused(`${COUP}/items?skipGeometry=yes`)).parameter).toBe("skipGeometry");
  });
});

describe("core: bbox", () => {
  it("gives claims whose geometry meets the box, also with heights", async () => {
    const kati = idsOf(await items("?bbox=-8.1,12.7,-8.05,12.8"));
    expect(kati).toContain("kati-base-seized");
    expect(idsOf(await items("?bbox=-8.1,12.7,-50,-8.05,12.8,9000"))).toEqual(kati);
    expect(idsOf(await items("?bbox=100,-10,110,0"))).toEqual([]);
  });

  it("understands a box across the antimeridian, which is all but the box the other way round", async () => {
    const all = (await items("", "/collections/mali-2020.diplomacy")).numberMatched;
    const around = await items("?bbox=30,-90,-10,90", "/collections/mali-2020.diplomacy");
    const other = await items("?bbox=-10,-90,30,90", "/collections/mali-2020.diplomacy");
    expect(around.numberMatched).toBeGreaterThan(0);
    expect(new Set([...idsOf(around), ...idsOf(other)]).size).toBe(all);
    // Mali lies on one side only.
    expect(idsOf(await items("?bbox=170,-90,-170,90"))).toEqual([]);
  });

  it.each([
    "1,2,3",
    "1,2,3,4,5",
    "a,b,c,d",
    "-181,0,0,1",
    "0,-91,0,1",
    "0,10,1,5",
    "0,0,9,1,1,1",
    "",
    "1,2,3,NaN",
    "0x1,0,1,1",
    "1,,2,3",
  ])("refuses %s", async (bbox) => {
    expect((await refused(`${COUP}/items?bbox=${bbox}`)).parameter).toBe("bbox");
  });
});

describe("core: datetime", () => {
  it("gives what may have happened then: a month may be any of its days, and what nobody dates any day", async () => {
    const day = idsOf(await items("?datetime=2020-08-18"));
    expect(day).toContain("kati-base-seized");
    expect(day).toEqual(idsOf(await items("?datetime=2020-08-18T00:00:00Z/2020-08-18T23:59:59Z")));
    expect(day).toEqual(idsOf(await items("?when=2020-08-18")));
    const story = (await stories())[0];
    for (const claim of story?.claims ?? [])
      if (claim.when === null)
        expect(idsOf(await items("?datetime=1850-01-01T00:00:00Z", `/collections/mali-2020.${claim.layer}`))).toContain(claim.id);
  });

  it("reads instants where they are in UTC", async () => {
    const before = idsOf(await items("?datetime=2020-08-18T00:30:00%2B02:00"));
    expect(before).toEqual(idsOf(await items("?datetime=2020-08-17T22:30:00Z")));
    expect(before).not.toContain("kati-base-seized");
  });

  it("gives for certain only what lies wholly inside, to the day", async () => {
    const certain = idsOf(await items("?datetime=2020-08-18/..&reading=certain"));
    expect(certain).toContain("kati-base-seized");
    expect(idsOf(await items("?datetime=2020-08-18T12:00:00Z/..&reading=certain"))).not.toContain("kati-base-seized");
    expect(idsOf(await items("?datetime=2020-08-18T12:00:00Z/.."))).toContain("kati-base-seized");
    expect(idsOf(await items("?datetime=2020-08-18T00:00:00Z&reading=certain"))).not.toContain("kati-base-seized");
  });

  it("takes open ends and both open", async () => {
    const all = (await items("")).numberMatched;
    expect((await items("?datetime=../..")).numberMatched).toBe(all);
    expect((await items("?datetime=/")).numberMatched).toBe(all);
    const early = (await items("?datetime=../2020-08-20")).numberMatched;
    const late = (await items("?datetime=2020-08-21/")).numberMatched;
    expect(early + late).toBeGreaterThanOrEqual(all);
    expect(Math.max(early, late)).toBeLessThan(all);
  });

  it.each([
    "",
    "yesterday",
    "2020-13-01",
    "2020-02-30",
    "2020-08-18/2020-08-17",
    "2020-08-18/2020-08-19/2020-08-20",
    "2020-08-18T25:00:00Z",
    "2020-08-18T10:00:00",
    "20200818",
  ])("refuses %s", async (datetime) => {
    const path = `${COUP}/items?datetime=${encodeURIComponent(datetime)}`;
    expect((await refused(path)).parameter).toBe("datetime");
  });
});

describe("the dashboard's filter, as parameters", () => {
  it("refuses values that the story does not have, and names those that it has", async () => {
    expect((await refused(`${COUP}/items?status=certain`)).detail).toContain("established, reported");
    for (const query of ["actor=nobody", "country=XXX", "at=atlantis", "kind=x", "source=y", "lang=zz", "outlet=q", "status="])
      await refused(`${COUP}/items?${query}`);
  });

  it("gives nothing for a value that only another layer has", async () => {
    const { features } = await items("?kind=allegation");
    expect(features.every(({ properties }) => properties?.kind === "allegation")).toBe(true);
    expect((await items("?kind=treaty", COUP).catch(() => ({ numberMatched: 0 }))).numberMatched).toBe(0);
  });

  it("tells what came after the article from what did not", async () => {
    const [all, without, only] = await Promise.all(["on", "off", "true"].map((later) => items(`?later=${later}`)));
    expect((without?.numberMatched ?? 0) + (only?.numberMatched ?? 0)).toBe(all?.numberMatched);
    expect(only?.features.every(({ properties }) => properties?.later === true)).toBe(true);
    expect(only?.numberMatched).toBeGreaterThan(0);
    expect(idsOf(await items("?later=0"))).toEqual(idsOf(without as Page));
  });

  it.each([
    ["known", "2020-08-20", "soon"],
    ["refs", "2", "0"],
    ["when", "../2015", "2015/2016/2017"],
    ["when", "2019~", "around 2019"],
    ["within", "200km:moscow", "200 miles of Bamako"],
    ["within", "500km:100,12.65", "500km:atlantis"],
    ["box", "170,10,-170,20", "1,2,3"],
    ["area", "100,10;110,10;105,20", "-10,10"],
    ["independent", "2", "two"],
    ["precision", "site", "exact"],
    ["when_start", "2020-08-18", "2020-08"],
    ["reading", "certain", "sure"],
  ])("knows %s=%s, and refuses %s", async (name, good, bad) => {
    const page = await items(`?${name}=${encodeURIComponent(good)}`);
    expect(page.numberMatched).toBeLessThanOrEqual(21);
    if (name !== "reading") expect(page.numberMatched).toBeLessThan(21);
    expect((await refused(`${COUP}/items?${name}=${encodeURIComponent(bad)}`)).parameter).toBe(name);
  });

  it("takes the fields of a form that were left empty for nothing asked, on the page that has the form", async () => {
    const page = await ask(`${COUP}/items?f=html&language=en&q=keita&datetime=`);
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining("Keïta resigns")]);
  });

  it("asks for one area at a time", async () => {
    await refused(`${COUP}/items?box=-10,10,0,20&within=200km:bamako`);
  });
});

describe("geometry by precision", () => {
  it("draws nothing as a point that is not known as one, and says how far from it the place may be", async () => {
    for (const story of await stories())
      for (const { id } of story.layers) {
        const { features } = await items("", `/collections/${story.id}.${id}`);
        for (const { id: claim, geometry, properties } of features) {
          const {
            precision,
            places,
            radius_meters: radius,
          } = properties as { precision: string; places: string[]; radius_meters?: number };
          if (places.length > 1 || geometry.type === "LineString") continue;
          if (precision === "site") expect([geometry.type, radius], String(claim)).toEqual(["Point", 0]);
          if (precision === "city") expect([geometry.type, radius], String(claim)).toEqual(["Point", 10_000]);
          if (precision === "country")
            expect([geometry.type.replace("Multi", ""), radius], String(claim)).toEqual(["Polygon", undefined]);
          if (precision === "region") expect(geometry.type, String(claim)).toMatch(/Polygon$/);
        }
      }
  });
});

describe("schemas and queryables", () => {
  type Schema = {
    $id: string;
    $schema: string;
    type: string;
    properties: Record<string, { type?: string; "x-ogc-role"?: string }>;
    additionalProperties?: boolean;
  };

  it("describes every property that is served, with the roles of id and geometry", async () => {
    const collection = await askJson<Linked>(COUP);
    const schema = await askJson<Schema>(below(link(collection, "http://www.opengis.net/def/rel/ogc/1.0/schema")));
    expect(schema.$id).toBe("http://localhost:3000/api/collections/mali-2020.coup/schema");
    expect(schema.$schema).toContain("2020-12");
    expect(schema.properties.id?.["x-ogc-role"]).toBe("id");
    expect(schema.properties.geometry?.["x-ogc-role"]).toBe("primary-geometry");
    for (const id of COLLECTIONS)
      for (const { properties } of (await items("", `/collections/${id}`)).features)
        for (const name of Object.keys(properties ?? {})) expect(schema.properties, `${id} ${name}`).toHaveProperty(name);
  });

  it("filters by every queryable, by its very value", async () => {
    const collection = await askJson<Linked>(COUP);
    const { properties, additionalProperties } = await askJson<Schema>(
      below(link(collection, "http://www.opengis.net/def/rel/ogc/1.0/queryables")),
    );
    expect(additionalProperties).toBe(false);
    const all = await items("");
    expect(Object.keys(properties).length).toBeGreaterThan(5);
    for (const name of Object.keys(properties))
      for (const value of new Set(all.features.map((feature) => feature.properties?.[name])))
        if (value !== undefined)
          expect(idsOf(await items(`?${name}=${value}`)), `${name}=${value}`).toEqual(
            all.features.filter((feature) => feature.properties?.[name] === value).map(({ id }) => id),
          );
  });
});

describe("oas30", () => {
  it("is a valid document of OpenAPI 3.0", async () => {
    const result = await new Validator().validate(await askJson("/openapi.json"));
    expect(result.errors ?? []).toEqual([]);
    expect(result.valid).toBe(true);
  });

  it("declares of every operation each problem that it can give", async () => {
    type Declared = { paths: Record<string, { get: { responses: Record<string, unknown> } }> };
    const { paths } = await askJson<Declared>("/openapi.json");
    for (const [path, { get }] of Object.entries(paths))
      expect(Object.keys(get.responses), path).toEqual(expect.arrayContaining(["200", "400", "404", "414", "429", "500", "503"]));
    expect((await ask(`/conformance?f=${"x".repeat(8001)}`)).status).toBe(414);
  });

  it("declares every collection's parameters, and nothing that is refused", async () => {
    type Declared = {
      paths: Record<string, { get: { parameters: { $ref: string }[] } }>;
      components: { parameters: Record<string, { name: string }> };
      openapi: string;
    };
    const response = await ask("/openapi.json");
    expect(response.headers.get("content-type")).toBe("application/vnd.oai.openapi+json;version=3.0");
    const document = (await response.json()) as Declared;
    expect(document.openapi).toMatch(/^3\.0\./);
    for (const id of COLLECTIONS) {
      const { parameters } = document.paths[`/collections/${id}/items`]?.get ?? { parameters: [] };
      const names = parameters.map(({ $ref }) => document.components.parameters[$ref.split("/").at(-1) ?? ""]?.name);
      for (const name of ["limit", "bbox", "datetime", "status", "q", "within", "when_start", "f"])
        expect(names, id).toContain(name);
      const refusal = await refused(`/collections/${id}/items?unknown=1`);
      expect(
        refusal.detail
          .match(/Known: (.*)\./)?.[1]
          ?.split(", ")
          .sort(),
      ).toEqual([...names].sort());
    }
  });
});
