import { deserialize } from "flatgeobuf/lib/mjs/geojson.js";
import type { Feature } from "geojson";
import { WGS84 } from "../geo/wgs84";
import { checkFeatures, type FoundFeature } from "./check-features";
import { FileFault, MOST_FEATURES, type OwnFile } from "./own-file";

/** FlatGeobuf in WGS84. @throws FileFault */
export async function readFlatGeobuf(name: string, bytes: Uint8Array): Promise<OwnFile> {
  const found: FoundFeature[] = [];
  let crs: { readonly code: number; readonly name?: string | null; readonly org?: string | null } | null = null;
  try {
    const features = deserialize(bytes, {
      headerMetaFn: (header) => {
        crs = header.crs;
      },
    }) as AsyncIterable<Feature>;
    for await (const { geometry, properties } of features) {
      refuseOtherCrs(crs);
      found.push({ geometry, properties });
      if (found.length > MOST_FEATURES) break;
    }
  } catch (error) {
    if (error instanceof FileFault) throw error;
    throw new FileFault({ code: "broken-flatgeobuf", feature: found.length + 1 });
  }
  return checkFeatures(name, found);
}

/** A file without a reference system is taken for degrees; whether they are is checked position by position. */
function refuseOtherCrs(crs: { readonly code: number; readonly name?: string | null } | null): void {
  if (crs !== null && crs.code !== 0 && crs.code !== WGS84)
    throw new FileFault({ code: "other-crs", what: crs.name ?? `EPSG:${crs.code}` });
}
