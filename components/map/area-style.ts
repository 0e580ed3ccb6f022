import type { FilterSpecification, LayerSpecification } from "maplibre-gl";
import type { Theme } from "./theme";

export const AREA_STYLE_LAYERS = ["area-fill", "area-hatch", "area-grain", "area-earlier"];

/** The ground under a disputed line, CSS pixels: wider than the widest outline, which it hides. */
const DISPUTED_GROUND_WIDTH = 3;

/** Of an outline that says something of its country, but nothing of the land. In widths of the line. */
const EDGE_DASHES = [2.5, 1.5];

const NOTHING: FilterSpecification = ["==", ["get", "iso"], ""];
const isDisputed: FilterSpecification = ["==", ["get", "k"], "disputed"];
const isCountry: FilterSpecification = ["==", ["get", "k"], "country"];

export function groundLayers(theme: Theme): LayerSpecification[] {
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

export function areaLayers(theme: Theme): LayerSpecification[] {
  const pattern = { "fill-antialias": false };
  return [
    { id: "area-fill", type: "fill", source: "world", filter: NOTHING, paint: { "fill-antialias": false } },
    { id: "area-earlier", type: "fill", source: "world", filter: NOTHING, paint: pattern },
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

export function lineLayers(theme: Theme): LayerSpecification[] {
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
      paint: { "line-width": 2.2, "line-dasharray": EDGE_DASHES },
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
    // Over the outline of an opened country, of which it is the part that the claim is about.
    {
      id: "claimed-borders",
      type: "line",
      source: "claimed-borders",
      layout: round,
      paint: {
        "line-color": ["get", "color"],
        "line-opacity": ["get", "opacity"],
        "line-width": 2.2,
        "line-dasharray": EDGE_DASHES,
      },
    },
    // Over every outline, or that of a coloured or opened country would draw the line solid.
    {
      id: "disputed-ground",
      type: "line",
      source: "lines",
      filter: isDisputed,
      paint: { "line-color": theme.land, "line-width": DISPUTED_GROUND_WIDTH },
    },
    {
      id: "disputed",
      type: "line",
      source: "lines",
      filter: isDisputed,
      paint: { "line-color": theme.quiet, "line-width": 0.9, "line-dasharray": [3, 2.5] },
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
        // Shown small, dots nearer to each other than this run together into a solid line.
        "line-dasharray": ["step", ["zoom"], ["literal", [0.1, 4]], 3, ["literal", [0.4, 2.6]]],
      },
    },
  ];
}
