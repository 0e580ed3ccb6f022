/** Longer than any address of ours. */
const LONGEST_PATH = 2000;

/** Handler that refuses what is no address, before anybody tries to read it: escapes that are no UTF-8, ends of text, endless paths. */
export function readablePath(request, response, next) {
  const path = request.url.split("?")[0];
  if (path.length <= LONGEST_PATH && isReadable(path)) return next();
  const detail = "The path of this address cannot be read.";
  const body = JSON.stringify({ title: "Bad Request", status: 400, detail });
  response.writeHead(400, {
    "Content-Type": "application/problem+json",
    "Content-Length": Buffer.byteLength(body),
    "Access-Control-Allow-Origin": "*",
    "X-Content-Type-Options": "nosniff",
  });
  response.end(body);
}

function isReadable(path) {
  try {
    return !decodeURIComponent(path).includes("\0");
  } catch {
    return false;
  }
}
