import type { StyleSpecification } from "maplibre-gl";
import { MARK_RANGES } from "@/data/marks/mark-ranges";
import type { Atlas } from "@/data/story/atlas";
import { areaLayers, groundLayers, lineLayers } from "./area-style";
import { cityNames, groundLines, groundSources } from "./ground-detail";
import { markLayers, nameLayers } from "./mark-style";
import type { Theme } from "./theme";

/** Addresses of the files that the style names. */
export interface MapFiles {
  readonly world: string;
  readonly lines: string;
  readonly sans400: string;
  readonly sans600: string;
}

const EMPTY: GeoJSON.FeatureCollection = { type: "FeatureCollection", features: [] };
/**
 * The whole map as a MapLibre style: our own basemap files, no sprite, no glyph server. What the claims change
 * (patterns, marks, routes, the open one) starts empty and is filled by `story-map.ts`.
 */
export function mapStyle(atlas: Atlas, theme: Theme, files: MapFiles): StyleSpecification {
  return {
    version: 8,
    "font-faces": { "Noto Sans": [{ url: files.sans400 }], "Noto Sans Semibold": [{ url: files.sans600 }] },
    transition: { duration: 0, delay: 0 },
    sources: {
      world: { type: "geojson", data: files.world, tolerance: 0.3 },
      lines: { type: "geojson", data: files.lines },
      labels: { type: "geojson", data: labelFeatures(atlas) },
      routes: { type: "geojson", data: EMPTY },
      "claimed-borders": { type: "geojson", data: EMPTY },
      discs: { type: "geojson", data: EMPTY },
      "names-here": { type: "geojson", data: EMPTY },
      ...Object.fromEntries(MARK_RANGES.map(({ id }) => [`marks-${id}`, { type: "geojson", data: EMPTY } as const])),
      rings: { type: "geojson", data: EMPTY },
      ...groundSources,
    },
    layers: [
      ...groundLayers(theme),
      ...areaLayers(theme),
      ...groundLines(theme),
      ...lineLayers(theme),
      ...cityNames(theme, atlas.language),
      ...nameLayers(theme),
      ...MARK_RANGES.flatMap(({ id }) => markLayers(id, theme)),
    ],
  };
}

function labelFeatures(atlas: Atlas): GeoJSON.FeatureCollection {
  const features = atlas.labels.map(
    ({ iso, name, lngLat, rank }): GeoJSON.Feature => ({
      type: "Feature",
      geometry: { type: "Point", coordinates: [...lngLat] },
      properties: { iso, name, rank },
    }),
  );
  return { type: "FeatureCollection", features };
}
