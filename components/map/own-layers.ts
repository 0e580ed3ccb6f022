import type { GeoJSONSource, LayerSpecification, Map as MapLibreMap, MapMouseEvent } from "maplibre-gl";
import { type OwnLayer, shownOwnFeatures } from "../state/own-data";
import { MARK_STYLE_LAYERS } from "./mark-style";

/** Parts of an own layer, the lowest first. */
const PARTS = ["fill", "line", "point"] as const;
/** The lowest style layer of the story's marks: own data stays below it. */
const UNDER = "mark-names-far";
/** A click need not be more exact than this, CSS pixels. */
const REACH_PX = 5;

/**
 * Draws somebody's own layers under the story's marks, the first of them on top, and takes away what is not among them. May be called
 * as often as anything changes, and after a new style.
 */
export function drawOwnLayers(map: MapLibreMap, layers: readonly OwnLayer[]): void {
  const wanted = new Set(layers.map(({ id }) => id));
  for (const id of ownSources(map)) if (!wanted.has(id)) removeLayer(map, id);
  let before = UNDER;
  for (const layer of layers) {
    drawLayer(map, layer);
    for (const part of [...PARTS].reverse()) {
      map.moveLayer(`${layer.id} ${part}`, before);
      before = `${layer.id} ${part}`;
    }
  }
}

/** The own feature at a pixel, `null` where there is none or a mark of the story lies over it. */
export function ownFeatureAt(map: MapLibreMap, { point: { x, y } }: MapMouseEvent): { layer: string; feature: number } | null {
  const box: [[number, number], [number, number]] = [
    [x - REACH_PX, y - REACH_PX],
    [x + REACH_PX, y + REACH_PX],
  ];
  const marks = MARK_STYLE_LAYERS.filter((id) => map.getLayer(id));
  if (map.queryRenderedFeatures(box, { layers: marks }).length > 0) return null;
  const parts = ownSources(map).flatMap((id) => PARTS.map((part) => `${id} ${part}`));
  const [found] = map.queryRenderedFeatures(box, { layers: parts.filter((id) => map.getLayer(id)) });
  const index: unknown = found?.properties.index;
  return found && typeof index === "number" ? { layer: String(found.source), feature: index } : null;
}

const ownSources = (map: MapLibreMap) => Object.keys(map.getStyle().sources).filter((id) => id.startsWith("own-"));

function removeLayer(map: MapLibreMap, id: string): void {
  for (const part of PARTS) if (map.getLayer(`${id} ${part}`)) map.removeLayer(`${id} ${part}`);
  map.removeSource(id);
}

/** What was drawn last of a layer, so that a change of colour does not cut all shapes anew. */
const drawn = new WeakMap<MapLibreMap, Map<string, unknown>>();

function drawLayer(map: MapLibreMap, layer: OwnLayer): void {
  const { id, color, opacity, isOn } = layer;
  const known = drawn.get(map) ?? new Map<string, unknown>();
  drawn.set(map, known);
  const source = map.getSource<GeoJSONSource>(id);
  if (!source) map.addSource(id, { type: "geojson", data: collectionOf(layer) });
  else if (known.get(id) !== layer.only) source.setData(collectionOf(layer));
  known.set(id, layer.only);
  for (const styleLayer of styleLayers(id)) if (!map.getLayer(styleLayer.id)) map.addLayer(styleLayer);
  const strength = opacity / 100;
  map.setPaintProperty(`${id} fill`, "fill-color", color);
  map.setPaintProperty(`${id} fill`, "fill-opacity", strength * 0.35);
  map.setPaintProperty(`${id} line`, "line-color", color);
  map.setPaintProperty(`${id} line`, "line-opacity", strength);
  map.setPaintProperty(`${id} point`, "circle-color", color);
  map.setPaintProperty(`${id} point`, "circle-opacity", strength);
  map.setPaintProperty(`${id} point`, "circle-stroke-opacity", strength);
  for (const part of PARTS) map.setLayoutProperty(`${id} ${part}`, "visibility", isOn ? "visible" : "none");
}

/** Squares and rings are the story's own: what somebody brought is a plain dot, line or area. */
function styleLayers(source: string): LayerSpecification[] {
  return [
    { id: `${source} fill`, type: "fill", source, filter: ["==", ["geometry-type"], "Polygon"], paint: {} },
    {
      id: `${source} line`,
      type: "line",
      source,
      filter: ["!=", ["geometry-type"], "Point"],
      layout: { "line-join": "round", "line-cap": "round" },
      paint: { "line-width": 2 },
    },
    {
      id: `${source} point`,
      type: "circle",
      source,
      filter: ["==", ["geometry-type"], "Point"],
      paint: { "circle-radius": 5, "circle-stroke-color": "#FFFFFF", "circle-stroke-width": 1.5 },
    },
  ];
}

/** With nothing of its attributes: the map needs only to know which one it is. */
function collectionOf(layer: OwnLayer): GeoJSON.FeatureCollection {
  const features = shownOwnFeatures(layer).map(
    ({ feature: { geometry }, index }): GeoJSON.Feature => ({ type: "Feature", geometry, properties: { index } }),
  );
  return { type: "FeatureCollection", features };
}
