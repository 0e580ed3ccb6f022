import type {
  ExpressionSpecification,
  LayerSpecification,
  Map as MapLibreMap,
  MapMouseEvent,
  VectorTileSource,
} from "maplibre-gl";
import { mixed } from "@/data/marks/mix";
import { MOST_ZOOM, TILE_MATRIX_SET } from "@/data/service/tile-address";
import type { Item } from "@/data/view/item";
import { addIcons, patternImage, patternImages } from "./icons";
import type { Theme } from "./theme";
import type { TileFilter } from "./tile-filter";

/** A layer that is drawn from its tiles. */
export interface TiledLayer extends TileFilter {
  readonly story: string;
  readonly layer: string;
  /** `#rrggbb`; without it that of the story. */
  readonly color?: string;
  /** What is left of its strength, 0 to 1. */
  readonly opacity: number;
}

/** The lowest style layer of the story's marks: they lie over what comes from tiles. */
const UNDER = "mark-names-far";
const PREFIX = "tiles-";
const NO_ICONS = new Map();
/** A click need not be more exact than this, CSS pixels. */
const REACH_PX = 4;
/** Parts of a layer, the lowest first. */
const PARTS = ["area", "line", "point", "open"] as const;

/**
 * Draws layers from their tiles, the first of them on top, and takes away what is not among them. A filter that changes asks for no tile, unless it
 * asks for what only the service can answer. May be called as often as anything changes, and after a new style.
 *
 * @param open id of the claim that stands out
 * @param isCurrent whether it is still what is to be drawn: patterns take a moment
 */
export async function drawTiles(
  map: MapLibreMap,
  layers: readonly TiledLayer[],
  open: Item | null,
  theme: Theme,
  isCurrent: () => boolean,
): Promise<void> {
  const colored = (layer: TiledLayer): Theme => ({ ...theme, layer: (id) => layer.color ?? theme.layer(id) });
  for (const layer of layers) await addIcons(map, NO_ICONS, patternImages([lookOf(layer)], colored(layer)));
  if (!isCurrent()) return;
  const wanted = new Set(layers.map(sourceOf));
  drawnOn.set(map, [...wanted]);
  for (const id of tileSources(map)) if (!wanted.has(id)) removeLayer(map, id);
  for (const layer of layers.toReversed()) {
    drawLayer(map, layer, colored(layer));
    const stands = open?.layer === layer.layer ? open.id : "";
    map.setFilter(`${sourceOf(layer)} open`, ["all", ["==", ["get", "id"], stands], layer.expression]);
  }
}

/** The claim of a tile at a pixel, `null` where there is none or a mark of the story lies over it. */
export function tileItemAt(map: MapLibreMap, { point: { x, y } }: Pick<MapMouseEvent, "point">): Item | null {
  const layers = (drawnOn.get(map) ?? []).flatMap((id) => ["point", "line", "area"].map((part) => `${id} ${part}`));
  const box: [[number, number], [number, number]] = [
    [x - REACH_PX, y - REACH_PX],
    [x + REACH_PX, y + REACH_PX],
  ];
  const [found] = map.queryRenderedFeatures(box, { layers: layers.filter((id) => map.getLayer(id)) });
  const { id, layer } = found?.properties ?? {};
  return typeof id === "string" && typeof layer === "string" ? { layer, id } : null;
}

/** Whether a tile in view has a part of its claims only. */
export function isSampled(map: MapLibreMap): boolean {
  const sources = (drawnOn.get(map) ?? []).filter((id) => map.getSource(id));
  return sources.some((id) => map.querySourceFeatures(id, { sourceLayer: "sample" }).length > 0);
}

/** What a map has of tiles, the topmost first. The map could say it too, but writes its whole style down for that. */
const drawnOn = new WeakMap<MapLibreMap, readonly string[]>();

/** A layer that gets another colour is another one to the map, and so is its pattern. */
const lookOf = ({ layer, color = "" }: TiledLayer): string => layer + color;
const sourceOf = (layer: TiledLayer): string => PREFIX + lookOf(layer);
const tileSources = (map: MapLibreMap): string[] => Object.keys(map.getStyle().sources).filter((id) => id.startsWith(PREFIX));

