/** What Next says of every page that it has built: a cache between us and the reader would show a page of before for a year. */
const A_YEAR = "s-maxage=31536000";
/** Readers ask whether it is still so; caches between us and them ask every five minutes, and may show the last one meanwhile. */
export const PAGE_CACHING = "public, max-age=0, s-maxage=300, stale-while-revalidate=86400";

/** Handler that gives pages a lifetime that a cache can live with and a new build survives. */
export function pageCaching(_request, response, next) {
  const setHeader = response.setHeader.bind(response);
  response.setHeader = (name, value) =>
    setHeader(name, name.toLowerCase() === "cache-control" && value === A_YEAR ? PAGE_CACHING : value);
  next();
}
