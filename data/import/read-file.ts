import { FileFault, MOST_BYTES, type OwnFile } from "./own-file";
import type { ParseXml } from "./read-xml";

/** What a file is, by how it begins; its name only where that says nothing. */
type Kind = "flatgeobuf" | "zip" | "xml" | "json" | "table" | "shape-part" | "other";

/**
 * Reads somebody's own file: GeoJSON, CSV, KML, KMZ, GPX, FlatGeobuf, or a Shapefile with its parts in a zip package. Each reader is
 * loaded when it is first needed. Nothing is sent anywhere.
 *
 * @throws FileFault with what is wrong, and where
 */
export async function readFile(fileName: string, bytes: Uint8Array, parseXml: ParseXml): Promise<OwnFile> {
  if (bytes.length > MOST_BYTES) throw new FileFault({ code: "too-large", count: MOST_BYTES });
  if (bytes.length === 0) throw new FileFault({ code: "empty" });
  const name = fileName.replace(/\.[^.]+$/, "") || fileName;
  switch (kindOf(bytes, fileName)) {
    case "flatgeobuf":
      return (await import("./read-flatgeobuf")).readFlatGeobuf(name, bytes);
    case "zip":
      return readPackage(name, bytes, parseXml);
    case "xml":
      return (await import("./read-xml")).readXml(name, [textOf(bytes)], parseXml);
    case "json":
      return (await import("./read-geojson")).readGeoJson(name, textOf(bytes));
    case "table":
      return (await import("./read-csv")).readCsv(name, textOf(bytes));
    case "shape-part":
      throw new FileFault({ code: "lone-part", what: fileName });
    case "other":
      throw new FileFault({ code: "unknown-format", what: fileName });
  }
}

async function readPackage(name: string, bytes: Uint8Array, parseXml: ParseXml): Promise<OwnFile> {
  const { unpack } = await import("./unpack");
  const files = await unpack(bytes, (file) => /\.(shp|dbf|prj|cpg|kml)$/i.test(file));
  const documents = [...files].flatMap(([file, content]) => (/\.kml$/i.test(file) ? [textOf(content)] : []));
  if ([...files.keys()].some((file) => /\.shp$/i.test(file)))
    return (await import("./read-shapefile")).readShapefile(name, files);
  if (documents.length > 0) return (await import("./read-xml")).readXml(name, documents, parseXml);
  throw new FileFault({ code: "no-shapefile", what: [...files.keys()].join(", ").slice(0, 200) });
}

function kindOf(bytes: Uint8Array, fileName: string): Kind {
  const starts = (...expected: number[]) => expected.every((byte, index) => bytes[index] === byte);
  if (starts(0x66, 0x67, 0x62)) return "flatgeobuf";
  if (starts(0x50, 0x4b)) return "zip";
  if (starts(0x00, 0x00, 0x27, 0x0a) || /\.(shp|shx|dbf|prj|cpg)$/i.test(fileName)) return "shape-part";
  const start = new TextDecoder()
    .decode(bytes.subarray(0, 4096))
    .replace(/^\uFEFF/, "")
    .trimStart();
  if (start.startsWith("<")) return "xml";
  if (start.startsWith("{") || start.startsWith("[")) return "json";
  // Bytes that no text has: a picture, a PDF, a database.
  return start.startsWith("%PDF") || bytes.subarray(0, 4096).includes(0) || start === "" ? "other" : "table";
}

/** UTF-8, or what Excel writes in western Europe where it cannot be that; UTF-16 where its mark says so. */
function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // Not UTF-8.
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
