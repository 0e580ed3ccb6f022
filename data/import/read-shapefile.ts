import type { Feature } from "geojson";
import { combine, parseDbf, parseShp } from "shpjs";
import { checkFeatures } from "./check-features";
import { FileFault, type OwnFile, type Remark } from "./own-file";

/**
 * The Shapefile in an unpacked package: its shapes, brought to WGS84 as its .prj says, with the table beside them. Of several, all
 * features are taken together.
 *
 * @throws FileFault
 */
export function readShapefile(name: string, files: ReadonlyMap<string, Uint8Array>): OwnFile {
  const shapes = [...files.keys()].filter((file) => /\.shp$/i.test(file)).sort();
  const warnings: Remark[] = shapes.length > 1 ? [{ code: "several-layers", what: shapes.join(", ").slice(0, 200) }] : [];
  const features = shapes.flatMap((file) => {
    const part = (ending: string) => partOf(files, file, ending);
    if (part("prj") === undefined) warnings.push({ code: "no-projection", what: file });
    return featuresOf(file, part);
  });
  return checkFeatures(name, features, warnings);
}

function partOf(files: ReadonlyMap<string, Uint8Array>, shape: string, ending: string): Uint8Array | undefined {
  const wanted = `${shape.slice(0, -3)}${ending}`.toLowerCase();
  return [...files].find(([file]) => file.toLowerCase() === wanted)?.[1];
}

function featuresOf(file: string, part: (ending: string) => Uint8Array | undefined): Feature[] {
  const [shp, dbf, prj, cpg] = ["shp", "dbf", "prj", "cpg"].map(part);
  try {
    if (!shp) throw new Error("The shapes are empty.");
    const shapes = parseShp(viewOf(shp), prj ? new TextDecoder().decode(prj) : undefined);
    const rows = dbf ? parseDbf(viewOf(dbf), cpg ? new TextDecoder().decode(cpg) : encodingOf(dbf)) : undefined;
    return combine([shapes, rows]).features;
  } catch (error) {
    console.warn(`${file}:`, error);
    throw new FileFault({ code: "broken-shapefile", what: file });
  }
}

/** Of a table that does not say: what is no UTF-8 was written in western Europe, as far as one can guess. */
function encodingOf(table: Uint8Array): string {
  const headLength = viewOf(table).getUint16(8, true);
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(table.subarray(headLength));
    return "utf-8";
  } catch {
    // Not UTF-8.
    return "windows-1252";
  }
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
