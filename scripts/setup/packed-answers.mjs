/** Asks a route for a body that it has packed itself; only this server may say so. The route's answer names the packing by the other. */
const ASKS = "x-packing";
const SAYS = "x-packed";

/**
 * Handler that lets routes pack their answers once and keep them. Next takes `Content-Encoding` out of what a route answers, so it comes
 * under a name of ours (see `app/packed-answers.ts`) and gets its own back here.
 */
export function packedAnswers(request, response, next) {
  if (/\bbr\b/.test(request.headers["accept-encoding"] ?? "")) request.headers[ASKS] = "br";
  else delete request.headers[ASKS];
  const setHeader = response.setHeader.bind(response);
  response.setHeader = (name, value) => setHeader(name.toLowerCase() === SAYS ? "Content-Encoding" : name, value);
  next();
}
