import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatDecimal, formatDms, parsePosition } from "./dms";
import { type LngLat, rounded, wrapped } from "./lng-lat";

const KATI: LngLat = [-8.0725, 12.7444];

describe("a position in words", () => {
  it("is decimal or in degrees, minutes and seconds, latitude first", () => {
    expect(formatDecimal(KATI)).toBe("12.74440, -8.07250");
    expect(formatDms(KATI)).toBe("12°44′39.8″ N, 8°04′21.0″ W");
    expect(formatDms([178.44, -18.14], 0)).toBe("18°08′24″ S, 178°26′24″ E");
  });

  it("has no minute of sixty seconds and no degree of sixty minutes", () => {
    expect(formatDms([-7.9999999, 12.99999])).toBe("13°00′00.0″ N, 8°00′00.0″ W");
    expect(formatDms([0.016665, -0.01666])).toBe("0°01′00.0″ S, 0°01′00.0″ E");
  });

  it("has no minus zero and no south of the equator that is none", () => {
    expect(formatDecimal([-0.000001, -0])).toBe("0.00000, 0.00000");
    expect(formatDms([-0.000001, -0])).toBe("0°00′00.0″ N, 0°00′00.0″ E");
  });

  it("stays on Earth when the map has gone round it", () => {
    expect(formatDecimal([352, 12.65])).toBe("12.65000, -8.00000");
    expect(wrapped(-190)).toBe(170);
    expect(wrapped(180)).toBe(180);
  });

  it("is read back, from either form", () => {
    const lng = fc.double({ min: -180, max: 180, noNaN: true });
    const lat = fc.double({ min: -90, max: 90, noNaN: true });
    fc.assert(
      fc.property(lng, lat, (x, y) => {
        const decimal = parsePosition(formatDecimal([x, y]));
        expect(decimal).toEqual([rounded(x, 5), rounded(y, 5)]);
        const dms = parsePosition(formatDms([x, y], 3));
        expect(dms?.[0]).toBeCloseTo(x, 6);
        expect(dms?.[1]).toBeCloseTo(y, 6);
        // A second time nothing moves any more.
        expect(formatDms(dms ?? [0, 0], 3)).toBe(formatDms([x, y], 3));
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ["12.65 -8", [-8, 12.65]],
    ["12.65,-8.0", [-8, 12.65]],
    ["12.65N 8W", [-8, 12.65]],
    ["8° O, 12° 39' N", [-8, 12.65]],
    ["N 12 39', W 8 0' 0\"", [-8, 12.65]],
    ["−18.14; 178.44", [178.44, -18.14]],
    ["12°39′36″N 8°00′00″W", [-8, 12.66]],
  ])("is understood as it is typed: %s", (text, lngLat) => {
    expect(parsePosition(text)).toEqual(lngLat);
  });

  it.each(["", "Bamako", "12.65", "91, 0", "0, 181", "12°60′00″ N, 8° W", "12 N, 8 N", "-12 S, 8 E", "8 E, 12 W", "12,65, 8"])(
    "is not made up from what is none: %s",
    (text) => {
      expect(parsePosition(text)).toBeNull();
    },
  );

  it("is never found by an error", () => {
    fc.assert(fc.property(fc.string(), (text) => void parsePosition(text)));
  });
});
