import { deserialize, serialize } from "flatgeobuf/lib/mjs/geojson.js";
import { describe, expect, it } from "vitest";
import { writerOf } from "./addresses";
import { layerFile, rewriteFlatGeobuf, rewriteText } from "./rewrite-data";

const ORIGIN = "http://dateline.invalid";
const writer = (url: string | null) =>
  writerOf("en/mali-2020/data/claims.csv", { story: "mali-2020", languages: ["en"], url, origins: [ORIGIN] }, () => {});

describe("addresses of ours in data", () => {
  it("are those of the copy, in every format", () => {
    const inText = (text: string, isXml = false) => rewriteText(text, [ORIGIN], writer("https://a.example/m"), isXml);
    expect(inText(`a,${ORIGIN}/en/mali-2020/kati,b`)).toBe("a,https://a.example/m/en/mali-2020/kati/,b");
    expect(inText(`{"view":"${ORIGIN}/en/mali-2020?later=on"}`)).toBe('{"view":"https://a.example/m/en/mali-2020/?later=on"}');
    expect(inText(`<a>${ORIGIN}/en/mali-2020?layers=coup&amp;later=on&#10;CC-BY</a>`, true)).toBe(
      "<a>https://a.example/m/en/mali-2020/?layers=coup&amp;later=on&#10;CC-BY</a>",
    );
    expect(inText(`${ORIGIN}x/y ${ORIGIN}:1/y`)).toBe(`${ORIGIN}x/y ${ORIGIN}:1/y`);
  });

  it("lead from file to file where nobody knows where the copy stands", () => {
    const text = `{"path":"${ORIGIN}/api/downloads/mali-2020/coup.csv?language=en","homepage":"${ORIGIN}/en/mali-2020"}`;
    expect(rewriteText(text, [ORIGIN], writer(null), false)).toBe('{"path":"coup.csv","homepage":"../"}');
  });

  it("are changed in a FlatGeobuf too, and nothing else in it", async () => {
    const feature = (address: string) => ({
      type: "Feature" as const,
      geometry: { type: "Point" as const, coordinates: [-8.0714, 12.7467] },
      properties: { id: "kati", address, independent: 2 },
    });
    const bytes = serialize({ type: "FeatureCollection", features: [feature(`${ORIGIN}/en/mali-2020/kati`)] }, 4326);
    const changed = await rewriteFlatGeobuf(bytes, (text) => rewriteText(text, [ORIGIN], writer(null), false));
    const codes: (number | undefined)[] = [];
    const found = [];
    for await (const one of deserialize(changed, { headerMetaFn: ({ crs }) => codes.push(crs?.code) })) found.push(one);
    expect(found).toMatchObject([feature("../kati/")]);
    expect(codes).toEqual([4326]);
  });
});

describe("the file of a layer", () => {
  it("has the features of all pages of the service, in their order", async () => {
    const page = (id: string, next?: string) =>
      JSON.stringify({
        type: "FeatureCollection",
        timeStamp: "2026",
        features: [{ id }],
        links: next ? [{ rel: "next", href: next }] : [],
      });
    const ask = async (address: string) => (address === "/api/x?offset=1" ? page("b", `${ORIGIN}/api/x?offset=2`) : page("c"));
    expect(await layerFile(page("a", `${ORIGIN}/api/x?offset=1`), ask)).toBe(
      '{"type":"FeatureCollection","features":[{"id":"a"},{"id":"b"},{"id":"c"}]}',
    );
  });
});
