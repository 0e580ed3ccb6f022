import { describe, expect, it } from "vitest";
import { ownGeoJson } from "./own-geojson";

const LOOK = { name: "mine", color: "#7A5C00", opacity: 40 };
const written = (geometry: GeoJSON.Geometry, properties: Record<string, string | number> = {}) =>
  JSON.parse(ownGeoJson([{ type: "Feature", properties, geometry }], LOOK));

describe("own data as GeoJSON", () => {
  it("says its look as other programs read it", () => {
    const line = { stroke: "#7A5C00", "stroke-opacity": 0.4, "stroke-width": 2 };
    expect(written({ type: "Point", coordinates: [1, 2] }).features[0].properties).toEqual({ "marker-color": "#7A5C00" });
    expect(
      written({
        type: "LineString",
        coordinates: [
          [1, 2],
          [3, 4],
        ],
      }).features[0].properties,
    ).toEqual(line);
    const ring = [
      [0, 0],
      [0, 1],
      [1, 1],
      [0, 0],
    ];
    const area = written({ type: "Polygon", coordinates: [ring] });
    expect(area.features[0].properties).toEqual({ ...line, fill: "#7A5C00", "fill-opacity": 0.14 });
    // Against the clock, as RFC 7946 has it.
    expect(area.features[0].geometry.coordinates[0]).toEqual(ring.toReversed());
    expect(area.name).toBe("mine");
  });

  it("never overwrites what the data says itself", () => {
    const { features } = written({ type: "Point", coordinates: [1, 2] }, { name: "Kati", "marker-color": "red" });
    expect(features[0].properties).toEqual({ name: "Kati", "marker-color": "red" });
  });
});
