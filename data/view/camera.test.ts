import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatCamera, parseCamera } from "./camera";

describe("the camera in an address", () => {
  it("says zoom, latitude and longitude of Bamako", () => {
    expect(formatCamera({ zoom: 8.5, lat: 12.639, lng: -8.003 })).toBe("#map=8.50/12.639/-8.003");
    expect(parseCamera("#map=8.50/12.639/-8.003")).toEqual({ zoom: 8.5, lat: 12.639, lng: -8.003 });
  });

  it("is the same after a way through an address", () => {
    const number = (max: number, min = -max) => fc.double({ min, max, noNaN: true });
    fc.assert(
      fc.property(number(24, 0), number(90), number(180), (zoom, lat, lng) => {
        const hash = formatCamera({ zoom, lat, lng });
        const camera = parseCamera(hash);
        expect(camera && formatCamera(camera)).toBe(hash.replaceAll(/-(0\.0+)(?=\/|$)/g, "$1"));
      }),
    );
  });

  it("is nowhere for what is no place on Earth", () => {
    for (const hash of ["", "#kati", "#map=5/91/0", "#map=5/0/181", "#map=99/0/0", "#map=a/b/c", "#map=5/0/0/0", "#map=.5/0/0"])
      expect(parseCamera(hash)).toBeNull();
    fc.assert(fc.property(fc.string(), (text) => parseCamera(`#map=${text}`) === null || /^[\d./-]+$/.test(text)));
  });
});
