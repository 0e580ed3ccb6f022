import fc from "fast-check";
import { expect, it } from "vitest";
import { parsePictureRequest } from "./picture-request";

const parse = (query: string) => parsePictureRequest(new URLSearchParams(query));

it("reads a box, a size and a theme", () => {
  expect(parse("bbox=-9,12,-7,13&width=900&height=600&theme=dark&fonts=embedded")).toEqual({
    form: "full",
    chapter: null,
    bbox: [-9, 12, -7, 13],
    size: { width: 900, height: 600 },
    theme: "dark",
    hasFonts: true,
  });
});

it("keeps sizes within bounds, and falls back for nonsense", () => {
  expect(parse("width=99999&height=1").size).toEqual({ width: 2000, height: 320 });
  expect(parse("width=wide&height=-3&bbox=1,2,3&theme=pink")).toEqual(parse(""));
  expect(parse("bbox=5,5,5,5").bbox).toBeNull();
});

it("lets a map without words be small, and keeps a card at the size that is asked for everywhere", () => {
  expect(parse("width=10&height=10&words=off")).toMatchObject({ form: "map", size: { width: 320, height: 180 } });
  expect(parse("width=10&height=10&words=off&card=1")).toMatchObject({ form: "card", size: { width: 1200, height: 630 } });
});

it("never asks for a box outside the world, or an empty one", () => {
  fc.assert(
    fc.property(fc.tuple(fc.double(), fc.double(), fc.double(), fc.double()), (numbers) => {
      const { bbox } = parse(`bbox=${numbers.join()}`);
      if (bbox === null) return;
      const [west, south, east, north] = bbox;
      expect(west >= -180 && south >= -85 && east <= 180 && north <= 85 && west < east && south < north).toBe(true);
    }),
  );
});
