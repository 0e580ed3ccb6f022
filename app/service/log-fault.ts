/** Writes down a fault of our own, with the name of its request: as a line of JSON with LOG=json, like the requests themselves. */
export function logFault(error: unknown, request: Request): void {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  const id = request.headers.get("x-request-id");
  const line = JSON.stringify({ time: new Date().toISOString(), level: "error", id, message, stack });
  console.error(process.env.LOG === "json" ? line : error);
}