function removeLayer(map: MapLibreMap, id: string): void {
  for (const part of PARTS) if (map.getLayer(`${id} ${part}`)) map.removeLayer(`${id} ${part}`);
  map.removeSource(id);
}

function drawLayer(map: MapLibreMap, layer: TiledLayer, theme: Theme): void {
  const id = sourceOf(layer);
  const tiles = [tileAddress(layer)];
  const source = map.getSource<VectorTileSource>(id);
  if (!source) map.addSource(id, { type: "vector", tiles, minzoom: 0, maxzoom: MOST_ZOOM, promoteId: "id" });
  else if (source.tiles[0] !== tiles[0]) source.setTiles(tiles);
  for (const styleLayer of styleLayers(id, layer, theme)) {
    if (!map.getLayer(styleLayer.id)) map.addLayer(styleLayer, UNDER);
    else map.moveLayer(styleLayer.id, UNDER);
  }
  for (const part of ["area", "line", "point"] as const) {
    const geometry = GEOMETRY[part];
    map.setFilter(`${id} ${part}`, ["all", geometry, layer.expression]);
  }
  map.setPaintProperty(`${id} area`, "fill-opacity", layer.opacity);
  map.setPaintProperty(`${id} line`, "line-opacity", layer.opacity);
  map.setPaintProperty(`${id} point`, "circle-opacity", layer.opacity);
  map.setPaintProperty(`${id} point`, "circle-stroke-opacity", layer.opacity);
}

/** At the host by which the reader has come, which the worker that fetches it does not know. */
function tileAddress({ story, layer, query }: TiledLayer): string {
  const path = `/api/collections/${story}.${layer}/tiles/${TILE_MATRIX_SET}/{z}/{y}/{x}`;
  return window.location.origin + path + (query ? `?${query}` : "");
}

const GEOMETRY: Readonly<Record<"area" | "line" | "point", ExpressionSpecification>> = {
  // A claim about a region of many countries must not paint them.
  area: ["all", ["==", ["geometry-type"], "Polygon"], ["==", ["get", "precision"], "country"]],
  line: ["!=", ["geometry-type"], "Point"],
  point: ["==", ["geometry-type"], "Point"],
};

/**
 * The story's symbology as far as circles carry it: established is full, reported a ring, alleged a thin ring, disputed half as strong. What
 * is known no better than to a country is hatched within a dashed line, however many claims lie there: hatching over hatching is not darker, and
 * reads as no site. Of a region there is the line only.
 */
function styleLayers(source: string, layer: TiledLayer, theme: Theme): LayerSpecification[] {
  const color = theme.layer(layer.layer);
  const byStatus = (established: unknown, reported: unknown, alleged: unknown, disputed: unknown) =>
    ["match", ["get", "status"], "established", established, "reported", reported, "disputed", disputed, alleged] as never;
  const shared = { source, "source-layer": "claims" } as const;
  return [
    { id: `${source} area`, type: "fill", ...shared, paint: { "fill-pattern": patternImage("hatch", lookOf(layer), theme) } },
    {
      id: `${source} line`,
      type: "line",
      ...shared,
      layout: { "line-join": "round" },
      paint: { "line-color": color, "line-width": 1.2, "line-dasharray": [2.5, 1.5] },
    },
    {
      id: `${source} point`,
      type: "circle",
      ...shared,
      paint: {
        "circle-radius": ["interpolate", ["linear"], ["zoom"], 2, 2.5, 8, ["case", ["==", ["get", "precision"], "site"], 4.5, 6]],
        "circle-color": byStatus(color, theme.paper, theme.paper, mixed(color, theme.paper, 0.5)),
        "circle-stroke-color": byStatus(theme.paper, color, color, color),
        "circle-stroke-width": byStatus(0.8, 2, 0.9, 2),
      },
    },
    {
      id: `${source} open`,
      type: "circle",
      ...shared,
      filter: ["==", ["get", "id"], ""],
      paint: {
        "circle-radius": 9,
        "circle-opacity": 0,
        "circle-stroke-color": theme.ink,
        "circle-stroke-width": 2.2,
      },
    },
  ];
}
