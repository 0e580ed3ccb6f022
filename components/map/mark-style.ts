import type { ExpressionSpecification, LayerSpecification, SymbolLayerSpecification } from "maplibre-gl";
import { MARK_RANGES, type MarkRange, rangeEnd } from "@/data/marks/mark-ranges";
import { NAME_RANKS } from "@/data/marks/name-ranks";
import { NAMES_HERE_FROM_ZOOM } from "./names-here";
import type { Theme } from "./theme";

const REGULAR = ["Noto Sans"];
const BOLD = ["Noto Sans Semibold"];
const CAPITALS = {
  "text-font": REGULAR,
  "text-size": 11,
  "text-transform": "uppercase",
  "text-letter-spacing": 0.05,
} as const;

/** Style layers in which a click finds a claim, topmost first. */
export const MARK_STYLE_LAYERS = ["marks-point", "marks-tag", "mark-names", "tag-names"].flatMap((kind) =>
  MARK_RANGES.map(({ id }) => `${kind}-${id}`),
);

/** Large countries first; small ones when there is room for them. */
export const isNamedAtZoom: ExpressionSpecification = [
  "<=",
  ["get", "rank"],
  // The type counts the steps one by one; their number is the list's.
  ["step", ["zoom"], ...NAME_RANKS.flatMap(({ from, rank }) => (from === 0 ? [rank] : [from, rank]))] as never,
];

export function nameLayers(theme: Theme): LayerSpecification[] {
  const paint = { "text-color": theme.quiet, "text-halo-color": theme.land, "text-halo-width": 1.4 };
  return [
    {
      id: "country-names",
      type: "symbol",
      source: "labels",
      filter: isNamedAtZoom,
      layout: { ...CAPITALS, "text-field": ["get", "name"], "text-max-width": 7, "symbol-sort-key": ["get", "rank"] },
      paint,
    },
    {
      id: "names-here",
      type: "symbol",
      source: "names-here",
      minzoom: NAMES_HERE_FROM_ZOOM,
      layout: {
        ...CAPITALS,
        "text-field": ["get", "name"],
        "text-max-width": 12,
        // Besides its spot it may move away from a mark.
        "text-variable-anchor": ["center", "bottom", "top", "left", "right"],
        "text-radial-offset": 2,
      },
      paint,
    },
  ];
}

/** The marks of one zoom range: names under tags and points, so that a mark never yields to a name. */
export function markLayers(range: MarkRange, theme: Theme): LayerSpecification[] {
  const source = `marks-${range}`;
  const [minzoom, maxzoom] = [rangeStart(range), rangeEnd(range)];
  const zooms = { ...(minzoom > 0 ? { minzoom } : {}), ...(maxzoom === null ? {} : { maxzoom }) };
  const opacity: ExpressionSpecification = ["get", "opacity"];
  const text = {
    "text-color": theme.ink,
    "text-halo-color": theme.land,
    "text-halo-width": 1.6,
    "text-opacity": opacity,
    "icon-opacity": opacity,
  };
  const icon: SymbolLayerSpecification["layout"] = { "icon-image": ["get", "icon"], "icon-allow-overlap": true };
  const count: SymbolLayerSpecification["layout"] = {
    "text-field": ["get", "count"],
    "text-font": BOLD,
    "text-size": 11,
    "text-allow-overlap": true,
  };
  const nameAbove: SymbolLayerSpecification["layout"] = {
    ...CAPITALS,
    "text-field": ["get", "name"],
    "text-max-width": 9,
    "text-anchor": "bottom",
    "text-radial-offset": ["/", ["+", ["get", "halfHeight"], 1], 11],
  };
  const tags: SymbolLayerSpecification = {
    id: `marks-tag-${range}`,
    type: "symbol",
    source,
    ...zooms,
    filter: ["get", "isTag"],
    layout: { ...icon, ...nameAbove, "text-optional": true },
    paint: text,
  };
  // Far off there are more chips than room: those with most claims are there first, and a name comes when nothing is covered by it.
  const chips: SymbolLayerSpecification[] = [
    { ...tags, id: `tag-names-${range}`, layout: { ...nameAbove, "symbol-sort-key": ["-", 0, ["get", "size"]] } },
    {
      ...tags,
      layout: {
        ...count,
        "icon-image": ["get", "icon"],
        "icon-padding": 1,
        "text-font": BOLD,
        "text-offset": [0, -0.15],
        "symbol-sort-key": ["-", 0, ["get", "size"]],
      },
      paint: { "text-color": theme.ink, "text-opacity": opacity, "icon-opacity": opacity },
    },
  ];
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
      paint: text,
    },
    ...(range === "far" ? chips : [tags]),
    {
      id: `marks-point-${range}`,
      type: "symbol",
      source,
      ...zooms,
      filter: ["!", ["get", "isTag"]],
      layout: { ...icon, ...count },
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

function rangeStart(id: MarkRange): number {
  return MARK_RANGES.find((range) => range.id === id)?.from ?? 0;
}
