/** The parameters of an address that say what a view shows, and so what its picture shows. A test holds them equal to data/view. */
export const VIEW_PARAMETERS = [
  ...["place", "layers", "later", "known", "when", "refs", "q", "within", "box", "area", "reading"],
  ...["status", "kind", "agreement", "actor", "country", "at", "outlet", "lang", "source"],
];
const LONGEST = 2000;

/**
 * Handler that lets the page of a view be announced elsewhere with the picture of that view. The page is static and the same for all; only
 * the addresses in its card are exchanged. Browsers, which say that they open a document and show no card, get the packed page.
 */
export function viewCards(request, response, next) {
  const query = cardQuery(request);
  if (query !== "") exchangeText(response, (html) => withView(html, query));
  next();
}

/** What of a request's query belongs to its card; empty where nothing does, or nobody will read the card. */
export function cardQuery({ method, url, headers }) {
  if (!url.includes("?")) return "";
  const [path, query = ""] = url.split("?");
  // An embed is no page that is announced, and travels packed as its route has packed it.
  if (method !== "GET" || path.endsWith("/embed") || headers["sec-fetch-dest"] || headers.rsc || query.length > LONGEST)
    return "";
  const asked = new URLSearchParams(query);
  return new URLSearchParams([...asked].filter(([name]) => VIEW_PARAMETERS.includes(name))).toString();
}

/**
 * A page whose card is of a view.
 *
 * @param {string} html
 * @param {string} query encoded, without its question mark
 * @returns {string}
 */
export function withView(html, query) {
  const written = query.replaceAll("&", "&amp;");
  return html
    .replace(/(<meta property="og:url" content=")([^"?]*)"/, `$1$2?${written}"`)
    .replace(/(<meta (?:property="og|name="twitter):image" content="[^"]*\/map\.png\?card=1)/g, `$1&amp;${written}`);
}

function exchangeText(response, change) {
  const chunks = [];
  const end = response.end.bind(response);
  const keep = (chunk) => {
    if (typeof chunk === "string" || chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
  };
  response.write = (chunk) => {
    keep(chunk);
    return true;
  };
  response.end = (chunk) => {
    keep(chunk);
    const body = Buffer.concat(chunks);
    const isPage = response.statusCode === 200 && String(response.getHeader("Content-Type")).startsWith("text/html");
    const said = isPage ? Buffer.from(change(body.toString("utf8"))) : body;
    if (isPage) {
      response.setHeader("Content-Length", said.length);
      response.appendHeader("Vary", "Sec-Fetch-Dest");
    }
    return said.length === 0 ? end() : end(said);
  };
}
