import type { ExpressionSpecification, LayerSpecification, SymbolLayerSpecification } from "maplibre-gl";
import { DETAIL_FROM_ZOOM } from "@/data/marks/mark";
import type { Theme } from "./theme";

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
/** Large countries first; small ones when there is room for them. */
export const isNamedAtZoom: ExpressionSpecification = ["<=", ["get", "rank"], ["step", ["zoom"], 1, 2.2, 2, 3, 3, 4, 4]];

export function nameLayers(theme: Theme): LayerSpecification[] {
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
export function markLayers(range: "overview" | "detail", theme: Theme): LayerSpecification[] {
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
