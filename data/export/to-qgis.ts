import { strToU8, zipSync } from "fflate";
import { type QgisStory, qgisProject } from "./qgis-project";
import { toGeopackage } from "./to-geopackage";

/**
 * A folder in a zip that QGIS opens: the project (`.qgz`) and the GeoPackage from which it draws, side by side. The same document gives
 * the same bytes.
 */
export async function toQgis(story: QgisStory): Promise<Uint8Array> {
  const { document, tables, file } = story;
  const [year = 1980, month = 1, day = 1] = document.exported.split("-").map(Number);
  // A zip has hours without a zone, and so has this date: it is the same wherever the server stands.
  const options = { mtime: new Date(year, month - 1, day) } as const;
  const geopackage = await toGeopackage(document, tables);
  const project = zipSync({ [`${document.story}.qgs`]: [strToU8(qgisProject(story)), options] });
  return zipSync({
    [`${document.story}.qgz`]: [project, { ...options, level: 0 }],
    [file]: [geopackage, options],
  });
}
