import { logFault } from "@/app/service/log-fault";
import { SERVICE } from "@/app/service/service-store";

export const dynamic = "force-dynamic";

/** That requests can be answered: the store gives its collections, of which there are none before the first load. */
export async function GET(request: Request): Promise<Response> {
  try {
    const { length } = await SERVICE.store.collections();
    if (length > 0) return Response.json({ status: "pass", collections: length }, { headers: { "Cache-Control": "no-store" } });
  } catch (error) {
    logFault(error, request);
  }
  return Response.json({ status: "fail" }, { status: 503, headers: { "Cache-Control": "no-store", "Retry-After": "5" } });
}
