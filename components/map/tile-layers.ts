import type { Map as MapLibreMap, MapMouseEvent, VectorTileSource } from "maplibre-gl";
import { MOST_ZOOM, TILE_MATRIX_SET } from "@/data/service/tile-address";
import type { Item } from "@/data/view/item";
import { addIcons, patternImages } from "./icons";
import type { Theme } from "./theme";
import { hatchOf, lookOf, partOf, TILE_PARTS, type TiledLayer, type TileStyleLayer, tileStyleLayers, UNDER } from "./tile-style";

/** A claim of a tile that lies under the pointer. */
export interface TileItem extends Item {
  /** It is known no better than to a country, which is what lies there. */
  readonly isCountry: boolean;
}

const PREFIX = "tiles-";
const NO_ICONS = new Map();
/** A click need not be more exact than this, CSS pixels. */
const REACH_PX = 4;

/**
 * Draws layers from their tiles, the first of them on top, and takes away what is not among them. A filter that changes asks for no tile, unless it
 * asks for what only the service can answer. May be called as often as anything changes, and after a new style.
 *
 * @param open the claim that stands out
 * @param isCurrent whether it is still what is to be drawn: patterns take a moment
 */
export async function drawTiles(
  map: MapLibreMap,
  layers: readonly TiledLayer[],
  open: Item | null,
  theme: Theme,
  isCurrent: () => boolean,
): Promise<void> {
  const colored = (layer: TiledLayer): Theme => ({ ...theme, layer: (id) => layer.color?.[theme.name] ?? theme.layer(id) });
  for (const layer of layers) {
    const { name, color } = hatchOf(layer, colored(layer));
    await addIcons(map, NO_ICONS, patternImages([name], { ...theme, layer: () => color }));
  }
  if (!isCurrent()) return;
  const wanted = layers.map(sourceOf);
  for (const id of drawnOn(map)) if (!wanted.includes(id)) removeSource(map, id);
  drawn.set(map, wanted);
  for (const layer of layers.toReversed()) {
    const id = sourceOf(layer);
    bringSource(map, id, tileAddress(layer));
    const stands = open?.layer === layer.layer ? open.id : null;
    for (const styleLayer of tileStyleLayers(id, layer, colored(layer), stands)) drawPart(map, styleLayer);
  }
}

/** The claim of a tile at a pixel, `null` where there is none. Whether a mark of the story lies over it is not asked here. */
export function tileItemAt(map: MapLibreMap, { point: { x, y } }: Pick<MapMouseEvent, "point">): TileItem | null {
  const layers = drawnOn(map).flatMap((id) => (["point", "line", "area"] as const).map((part) => partOf(id, part)));
  const box: [[number, number], [number, number]] = [
    [x - REACH_PX, y - REACH_PX],
    [x + REACH_PX, y + REACH_PX],
  ];
  const [found] = map.queryRenderedFeatures(box, { layers: layers.filter((id) => map.getLayer(id)) });
  const { id, layer, precision } = found?.properties ?? {};
  return typeof id === "string" && typeof layer === "string" ? { layer, id, isCountry: precision === "country" } : null;
}

/** Whether a tile in view has a part of its claims only. */
export function isSampled(map: MapLibreMap): boolean {
  return drawnOn(map).some((id) => map.querySourceFeatures(id, { sourceLayer: "sample" }).length > 0);
}

/**
 * The layer of which a tile did not come.
 *
 * @param event of an error of the map
 * @returns `null` when it is an error of anything else
 */
export function lostLayer(map: MapLibreMap, layers: readonly TiledLayer[], event: object): string | null {
  const lost = layers.find((layer) => "sourceId" in event && event.sourceId === sourceOf(layer));
  if (!lost) return null;
  const sources = spoilt.get(map) ?? new Set();
  spoilt.set(map, sources.add(sourceOf(lost)));
  return lost.layer;
}

/** Takes away what is there of layers of which tiles did not come: drawn again, all of their tiles are asked for. */
export function forgetLost(map: MapLibreMap): void {
  for (const id of spoilt.get(map) ?? []) if (map.getSource(id)) removeSource(map, id);
}

/** What a map has of tiles, the topmost first. The map could say it too, but writes its whole style down for that. */
const drawn = new WeakMap<MapLibreMap, readonly string[]>();
/** A new style comes without them. */
const drawnOn = (map: MapLibreMap): string[] => (drawn.get(map) ?? []).filter((id) => map.getSource(id));

/**
 * Sources that have lost a tile. MapLibre does not get over it (`loadTile` of its vector source takes a tile that failed for one under way,
 * and waits for it for ever), so that they are begun anew with the next address.
 */
const spoilt = new WeakMap<MapLibreMap, Set<string>>();

const sourceOf = (layer: TiledLayer): string => PREFIX + lookOf(layer);

function removeSource(map: MapLibreMap, id: string): void {
  for (const part of TILE_PARTS) if (map.getLayer(partOf(id, part))) map.removeLayer(partOf(id, part));
  map.removeSource(id);
  spoilt.get(map)?.delete(id);
}

function bringSource(map: MapLibreMap, id: string, address: string): void {
  const isOther = (source: VectorTileSource) => source.tiles[0] !== address;
  const before = map.getSource<VectorTileSource>(id);
  if (before && isOther(before) && spoilt.get(map)?.has(id)) removeSource(map, id);
  const source = map.getSource<VectorTileSource>(id);
  if (!source) map.addSource(id, { type: "vector", tiles: [address], minzoom: 0, maxzoom: MOST_ZOOM, promoteId: "id" });
  else if (isOther(source)) source.setTiles([address]);
}

/** Whatever has changed of it: MapLibre leaves alone what is as it was. */
function drawPart(map: MapLibreMap, styleLayer: TileStyleLayer): void {
  const { id, type, filter, layout, paint = {} } = styleLayer;
  if (!map.getLayer(id)) {
    map.addLayer(styleLayer, UNDER[type]);
    return;
  }
  map.moveLayer(id, UNDER[type]);
  map.setFilter(id, filter);
  map.setLayoutProperty(id, "visibility", layout?.visibility);
  for (const [name, value] of Object.entries(paint)) map.setPaintProperty(id, name as "line-color", value);
}

/** At the host by which the reader has come, which the worker that fetches it does not know. */
function tileAddress({ story, layer, query }: TiledLayer): string {
  const path = `/api/collections/${story}.${layer}/tiles/${TILE_MATRIX_SET}/{z}/{y}/{x}`;
  return window.location.origin + path + (query ? `?${query}` : "");
}
