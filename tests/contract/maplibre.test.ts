import { existsSync, readFileSync } from "node:fs";
import { type SourceSpecification, validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import { beforeAll, describe, expect, it } from "vitest";
import { mapStyle } from "@/components/map/map-style";
import { themeOf } from "@/components/map/theme";
import { tileFilter } from "@/components/map/tile-filter";
import { tileStyleLayers, UNDER } from "@/components/map/tile-style";
import { countryLabels } from "@/data/geo/labels";
import { type Atlas, atlasOf } from "@/data/story/atlas";
import { buildStory } from "@/data/story/build-story";
import { readStoryFiles } from "@/data/story/read-files";
import vendor from "@/data/vendor.json";
import { NO_FILTER } from "@/data/view/filter";
import { vendorFiles } from "../../scripts/vendor.mjs";

const FILES = { ...vendor, world: "/basemap/world.geojson", lines: "/basemap/lines.geojson" };

let atlas: Atlas;
beforeAll(async () => {
  const story = buildStory(await readStoryFiles("data/stories/mali-2020"));
  atlas = atlasOf(
    story,
    "en",
    countryLabels.map(({ iso, name, lngLat, rank }) => ({ iso, name: name.en ?? iso, lngLat, rank })),
  );
});

describe("what we ask of MapLibre, asked of the package that is installed", () => {
  it("is where the build copies it from", () => {
    for (const { from } of Object.values(vendorFiles())) expect(existsSync(from), from).toBe(true);
  });

  it.each([false, true])("accepts our style (dark: %s)", (isDark) => {
    expect(validateStyleMin(mapStyle(atlas, themeOf(atlas, isDark), FILES))).toEqual([]);
  });

  it("accepts what a layer in tiles adds to it, in the places where we add it", () => {
    const theme = themeOf(atlas, false);
    const style = mapStyle(atlas, theme, FILES);
    const source: SourceSpecification = { type: "vector", tiles: ["https://example.org/{z}/{y}/{x}"] };
    const layer = {
      story: "mali-2020",
      layer: "coup",
      opacity: 0.5,
      ...tileFilter(NO_FILTER, { later: false, known: null }, []),
    };
    const layers = tileStyleLayers("tiles-coup", layer, theme, "kati-base-seized");
    const ids = style.layers.map(({ id }) => id);
    for (const under of Object.values(UNDER)) expect(ids).toContain(under);
    const whole = { ...style, sources: { ...style.sources, "tiles-coup": source }, layers: [...style.layers, ...layers] };
    expect(validateStyleMin(whole)).toEqual([]);
  });

  it("would refuse a style with a property that it does not know", () => {
    const style = mapStyle(atlas, themeOf(atlas, false), FILES);
    const broken = { ...style, layers: style.layers.map((layer) => ({ ...layer, paint: { "line-colour": "red" } })) };
    // biome-ignore lint/suspicious/noExplicitAny: the type rightly refuses it too
    expect(validateStyleMin(broken as any).length).toBeGreaterThan(0);
  });

  it("still names its worker by setWorkerUrl and its elements as our style sheet does", () => {
    const script = readFileSync("node_modules/maplibre-gl/dist/maplibre-gl.mjs", "utf8");
    expect(script).toMatch(/\bas setWorkerUrl\b/);
    expect(script).toMatch(/\bas Map\b/);
    const css = readFileSync("node_modules/maplibre-gl/dist/maplibre-gl.css", "utf8");
    for (const name of readFileSync("app/globals.css", "utf8").match(/\.maplibregl-[a-z-]+/g) ?? []) expect(css).toContain(name);
  });
});
