/** A link as OGC APIs have it (RFC 8288). */
export interface Link {
  readonly rel: string;
  readonly href: string;
  readonly type?: string;
  readonly title?: string;
  readonly hreflang?: string;
}

export const JSON_TYPE = "application/json";
export const GEOJSON = "application/geo+json";
export const HTML = "text/html";
export const MVT = "application/vnd.mapbox-vector-tile";
export const SCHEMA = "application/schema+json";
export const OPENAPI = "application/vnd.oai.openapi+json;version=3.0";

/** Relations that are no registered words. */
export const REL_SCHEMA = "http://www.opengis.net/def/rel/ogc/1.0/schema";
export const REL_QUERYABLES = "http://www.opengis.net/def/rel/ogc/1.0/queryables";
export const REL_TILESETS = "http://www.opengis.net/def/rel/ogc/1.0/tilesets-vector";
export const REL_TILING_SCHEMES = "http://www.opengis.net/def/rel/ogc/1.0/tiling-schemes";
export const REL_TILING_SCHEME = "http://www.opengis.net/def/rel/ogc/1.0/tiling-scheme";

export const CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";

/** Where licences are, by their SPDX names. */
export function licenceUrl(licence: string): string {
  return licence === "CC-BY-4.0" ? "https://creativecommons.org/licenses/by/4.0/" : `https://spdx.org/licenses/${licence}.html`;
}

/** This answer itself, and the same in the other form. */
export function selfLinks(address: AddressOf, form: "json" | "html", types: { readonly json: string }): Link[] {
  const type = { json: types.json, html: HTML };
  const other = form === "json" ? "html" : "json";
  return [
    { rel: "self", type: type[form], href: address(form) },
    { rel: "alternate", type: type[other], href: address(other) },
  ];
}

/** The address of the same resource in a form. */
export type AddressOf = (form: "json" | "html") => string;
