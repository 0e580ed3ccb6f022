import type { Geometry, Position } from "geojson";
import { geometryParts } from "../geo/geometry-parts";
import type { ExportDocument, ExportedClaim } from "./export-document";
import { tableWords } from "./table-words";
import type { GeopackageTable } from "./to-geopackage";

/** What a GIS draws alike, the topmost first. */
export const DRAWN_KINDS = ["points", "lines", "areas", "regions"] as const;
export type DrawnKind = (typeof DRAWN_KINDS)[number];

const TYPES = { points: "MULTIPOINT", lines: "MULTILINESTRING", areas: "MULTIPOLYGON", regions: "MULTIPOLYGON" } as const;

/** A table of a layer in which all geometries are of one kind. */
export interface DrawnTable extends GeopackageTable {
  readonly layer: string;
  readonly kind: DrawnKind;
}

/**
 * The layers of a document as a GIS draws them: for each a table of points, one of lines, one of countries and one of regions, where it has any. A claim
 * at a town and about a country is in two of them, with the same id. Regions stand apart, because a claim about Africa must not paint Africa.
 *
 * @param describedAs what a layer is called and what it is
 */
export function drawnTables(
  { claims, language }: ExportDocument,
  describedAs: (layer: string) => Pick<GeopackageTable, "title" | "description">,
): DrawnTable[] {
  const { kinds } = tableWords(language);
  return [...new Set(claims.map(({ layer }) => layer))].flatMap((layer) =>
    DRAWN_KINDS.map((kind): DrawnTable => {
      const { title, description } = describedAs(layer);
      const rows = claims.filter((claim) => claim.layer === layer).flatMap((claim) => drawn(claim, kind));
      return {
        name: `${layer}_${kind}`,
        layer,
        kind,
        title: `${title} (${kinds[kind]})`,
        description,
        geometry: TYPES[kind],
        rows,
      };
    }).filter(({ rows }) => rows.length > 0),
  );
}

function drawn(claim: ExportedClaim, kind: DrawnKind): { claim: ExportedClaim; geometry: Geometry }[] {
  const parts = singleParts(claim.geometry);
  switch (kind) {
    case "points": {
      const coordinates = parts.flatMap((part): Position[] => (part.type === "Point" ? [part.coordinates] : []));
      return coordinates.length === 0 ? [] : [{ claim, geometry: { type: "MultiPoint", coordinates } }];
    }
    case "lines": {
      const coordinates = parts.flatMap((part): Position[][] => (part.type === "LineString" ? [part.coordinates] : []));
      return coordinates.length === 0 ? [] : [{ claim, geometry: { type: "MultiLineString", coordinates } }];
    }
    case "areas":
    case "regions": {
      if ((claim.precision === "region") !== (kind === "regions")) return [];
      const coordinates = parts.flatMap((part): Position[][][] => (part.type === "Polygon" ? [part.coordinates] : []));
      return coordinates.length === 0 ? [] : [{ claim, geometry: { type: "MultiPolygon", coordinates } }];
    }
  }
}

/** The geometry taken apart until nothing in it is several. */
function singleParts(geometry: Geometry): Geometry[] {
  return geometryParts(geometry).flatMap((part): Geometry[] => {
    switch (part.type) {
      case "MultiPoint":
        return part.coordinates.map((coordinates) => ({ type: "Point", coordinates }));
      case "MultiLineString":
        return part.coordinates.map((coordinates) => ({ type: "LineString", coordinates }));
      case "MultiPolygon":
        return part.coordinates.map((coordinates) => ({ type: "Polygon", coordinates }));
      default:
        return [part];
    }
  });
}
