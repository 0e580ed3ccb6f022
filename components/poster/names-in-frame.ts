import booleanPointInPolygon from "@turf/boolean-point-in-polygon";
import type { Bbox, LngLat } from "@/data/geo/lng-lat";
import { fromMercator, mercatorFrame } from "@/data/geo/mercator";
import { nameHere } from "@/data/geo/name-here";
import type { Atlas } from "@/data/story/atlas";
import type { FrameName } from "./frame-names";
import { readBasemap } from "./read-basemap";

/** Names of countries that are seen in a frame while the places of their names are not: none in wide frames. */
export async function namesInFrame(atlas: Atlas, bbox: Bbox): Promise<FrameName[]> {
  const { features } = await readBasemap();
  const frame = mercatorFrame(bbox);
  const countryAt = (x: number, y: number) => {
    const lngLat = fromMercator(frame.x + x * frame.width, frame.y + y * frame.height);
    return features.find(({ properties, geometry }) => properties.k === "country" && booleanPointInPolygon([...lngLat], geometry))
      ?.properties.iso;
  };
  const isIn = ([lng, lat]: LngLat) => lng > bbox[0] && lng < bbox[2] && lat > bbox[1] && lat < bbox[3];
  const named = new Set([
    ...atlas.labels.flatMap(({ iso, lngLat }) => (isIn(lngLat) ? [iso] : [])),
    ...atlas.places.flatMap(({ countries, lngLat }) => (countries.length === 1 && isIn(lngLat) ? countries : [])),
  ]);
  return nameHere(countryAt).flatMap(({ iso, x, y }) => {
    const label = atlas.labels.find((one) => one.iso === iso);
    return label && !named.has(iso) ? [{ key: `here ${iso}`, name: label.name, rank: label.rank, x, y }] : [];
  });
}
