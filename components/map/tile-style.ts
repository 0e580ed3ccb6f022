import type {
  CircleLayerSpecification,
  ExpressionSpecification,
  FillLayerSpecification,
  LineLayerSpecification,
} from "maplibre-gl";
import { mixed } from "@/data/marks/mix";
import type { SchemeColor } from "@/data/view/more-colors";
import { patternImage } from "./icons";
import type { Theme } from "./theme";
import type { TileFilter } from "./tile-filter";

/** A layer that is drawn from its tiles. */
export interface TiledLayer extends TileFilter {
  readonly story: string;
  readonly layer: string;
  /** Without it that of the story. */
  readonly color?: SchemeColor;
  /** What is left of its strength, 0 to 1. */
  readonly opacity: number;
}

/** Parts of a layer, the lowest first. The last two are of the open claim alone. */
export const TILE_PARTS = ["area", "line", "outline", "point", "ring"] as const;
type TilePart = (typeof TILE_PARTS)[number];

export type TileStyleLayer = (FillLayerSpecification | LineLayerSpecification | CircleLayerSpecification) & {
  readonly filter: ExpressionSpecification;
};

/** What they lie under: areas under every name and border, lines under disputed borders, which stay dashed over any outline, points under marks. */
export const UNDER: Readonly<Record<TileStyleLayer["type"], string>> = {
  fill: "lakes",
  line: "disputed-ground",
  circle: "mark-names-far",
};

/**
 * The name and the colour of a layer's hatching: pale, or it would be all that is seen where many countries have it. By its colour and not
 * by its opacity, which would add up where many claims lie.
 */
export const hatchOf = (layer: TiledLayer, theme: Theme) => ({
  name: `tiles ${lookOf(layer)}`,
  color: mixed(theme.layer(layer.layer), theme.land, 0.4),
});

/** A layer that gets another colour is another one to the map, and so is its pattern. */
export const lookOf = ({ layer, color }: TiledLayer): string => layer + (color?.light ?? "");

const isPoint: ExpressionSpecification = ["==", ["geometry-type"], "Point"];
const isNoPoint: ExpressionSpecification = ["!=", ["geometry-type"], "Point"];
// A claim about a region of many countries must not paint them.
const isCountry: ExpressionSpecification = ["all", ["==", ["geometry-type"], "Polygon"], ["==", ["get", "precision"], "country"]];

/**
 * The story's symbology as far as circles carry it: established is full, reported a ring, alleged a thin ring, disputed half as strong. What
 * is known no better than to a country is hatched within a dashed line, however many claims lie there: hatching over hatching is not darker, and
 * reads as no site. Of a region there is the line only. The open claim has a ring where it is a point, else its line is thicker: a ring reads as a
 * site.
 *
 * @param source id of the map source
 * @param theme in which the layer has its own colour
 * @param open id of the claim that stands out, `null` when it is none of this layer
 */
export function tileStyleLayers(source: string, layer: TiledLayer, theme: Theme, open: string | null): TileStyleLayer[] {
  const { expression, opacity } = layer;
  const color = theme.layer(layer.layer);
  const byStatus = (established: unknown, reported: unknown, alleged: unknown, disputed: unknown) =>
    ["match", ["get", "status"], "established", established, "reported", reported, "disputed", disputed, alleged] as never;
  // Nothing is left of a layer without strength, so there is nothing to click either, and no tile to ask for.
  const layout = { visibility: opacity > 0 ? "visible" : "none" } as const;
  const shared = { source, "source-layer": "claims" } as const;
  const isOpen: ExpressionSpecification = ["==", ["get", "id"], open ?? ""];
  return [
    {
      id: partOf(source, "area"),
      type: "fill",
      ...shared,
      layout,
      filter: ["all", isCountry, expression],
      paint: {
        "fill-pattern": patternImage("hatch", hatchOf(layer, theme).name, theme),
        "fill-antialias": false,
        "fill-opacity": opacity,
      },
    },
    {
      id: partOf(source, "line"),
      type: "line",
      ...shared,
      layout: { ...layout, "line-join": "round" },
      filter: ["all", isNoPoint, expression],
      paint: { "line-color": color, "line-width": 1.2, "line-dasharray": [2.5, 1.5], "line-opacity": opacity },
    },
    {
      id: partOf(source, "outline"),
      type: "line",
      ...shared,
      layout: { ...layout, "line-join": "round" },
      filter: ["all", isNoPoint, isOpen, expression],
      paint: { "line-color": theme.ink, "line-width": 2.2 },
    },
    {
      id: partOf(source, "point"),
      type: "circle",
      ...shared,
      layout,
      filter: ["all", isPoint, expression],
      paint: {
        "circle-radius": ["interpolate", ["linear"], ["zoom"], 2, 2.5, 8, ["case", ["==", ["get", "precision"], "site"], 4.5, 6]],
        "circle-color": byStatus(color, theme.paper, theme.paper, mixed(color, theme.paper, 0.5)),
        "circle-stroke-color": byStatus(theme.paper, color, color, color),
        "circle-stroke-width": byStatus(0.8, 2, 0.9, 2),
        "circle-opacity": opacity,
        "circle-stroke-opacity": opacity,
      },
    },
    {
      id: partOf(source, "ring"),
      type: "circle",
      ...shared,
      layout,
      filter: ["all", isPoint, isOpen, expression],
      paint: {
        "circle-radius": 9,
        "circle-opacity": 0,
        "circle-stroke-color": theme.ink,
        "circle-stroke-width": 2.2,
      },
    },
  ];
}

/** Id of the style layer that draws a part of a layer. */
export const partOf = (source: string, part: TilePart): string => `${source} ${part}`;
