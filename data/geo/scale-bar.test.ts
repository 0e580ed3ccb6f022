import { expect, it } from "vitest";
import { pixelDistance } from "./mercator";
import { scaleBar } from "./scale-bar";

it("is a round length that a ruler on the map agrees with", () => {
  // A degree of longitude on the parallel of Bamako is 108.6 km.
  const { meters, px } = scaleBar({ center: [-8, 12.65], zoom: 5 }, 150);
  expect(meters).toBe(200_000);
  expect(px).toBeLessThanOrEqual(150);
  expect(meters / px).toBeCloseTo(108_615 / pixelDistance([-8, 12.65], [-7, 12.65], 5), -1);
});

it.each([0, 3.3, 7, 10])("never is longer than it may be (zoom %s)", (zoom) => {
  const { meters, px } = scaleBar({ center: [0, 60], zoom }, 140);
  expect(px).toBeLessThanOrEqual(140);
  expect(px).toBeGreaterThan(50);
  expect(String(meters)).toMatch(/^[125]0*$/);
});
