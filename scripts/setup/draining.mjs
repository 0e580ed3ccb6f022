/**
 * Handler that, once the server has been asked to stop, tells a balancer so at the readiness address and every client to come by
 * another connection; requests are answered all the same.
 */
export function draining() {
  let isStopping = false;
  const handler = (request, response, next) => {
    if (!isStopping) return next();
    response.setHeader("Connection", "close");
    if (request.url.split("?")[0] !== "/api/ready") return next();
    response.writeHead(503, { "Content-Type": "application/json", "Retry-After": "5", "Cache-Control": "no-store" });
    response.end(JSON.stringify({ status: "fail", reason: "stopping" }));
  };
  return { handler, begin: () => (isStopping = true) };
}
