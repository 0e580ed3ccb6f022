import type { Map as MapLibreMap, PointLike } from "maplibre-gl";
import { MARK_RANGES, type MarkRange } from "@/data/marks/mark-ranges";
import { AREA_STYLE_LAYERS } from "./area-style";
import type { MarkProperties } from "./mark-features";
import { MARK_STYLE_LAYERS } from "./mark-style";

/** A pixel of the map's element. */
interface Pixel {
  readonly x: number;
  readonly y: number;
}

/** A finger or a pointer is not exact, CSS pixels. */
const MARK_REACH = 5;
const LINE_REACH = 6;

/** The topmost mark at a pixel, by its id and the zoom range that it is drawn in; `null` when there is none. */
export function markAt(map: MapLibreMap, point: Pixel): { readonly id: string; readonly range: MarkRange } | null {
  const [mark] = map.queryRenderedFeatures(around(point, MARK_REACH), { layers: existing(map, MARK_STYLE_LAYERS) });
  if (!mark) return null;
  const { id } = mark.properties as MarkProperties;
  const range = MARK_RANGES.find((one) => mark.source === `marks-${one.id}`);
  return range ? { id, range: range.id } : null;
}

/** ISO code of the country that some claims cover at a pixel. */
export function areaAt(map: MapLibreMap, { x, y }: Pixel): unknown {
  const [country] = map.queryRenderedFeatures([x, y], { layers: existing(map, AREA_STYLE_LAYERS) });
  return country?.properties.iso;
}

/** Id of the disputed line at a pixel, or `null`. */
export function boundaryAt(map: MapLibreMap, point: Pixel): string | null {
  const [line] = map.queryRenderedFeatures(around(point, LINE_REACH), { layers: existing(map, ["disputed"]) });
  const id: unknown = line?.properties.id;
  return typeof id === "string" ? id : null;
}

function around({ x, y }: Pixel, reach: number): [PointLike, PointLike] {
  return [
    [x - reach, y - reach],
    [x + reach, y + reach],
  ];
}

/** A style that is being changed does not have all of its layers yet. */
function existing(map: MapLibreMap, ids: readonly string[]): string[] {
  return ids.filter((id) => map.getLayer(id));
}
