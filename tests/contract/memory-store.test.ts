import { readFileSync } from "node:fs";
import { describe } from "vitest";
import { basemapOutlines } from "@/data/view/standing";
import { storeContract } from "./feature-store";
import { stories, testStore } from "./service";

describe("the store in memory", () => {
  const outlines = basemapOutlines(JSON.parse(readFileSync("public/basemap/world.geojson", "utf8")));
  storeContract(testStore, stories, () => outlines, 300);
});
