/** The forms in which a whole layer or story can be taken away. */
export const FORMATS = [
  { extension: "geojson", type: "application/geo+json", title: "GeoJSON" },
  { extension: "csv", type: "text/csv; charset=utf-8", title: "CSV" },
  { extension: "kml", type: "application/vnd.google-earth.kml+xml", title: "KML" },
  { extension: "gpkg", type: "application/geopackage+sqlite3", title: "GeoPackage" },
  { extension: "fgb", type: "application/vnd.flatgeobuf", title: "FlatGeobuf" },
] as const;

/** A story as a project of QGIS with its GeoPackage, in a zip. */
export const QGIS_FILE = "qgis.zip";

export type Extension = (typeof FORMATS)[number]["extension"];
