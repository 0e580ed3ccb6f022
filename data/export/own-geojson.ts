import type { Feature } from "geojson";
import type { OwnFeature } from "../import/own-file";
import { normalGeometry } from "./normal-geometry";

/** How a layer of somebody's own is drawn. */
export interface OwnLook {
  readonly name: string;
  /** Hex, `#7A3FA0`. */
  readonly color: string;
  /** Percent. */
  readonly opacity: number;
}

/** A layer of somebody's own with the features of it that are shown. */
export interface PicturedLayer extends OwnLook {
  readonly features: readonly OwnFeature[];
}

/** What is left of an area's colour, so that the map shows through it. */
export const AREA_STRENGTH = 0.35;

/**
 * Somebody's own features as RFC 7946 GeoJSON, with their look in the properties of simplestyle 1.1 that many programs draw by.
 * A property that the data has itself stays as it is.
 */
export function ownGeoJson(features: readonly OwnFeature[], look: OwnLook): string {
  const written = features.map(({ id, geometry, properties }): Feature => {
    const normal = normalGeometry(geometry);
    const style = styleOf(normal.type, look);
    return { type: "Feature", ...(id === undefined ? {} : { id }), geometry: normal, properties: { ...style, ...properties } };
  });
  const lines = written.map((feature) => JSON.stringify(feature)).join(",\n");
  return `{"type":"FeatureCollection","name":${JSON.stringify(look.name)},"features":[\n${lines}\n]}\n`;
}

function styleOf(type: Feature["geometry"]["type"], { color, opacity }: OwnLook): Record<string, string | number> {
  const strength = opacity / 100;
  if (type === "Point" || type === "MultiPoint") return { "marker-color": color };
  const line = { stroke: color, "stroke-opacity": strength, "stroke-width": 2 };
  return type.endsWith("LineString")
    ? line
    : { ...line, fill: color, "fill-opacity": Number((strength * AREA_STRENGTH).toFixed(3)) };
}
