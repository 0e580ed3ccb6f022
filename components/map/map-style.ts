import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
  StyleSpecification,
  SymbolLayerSpecification,
} from "maplibre-gl";
import { DETAIL_FROM_ZOOM } from "@/data/marks/mark";
import type { Atlas } from "@/data/story/atlas";
import { cityNames, groundLines, groundSources } from "./ground-detail";
import type { Theme } from "./theme";

/** Addresses of the files that the style names. */
export interface MapFiles {
  readonly world: string;
  readonly lines: string;
  readonly sans400: string;
  readonly sans600: string;
}

const EMPTY: GeoJSON.FeatureCollection = { type: "FeatureCollection", features: [] };
const REGULAR = ["Noto Sans"];
const BOLD = ["Noto Sans Semibold"];

/** Style layers in which a click finds a claim, topmost first. */
export const MARK_STYLE_LAYERS = [
  "marks-point-overview",
  "marks-point-detail",
  "marks-tag-overview",
  "marks-tag-detail",
  "mark-names-overview",
  "mark-names-detail",
];
export const AREA_STYLE_LAYERS = ["area-fill", "area-hatch", "area-grain"];

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
      discs: { type: "geojson", data: EMPTY },
      "marks-overview": { type: "geojson", data: EMPTY },
      "marks-detail": { type: "geojson", data: EMPTY },
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
      ...markLayers("overview", theme),
      ...markLayers("detail", theme),
    ],
  };
}

const NOTHING: FilterSpecification = ["==", ["get", "iso"], ""];
const isDisputed: FilterSpecification = ["==", ["get", "k"], "disputed"];
const isCountry: FilterSpecification = ["==", ["get", "k"], "country"];

function groundLayers(theme: Theme): LayerSpecification[] {
  return [
    { id: "water", type: "background", paint: { "background-color": theme.water } },
    {
      id: "land",
      type: "fill",
      source: "world",
      filter: isCountry,
      paint: { "fill-color": theme.land, "fill-antialias": false },
    },
  ];
}

function areaLayers(theme: Theme): LayerSpecification[] {
  const pattern = { "fill-antialias": false };
  return [
    { id: "area-fill", type: "fill", source: "world", filter: NOTHING, paint: { "fill-antialias": false } },
    { id: "area-grain", type: "fill", source: "world", filter: NOTHING, paint: pattern },
    {
      id: "discs",
      type: "fill",
      source: "discs",
      paint: { "fill-color": ["get", "color"], "fill-opacity": ["*", 0.16, ["get", "opacity"]], "fill-antialias": false },
    },
    { id: "area-hatch", type: "fill", source: "world", filter: NOTHING, paint: pattern },
    {
      id: "lakes",
      type: "fill",
      source: "world",
      filter: ["==", ["get", "k"], "lake"],
      paint: { "fill-color": theme.water, "fill-antialias": false },
    },
  ];
}

function lineLayers(theme: Theme): LayerSpecification[] {
  const round = { "line-join": "round", "line-cap": "round" } as const;
  return [
    {
      id: "borders",
      type: "line",
      source: "world",
      filter: isCountry,
      layout: round,
      paint: { "line-color": theme.border, "line-width": 0.8 },
    },
    {
      id: "disputed-ground",
      type: "line",
      source: "lines",
      filter: isDisputed,
      paint: { "line-color": theme.land, "line-width": 1.8 },
    },
    {
      id: "disputed",
      type: "line",
      source: "lines",
      filter: isDisputed,
      paint: { "line-color": theme.quiet, "line-width": 0.9, "line-dasharray": [3, 2.5] },
    },
    {
      id: "area-force",
      type: "line",
      source: "world",
      filter: NOTHING,
      layout: round,
      paint: { "line-width": 2.2 },
    },
    {
      id: "area-edge",
      type: "line",
      source: "world",
      filter: NOTHING,
      layout: round,
      paint: { "line-width": 2.2, "line-dasharray": [2.5, 1.5] },
    },
    {
      id: "open-area",
      type: "line",
      source: "world",
      filter: NOTHING,
      layout: round,
      paint: { "line-color": theme.ink, "line-width": 1.8 },
    },
    {
      id: "lit-area",
      type: "line",
      source: "world",
      filter: NOTHING,
      layout: round,
      paint: { "line-color": theme.ink, "line-width": 1.2, "line-opacity": 0.7 },
    },
    {
      id: "seams",
      type: "line",
      source: "lines",
      filter: ["==", ["get", "k"], "seam"],
      paint: { "line-color": theme.land, "line-width": 3 },
    },
    {
      id: "disc-edges",
      type: "line",
      source: "discs",
      layout: round,
      paint: {
        "line-color": ["get", "color"],
        "line-opacity": ["get", "opacity"],
        "line-width": 1.2,
        "line-dasharray": [1.5, 2.5],
      },
    },
    {
      id: "routes",
      type: "line",
      source: "routes",
      layout: { "line-cap": "round" },
      paint: {
        "line-color": ["get", "color"],
        "line-opacity": ["get", "opacity"],
        "line-width": 1.6,
        "line-dasharray": [0.4, 2.6],
      },
    },
  ];
}

