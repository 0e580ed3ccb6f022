import type { Feature, FeatureCollection, Geometry } from "geojson";
import type { ExportDocument, ExportedClaim } from "./export-document";

/**
 * The document as RFC 7946 GeoJSON. What is said of the whole stands in a foreign member `dateline` (§6.1) before the features, its
 * `view` first: programs that do not know it leave it out.
 */
export function toGeoJson({ claims, ...head }: ExportDocument): string {
  const { view, ...rest } = head;
  const collection: FeatureCollection & { dateline: unknown } = {
    type: "FeatureCollection",
    dateline: { view, ...rest },
    features: claims.map(featureOf),
  };
  // A line for each feature: two versions of a file can be compared.
  const { features, ...before } = collection;
  const opening = JSON.stringify(before).slice(0, -1);
  return `${opening},"features":[\n${features.map((feature) => JSON.stringify(feature)).join(",\n")}\n]}\n`;
}

function featureOf({ id, geometry, lngLat: _, ...properties }: ExportedClaim): Feature<Geometry> {
  return { type: "Feature", id, geometry, properties: { id, ...properties } };
}
