/** What stands at one address of the served site as a file of a copy: an answer of a story in one language. */
const ANSWERS: readonly (readonly [served: RegExp, copied: string])[] = [
  [/^(\/[^/]+\/[^/]+)\/names$/, "$1/names.json"],
  [/^(\/[^/]+\/[^/]+(?:\/places)?\/[^/]+)\/entry$/, "$1/entry.html"],
  [/^(\/[^/]+\/[^/]+\/embed)\/atlas$/, "$1/atlas.json"],
];

/** Files in which a copy can write its own addresses. A GeoPackage, or a project of QGIS, would name a host that there is not. */
const REWRITTEN = /\.(geojson|csv|kml|fgb|json|jsonld)$/;

/** Pages that lead to what only a server can do. */
const ABOUT_SERVICE = /^\/(api|oembed)(\/|$)|^\/[^/]+\/embed-guide$|^\/embed[./-]/;

/**
 * Where a copy of the site as a folder has what the served site has at an address. A page is a folder with a slash at its end, which any
 * host serves by its `index.html`; what the served site tells apart by queries are different files.
 *
 * @param address from the root of the site: path, query and fragment
 * @returns the same within the folder, with a slash in front; `null` for what only a server can answer
 */
export function copyAddress(address: string): string | null {
  const [, path = "", query = "", fragment = ""] = /^([^?#]*)(?:\?([^#]*))?(#.*)?$/.exec(address) ?? [];
  const params = new URLSearchParams(query);
  const download = /^\/api\/downloads\/([^/]+)\/([^/]+)$/.exec(path);
  if (download) return REWRITTEN.test(path) ? `/${params.get("language")}/${download[1]}/data/${download[2]}${fragment}` : null;
  const item = /^\/api\/collections\/([^/.]+)\.[^/]+\/items\/([^/]+)$/.exec(path);
  if (item && params.get("f") === "json") return `/${params.get("language")}/${item[1]}/${item[2]}/claim.geojson${fragment}`;
  const plain = path.replace(/\/+$/, "");
  if (ABOUT_SERVICE.test(plain)) return null;
  for (const [served, copied] of ANSWERS) if (served.test(plain)) return plain.replace(served, copied);
  if (/^\/[^/]+\/[^/]+\/map\.(svg|png)$/.test(plain)) return pictureAddress(plain, params);
  if (/^\/[^/]+\/[^/]+\/embed$/.test(plain)) return frameAddress(plain, params);
  // A file has its name, whatever its query says of its version.
  if (/\.[a-z0-9]+$/.test(plain)) return plain;
  return `${plain}/${query && `?${query}`}${fragment}`;
}

/** The file that a host serves at an address of a copy, without a slash in front. */
export function copyFile(copied: string): string {
  const path = copied.replace(/[?#].*$/, "").slice(1);
  return path === "" || path.endsWith("/") ? `${path}index.html` : path;
}

/** A copy has the cards of pages, and no picture that an address would ask for in a form of its own. */
function pictureAddress(path: string, params: URLSearchParams): string | null {
  if (!path.endsWith(".png") || params.get("card") === null) return null;
  const claim = params.get("claim");
  return `${path.replace(/map\.png$/, "")}${claim === null ? "" : `${claim}/`}card.png`;
}

/** How a frame stands. In a copy a script of the frame sees to it (`components/embed/copy-frame.ts`). */
const FRAME_OPTIONS: ReadonlySet<string> = new Set(["panel", "theme", "ui", "links", "interact", "host", "childId"]);

/** A copy has a frame of each claim and of each place, in the usual form and none of any other view. */
function frameAddress(path: string, params: URLSearchParams): string | null {
  const [claim, place] = [params.get("claim"), params.get("place")];
  for (const name of ["claim", "place"]) params.delete(name);
  if (![...params.keys()].every((name) => FRAME_OPTIONS.has(name))) return null;
  const rest = params.size > 0 ? `?${params}` : "";
  if (claim !== null) return `${path}/${claim}/${rest}`;
  return place === null ? `${path}/${rest}` : `${path}/places/${place}/${rest}`;
}
