import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { failureOf } from "./map-failure";

const fault = (message: string, sourceId?: string) => failureOf({ error: new Error(message), ...(sourceId ? { sourceId } : {}) });

describe("an error of MapLibre", () => {
  it("leaves a blank map when the worker or the basemap is not there", () => {
    expect(fault("Worker failed to load. Check that the worker URL is correct.")).toBe("worker");
    expect(fault("Failed to fetch worker script (404): https://example.org/worker.mjs", "world")).toBe("worker");
    expect(fault("AJAXError: Failed to fetch (0): https://example.org/basemap/world.geojson", "world")).toBe("script");
  });

  it("takes only its part with it when a tile or a layer is missing, whatever its address and its name are", () => {
    const tile = "AJAXError: Too Many Requests (429): https://maps.workers.dev/api/collections/sahel.aid-workers/tiles/4/7/7";
    expect(fault(tile, "tiles-aid-workers")).toBeNull();
    expect(fault(tile)).toBeNull();
    expect(fault("The layer 'tiles-aid-workers open' does not exist in the map's style and cannot be moved.")).toBeNull();
  });

  it("begins with words that the installed MapLibre still says", () => {
    const script = readFileSync("node_modules/maplibre-gl/dist/maplibre-gl.mjs", "utf8");
    for (const words of ["Worker failed to load", "Failed to fetch worker script"]) expect(script).toContain(words);
  });
});
