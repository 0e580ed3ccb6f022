import { DOMParser } from "@xmldom/xmldom";
import { describe, expect, it } from "vitest";
import { mercatorFrame } from "../geo/mercator";
import { GROUNDS } from "../marks/grounds";
import type { PicturedLayer } from "./own-geojson";
import { ownPlaces, withOwnLayers } from "./own-picture";

const SIZE = { width: 1000, height: 600 };
const FRAME = mercatorFrame([-10, 10, 0, 16]);
const { data, names } = ownPlaces(FRAME, SIZE);
const PICTURE = `<svg xmlns="http://www.w3.org/2000/svg">${data}<circle id="mark"/>${names}</svg>`;
const layer = (geometry: PicturedLayer["features"][number]["geometry"], change: Partial<PicturedLayer> = {}): PicturedLayer => ({
  name: "mine",
  color: "#7A5C00",
  opacity: 80,
  features: [{ type: "Feature", properties: {}, geometry }],
  ...change,
});
const drawn = (layers: readonly PicturedLayer[], picture = PICTURE) => withOwnLayers(picture, layers, "Own data", GROUNDS.light);

describe("own data in the picture of a view", () => {
  it("is drawn where the picture has these positions, under its marks", () => {
    const svg = drawn([layer({ type: "Point", coordinates: [-5, 12] })]);
    const [, x, y] = /<circle cx="([\d.]+)" cy="([\d.]+)"/.exec(svg) ?? [];
    expect(Number(x)).toBeCloseTo(500, 1);
    // The scale is that of the width; south is below.
    expect(Number(y)).toBeGreaterThan(300);
    expect(svg.indexOf("<circle cx")).toBeLessThan(svg.indexOf('id="mark"'));
    expect(svg.indexOf(">Own data<")).toBeGreaterThan(svg.indexOf('id="mark"'));
  });

  it("has lines, areas with holes and collections, and leaves out what is not in sight", () => {
    const ring = (from: number, to: number) => [
      [from, 11],
      [to, 11],
      [to, 14],
      [from, 11],
    ];
    const svg = drawn([
      layer({ type: "Polygon", coordinates: [ring(-9, -2), ring(-6, -5)] }),
      layer({
        type: "GeometryCollection",
        geometries: [
          {
            type: "LineString",
            coordinates: [
              [-9, 11],
              [-1, 15],
            ],
          },
          {
            type: "MultiPoint",
            coordinates: [
              [-8, 12],
              [100, 60],
            ],
          },
        ],
      }),
    ]);
    expect(svg.match(/<path [^>]*fill="#7A5C00"[^>]*evenodd/g)).toHaveLength(1);
    expect(svg.match(/<path [^>]*fill="none"/g)).toHaveLength(1);
    expect(svg.match(/<circle cx="[^"]*" cy="[^"]*" r="5" fill="#7A5C00" fill-opacity="0.8"/g)).toHaveLength(1);
  });

  it("goes on beyond the antimeridian", () => {
    const east = `<svg>${ownPlaces(mercatorFrame([170, -20, 190, -10]), SIZE).data}${names}</svg>`;
    const [, x] = /<circle cx="([\d.]+)"/.exec(drawn([layer({ type: "Point", coordinates: [-175, -15] })], east)) ?? [];
    expect(Number(x)).toBeCloseTo(750, 1);
  });

  it("is well-formed whatever a layer is called, and cannot put anything else into the picture", () => {
    const name = '</text><script>alert(1)</script>&"\u0000$& and a name that is longer than any box could hold';
    const svg = drawn([layer({ type: "Point", coordinates: [-5, 12] }, { name })]);
    expect(svg).not.toContain("<script");
    const texts = new DOMParser({
      onError: (level, message) => {
        throw new Error(`${level}: ${message}`);
      },
    })
      .parseFromString(svg, "image/svg+xml")
      .getElementsByTagName("text");
    expect(texts.item(1)?.textContent).toBe("</text><script>alert(1)</script>&… (1)");
  });

  it("is not lost without a word where there is no room for it", () => {
    expect(() => drawn([], "<svg/>")).toThrow("no place");
  });
});
