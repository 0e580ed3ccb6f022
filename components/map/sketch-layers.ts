import type { FilterSpecification, GeoJSONSource, LayerSpecification, Map as MapLibreMap } from "maplibre-gl";
import { sketch } from "../state/sketch";

const SOURCE = "sketch";
const hasRole = (...roles: string[]): FilterSpecification => ["in", ["get", "role"], ["literal", roles]];

/**
 * Draws the analyst's sketch over the story's areas and under its names and marks, and again after every change of style,
 * which takes all with it.
 *
 * @returns the function that takes it off the map
 */
export function drawSketch(map: MapLibreMap): () => void {
  const features = () => ({ type: "FeatureCollection" as const, features: [...sketch.get().area, ...sketch.get().draft] });
  const add = () => {
    if (map.getSource(SOURCE)) return;
    map.addSource(SOURCE, { type: "geojson", data: features(), tolerance: 0.1 });
    const firstName = map.getLayersOrder().find((id) => map.getLayer(id)?.type === "symbol");
    for (const layer of sketchLayers()) map.addLayer(layer, firstName);
  };
  const update = () => map.getSource<GeoJSONSource>(SOURCE)?.setData(features());
  let isRemoved = false;
  map.once("remove", () => {
    isRemoved = true;
  });
  add();
  map.on("style.load", add);
  const unsubscribe = sketch.subscribe(update);
  return () => {
    unsubscribe();
    map.off("style.load", add);
    if (isRemoved) return;
    for (const { id } of sketchLayers()) if (map.getLayer(id)) map.removeLayer(id);
    if (map.getSource(SOURCE)) map.removeSource(SOURCE);
  };
}

/** In the page's ink on a thread of its paper, so that it is seen on every colour of a layer. */
function sketchLayers(): LayerSpecification[] {
  const { color: ink, backgroundColor: paper } = getComputedStyle(document.body);
  const round = { "line-join": "round", "line-cap": "round" } as const;
  return [
    {
      id: "sketch-fill",
      type: "fill",
      source: SOURCE,
      filter: hasRole("fill"),
      paint: { "fill-color": ink, "fill-opacity": 0.07, "fill-antialias": false },
    },
    {
      id: "sketch-ground",
      type: "line",
      source: SOURCE,
      filter: hasRole("edge", "draft"),
      layout: round,
      paint: { "line-color": paper, "line-width": 4.5, "line-opacity": 0.75 },
    },
    {
      id: "sketch-edge",
      type: "line",
      source: SOURCE,
      filter: hasRole("edge"),
      layout: round,
      paint: { "line-color": ink, "line-width": 1.6 },
    },
    {
      id: "sketch-draft",
      type: "line",
      source: SOURCE,
      filter: hasRole("draft"),
      paint: { "line-color": ink, "line-width": 1.6, "line-dasharray": [3, 1.6] },
    },
    {
      id: "sketch-corners",
      type: "circle",
      source: SOURCE,
      filter: hasRole("corner"),
      paint: { "circle-radius": 4, "circle-color": paper, "circle-stroke-color": ink, "circle-stroke-width": 1.6 },
    },
  ];
}
