import sirv from "sirv";

/**
 * Handler of files that need no Next: each folder under its prefix, with the packed copies beside the files. What is in no
 * folder, and every method but GET and HEAD, goes on to `next`.
 *
 * @param {{ prefix: string, dir: string, cacheControl: string, isGrowing?: boolean }[]} folders `prefix` begins and ends with
 *   a slash; without `isGrowing` the folder is listed once, at the start
 */
export function staticFiles(folders) {
  const handlers = folders.map(({ prefix, dir, cacheControl, isGrowing = false }) => ({
    prefix,
    files: sirv(dir, {
      brotli: true,
      gzip: true,
      etag: true,
      dev: isGrowing,
      extensions: [],
      setHeaders: (response) => setHeaders(response, cacheControl),
    }),
  }));
  return (request, response, next) => {
    const { url, method } = request;
    const folder = method === "GET" || method === "HEAD" ? handlers.find(({ prefix }) => url.startsWith(prefix)) : undefined;
    if (!folder) return next();
    request.url = url.slice(folder.prefix.length - 1);
    folder.files(request, response, () => {
      request.url = url;
      next();
    });
  };
}

function setHeaders(response, cacheControl) {
  response.setHeader("Cache-Control", cacheControl);
  response.setHeader("X-Content-Type-Options", "nosniff");
  // An embed in a sandbox has no origin: its scripts, fonts and map data are a stranger's to it. Nothing here is anybody's secret.
  response.setHeader("Access-Control-Allow-Origin", "*");
}
