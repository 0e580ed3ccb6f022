import { describe, expect, it } from "vitest";
import { bearingWords, lengthWords, radiusWords, spaceSize, surfaceWords } from "./space-numbers";

describe("the words of a measurement", () => {
  it("are as exact as what is measured", () => {
    expect(lengthWords(999.4, "en")).toBe("999 m");
    expect(lengthWords(999.6, "en")).toBe("1.00 km");
    expect(lengthWords(13_079.407257, "en")).toBe("13.08 km");
    expect(lengthWords(99_996, "en")).toBe("100.0 km");
    expect(lengthWords(6_178_340.224302, "en")).toBe("6,178.3 km");
    expect(lengthWords(6_178_340.224302, "fr")).toBe("6\u202f178,3 km");
    expect(radiusWords(800_000, "en")).toBe("800 km");
    expect(surfaceWords(9_525_030_480_000, "en")).toBe("9,525,030 km²");
    expect(surfaceWords(4321, "en")).toBe("4,321 m²");
  });

  it("have no bearing of 360 degrees", () => {
    expect(bearingWords(359.96, "en")).toBe("0.0°");
    expect(bearingWords(29.29062596922, "fr")).toBe("29,3°");
  });

  it("know the area of a disc around a place, a little less than on the plane", () => {
    const { squareMeters, perimeterMeters } = spaceSize({ kind: "disc", center: "bamako", radiusMeters: 800_000 }, [-8, 12.65]);
    expect(squareMeters).toBeLessThan(Math.PI * 800_000 ** 2);
    expect(squareMeters / (Math.PI * 800_000 ** 2)).toBeCloseTo(1, 2);
    expect(perimeterMeters).toBeLessThan(2 * Math.PI * 800_000);
  });
});
