import type { Geometry, Position } from "geojson";
import { CLAIM_COLUMNS, ORIGIN_COLUMNS } from "./claim-columns";
import { escapeXml } from "./escape-xml";
import type { ExportDocument, ExportedClaim } from "./export-document";

/**
 * The document as KML 2.2 (OGC 07-147r2): a Placemark for each claim with its words, its time and all its columns, in the colour of
 * its layer. What is said of the whole is data of the Document.
 *
 * @param colorOf hex colour of a layer, `#C8460A`
 */
export function toKml(document: ExportDocument, colorOf: (layer: string) => string): string {
  const { title, shown, licence, version, view, claims } = document;
  const layers = [...new Set(claims.map(({ layer }) => layer))];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<kml xmlns="http://www.opengis.net/kml/2.2" xmlns:atom="http://www.w3.org/2005/Atom">',
    `<Document id="claims"><name>${escapeXml(title)}</name>`,
    `<atom:link href="${escapeXml(view)}"/>`,
    `<description>${escapeXml(`${shown}\n${view}\n${licence}, ${version}`)}</description>`,
    ...layers.map((layer) => styleOf(layer, colorOf(layer))),
    // It belongs to what the Document is as a feature, and stands before what it is as a document.
    `<ExtendedData>${ORIGIN_COLUMNS.map(({ name, of }) => `<Data name="${name}"><value>${escapeXml(of(document))}</value></Data>`).join("")}</ExtendedData>`,
    `<Schema name="claim" id="claim">${CLAIM_COLUMNS.map(({ name, type }) => `<SimpleField name="${name}" type="${type}"/>`).join("")}</Schema>`,
    ...claims.map(placemarkOf),
    "</Document></kml>\n",
  ].join("\n");
}

/** KML writes colours backwards: opacity, blue, green, red. */
function styleOf(layer: string, color: string): string {
  const [red, green, blue] = [color.slice(1, 3), color.slice(3, 5), color.slice(5, 7)];
  const paint = (opacity: string) => `<color>${`${opacity}${blue}${green}${red}`.toLowerCase()}</color>`;
  return (
    `<Style id="layer-${layer}"><IconStyle>${paint("ff")}</IconStyle><LineStyle>${paint("ff")}<width>2</width></LineStyle>` +
    `<PolyStyle>${paint("55")}</PolyStyle></Style>`
  );
}

function placemarkOf(claim: ExportedClaim): string {
  const { id, title, text, sources, address, layer, from, to, geometry } = claim;
  const simple = CLAIM_COLUMNS.flatMap(({ name, of }) => {
    const value = of(claim);
    return value === null ? [] : [`<SimpleData name="${name}">${escapeXml(cellText(value))}</SimpleData>`];
  });
  return [
    `<Placemark id="${id}"><name>${escapeXml(title)}</name>`,
    `<atom:link href="${escapeXml(address)}"/>`,
    `<description>${escapeXml([text, ...sources].join("\n"))}</description>`,
    from === null || to === null ? "" : `<TimeSpan><begin>${from}</begin><end>${to}</end></TimeSpan>`,
    `<styleUrl>#layer-${layer}</styleUrl>`,
    `<ExtendedData><SchemaData schemaUrl="#claim">${simple.join("")}</SchemaData></ExtendedData>`,
    `${kmlGeometry(geometry)}</Placemark>`,
  ].join("");
}

/** GDAL knows truth by its number only; both are booleans of XML Schema. */
function cellText(value: string | number | boolean): string {
  return typeof value === "boolean" ? (value ? "1" : "0") : String(value);
}

function kmlGeometry(geometry: Geometry): string {
  switch (geometry.type) {
    case "Point":
      return `<Point>${coordinates([geometry.coordinates])}</Point>`;
    case "LineString":
      return `<LineString><tessellate>1</tessellate>${coordinates(geometry.coordinates)}</LineString>`;
    case "Polygon":
      return polygon(geometry.coordinates);
    case "MultiPoint":
      return several(geometry.coordinates.map((position) => `<Point>${coordinates([position])}</Point>`));
    case "MultiLineString":
      return several(geometry.coordinates.map((line) => kmlGeometry({ type: "LineString", coordinates: line })));
    case "MultiPolygon":
      return several(geometry.coordinates.map(polygon));
    case "GeometryCollection":
      return several(geometry.geometries.map(kmlGeometry));
  }
}

const several = (parts: readonly string[]) => `<MultiGeometry>${parts.join("")}</MultiGeometry>`;

function polygon([outer = [], ...holes]: readonly Position[][]): string {
  const ring = (positions: readonly Position[], name: string) =>
    `<${name}><LinearRing>${coordinates(positions)}</LinearRing></${name}>`;
  return `<Polygon>${ring(outer, "outerBoundaryIs")}${holes.map((hole) => ring(hole, "innerBoundaryIs")).join("")}</Polygon>`;
}

function coordinates(positions: readonly Position[]): string {
  return `<coordinates>${positions.map(([lng, lat]) => `${lng},${lat}`).join(" ")}</coordinates>`;
}
