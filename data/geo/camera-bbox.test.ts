import { expect, it } from "vitest";
import { cameraBbox, cameraOfHash } from "./camera-bbox";
import { cameraForBbox } from "./mercator";

it("is the box that brings the camera back", () => {
  const size = { width: 900, height: 700 };
  const camera = { center: [-8, 12.65], zoom: 5.5 } as const;
  const again = cameraForBbox(cameraBbox(camera, size), size);
  expect(again.zoom).toBeCloseTo(5.5, 6);
  expect(again.center[0]).toBeCloseTo(-8, 6);
  expect(again.center[1]).toBeCloseTo(12.65, 6);
});

it("reads the camera of an address, and nothing else", () => {
  expect(cameraOfHash("#map=5.50/12.650/-8.000")).toEqual({ zoom: 5.5, center: [-8, 12.65] });
  expect(cameraOfHash("#place-kati")).toBeNull();
});
