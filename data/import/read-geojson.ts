import { checkFeatures, type FoundFeature } from "./check-features";
import { FileFault, type OwnFile } from "./own-file";

/** Names by which older files call what RFC 7946 has always: WGS84, longitude first. */
const WGS84 = /(CRS:?84|EPSG:{1,2}4326)$/i;

/** A FeatureCollection, a Feature or a bare geometry (RFC 7946). @throws FileFault */
export function readGeoJson(name: string, text: string): OwnFile {
  const root = parsed(text);
  const crs = (root.crs as { properties?: { name?: unknown } } | null | undefined)?.properties?.name;
  if (crs !== undefined && !WGS84.test(String(crs))) throw new FileFault({ code: "other-crs", what: String(crs).slice(0, 80) });
  return checkFeatures(name, featuresOf(root));
}

function featuresOf(root: Record<string, unknown>): FoundFeature[] {
  const { type, features } = root;
  if (type === "FeatureCollection" && Array.isArray(features))
    return features.map((feature: unknown) => (typeof feature === "object" && feature !== null ? feature : {}));
  if (type === "Feature") return [root];
  if (typeof type === "string" && ("coordinates" in root || "geometries" in root)) return [{ geometry: root }];
  throw new FileFault({ code: "no-geojson", what: String(type ?? "").slice(0, 80) });
}

function parsed(text: string): Record<string, unknown> {
  try {
    const root: unknown = JSON.parse(text);
    if (typeof root === "object" && root !== null && !Array.isArray(root)) return root as Record<string, unknown>;
  } catch (error) {
    throw new FileFault({ code: "broken-json", ...whereOf(String(error), text) });
  }
  throw new FileFault({ code: "no-geojson", what: "" });
}

/** What engines say of the place: V8 a position, Firefox a line. Of a file in one line it helps more to know the feature. */
function whereOf(message: string, text: string): { line: number | null; feature: number | null } {
  const position = Number(/position (\d+)/.exec(message)?.[1] ?? Number.NaN);
  const line = Number(/line (\d+)/.exec(message)?.[1] ?? Number.NaN);
  // A file that breaks off has its fault at its end; V8 says so without a number.
  const before = Number.isNaN(position) ? text : text.slice(0, position);
  const counted = before.split("\n").length;
  const feature = before.split(/"type"\s*:\s*"Feature"/).length - 1;
  return { line: Number.isNaN(line) ? counted : line, feature: feature > 0 ? feature : null };
}