/** Large countries first; small ones when there is room for them. */
export const isNamedAtZoom: ExpressionSpecification = ["<=", ["get", "rank"], ["step", ["zoom"], 1, 2.2, 2, 3, 3, 4, 4]];

function nameLayers(theme: Theme): LayerSpecification[] {
  return [
    {
      id: "country-names",
      type: "symbol",
      source: "labels",
      filter: isNamedAtZoom,
      layout: {
        "text-field": ["get", "name"],
        "text-font": REGULAR,
        "text-size": 11,
        "text-transform": "uppercase",
        "text-letter-spacing": 0.05,
        "text-max-width": 7,
        "symbol-sort-key": ["get", "rank"],
      },
      paint: { "text-color": theme.quiet, "text-halo-color": theme.land, "text-halo-width": 1.4 },
    },
  ];
}

/** The marks of one zoom range: names under tags and points, so that a mark never yields to a name. */
function markLayers(range: "overview" | "detail", theme: Theme): LayerSpecification[] {
  const source = `marks-${range}`;
  const zooms = range === "overview" ? { maxzoom: DETAIL_FROM_ZOOM } : { minzoom: DETAIL_FROM_ZOOM };
  const opacity: ExpressionSpecification = ["get", "opacity"];
  const halo = {
    "text-color": theme.ink,
    "text-halo-color": theme.land,
    "text-halo-width": 1.6,
    "text-opacity": opacity,
    "icon-opacity": opacity,
  };
  const icon: SymbolLayerSpecification["layout"] = { "icon-image": ["get", "icon"], "icon-allow-overlap": true };
  return [
    {
      id: `mark-names-${range}`,
      type: "symbol",
      source,
      ...zooms,
      filter: ["!", ["get", "isTag"]],
      layout: {
        "text-field": ["get", "name"],
        "text-font": BOLD,
        "text-size": 12,
        "text-variable-anchor": ["left", "right", "top", "bottom"],
        "text-radial-offset": ["/", ["+", ["get", "halfWidth"], 5], 12],
        "text-justify": "auto",
      },
      paint: halo,
    },
    {
      id: `marks-tag-${range}`,
      type: "symbol",
      source,
      ...zooms,
      filter: ["get", "isTag"],
      layout: {
        ...icon,
        "text-field": ["get", "name"],
        "text-font": REGULAR,
        "text-size": 11,
        "text-transform": "uppercase",
        "text-letter-spacing": 0.05,
        "text-max-width": 9,
        "text-anchor": "bottom",
        "text-radial-offset": ["/", ["+", ["get", "halfHeight"], 1], 11],
        "text-optional": true,
      },
      paint: halo,
    },
    {
      id: `marks-point-${range}`,
      type: "symbol",
      source,
      ...zooms,
      filter: ["!", ["get", "isTag"]],
      layout: { ...icon, "text-field": ["get", "count"], "text-font": BOLD, "text-size": 11, "text-allow-overlap": true },
      paint: { "text-color": theme.ink, "text-opacity": opacity, "icon-opacity": opacity },
    },
    {
      id: `rings-${range}`,
      type: "circle",
      source: "rings",
      ...zooms,
      filter: ["==", ["get", "range"], range],
      paint: {
        "circle-radius": ["get", "radius"],
        "circle-opacity": 0,
        "circle-stroke-color": theme.ink,
        "circle-stroke-width": ["case", ["get", "isOpen"], 2.2, 1.2],
      },
    },
  ];
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
