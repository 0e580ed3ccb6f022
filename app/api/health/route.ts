export const dynamic = "force-dynamic";

/** That the process lives and answers; nothing else is asked. */
export function GET(): Response {
  return Response.json({ status: "pass" }, { headers: { "Cache-Control": "no-store" } });
}
