import type { LineLayerSpecification } from "maplibre-gl";
import { describe, expect, it } from "vitest";
import { GROUNDS } from "@/data/marks/grounds";
import { lineLayers } from "./area-style";

const layers = lineLayers({ ...GROUNDS.light, name: "light", layer: () => "#000000" }) as LineLayerSpecification[];
const at = (id: string) => layers.findIndex((layer) => layer.id === id);
const OUTLINES = ["borders", "area-force", "area-edge", "claimed-borders", "open-area", "lit-area"];

describe("the lines of the map", () => {
  it("draw a disputed border over every outline of a country, on a ground that hides it", () => {
    for (const id of OUTLINES) {
      expect(at("disputed-ground"), id).toBeGreaterThan(at(id));
      expect(layers[at(id)]?.paint?.["line-width"], id).toBeLessThan(
        Number(layers[at("disputed-ground")]?.paint?.["line-width"]),
      );
    }
    expect(at("disputed")).toBeGreaterThan(at("disputed-ground"));
    expect(layers[at("disputed")]?.paint?.["line-dasharray"]).toBeDefined();
  });
});
