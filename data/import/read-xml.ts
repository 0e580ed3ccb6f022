import { gpx, kml } from "@tmcw/togeojson";
import type { Feature, Geometry } from "geojson";
import { checkFeatures } from "./check-features";
import { FileFault, type OwnFile } from "./own-file";

/** Makes a document of XML text; the browser's own, which fetches nothing that a document names. @throws when it is not well-formed */
export type ParseXml = (text: string) => Document;

/** How things are drawn, and times point by point: not attributes of what is drawn. */
const NOT_ATTRIBUTES =
  /^(stroke|stroke-opacity|stroke-width|fill|fill-opacity|styleUrl|styleHash|styleMapHash|icon|icon-.*|label-.*|coordinateProperties|_gpxType|@geometry-type|visibility)$/;

/** KML or GPX, by its root element; the documents of a package are taken together. @throws FileFault */
export function readXml(name: string, texts: readonly string[], parseXml: ParseXml): OwnFile {
  const features = texts.flatMap((text) => featuresOf(parsed(text, parseXml)));
  return checkFeatures(
    name,
    features.map(({ geometry, properties }) => ({ geometry, properties: attributesOf(properties ?? {}) })),
  );
}

function featuresOf(document: Document): Feature<Geometry | null>[] {
  const root = document.documentElement?.localName;
  if (root === "gpx") return gpx(document).features;
  if (root !== "kml") throw new FileFault({ code: "unknown-format", what: `<${root}>`.slice(0, 80) });
  // A link to another file is no feature, and is not followed.
  return kml(document, { skipNullGeometry: false }).features.filter(
    ({ properties }) => properties?.["@geometry-type"] !== "networklink",
  );
}

function attributesOf(properties: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const kept = Object.entries(properties).filter(([name]) => !NOT_ATTRIBUTES.test(name));
  return Object.fromEntries(kept.map(([name, value]) => [name, isMarkup(value) ? value.value : value]));
}

/** A description that was written as HTML. It is shown as the text that it is. */
function isMarkup(value: unknown): value is { value: string } {
  return typeof value === "object" && value !== null && "@type" in value && "value" in value;
}

function parsed(text: string, parseXml: ParseXml): Document {
  try {
    return parseXml(text);
  } catch (error) {
    const line = /line[: ](\d+)|:(\d+):\d+/.exec(String(error));
    throw new FileFault({ code: "broken-xml", line: line ? Number(line[1] ?? line[2]) : null });
  }
}
