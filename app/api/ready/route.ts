import { logFault } from "@/app/service/log-fault";
import { SERVICE } from "@/app/service/service-store";

export const dynamic = "force-dynamic";

/** That requests can be answered: the store gives its collections. */
export async function GET(request: Request): Promise<Response> {
  try {
    const collections = await SERVICE.store.collections();
    return Response.json({ status: "pass", collections: collections.length }, { headers: { "Cache-Control": "no-store" } });
  } catch (error) {
    logFault(error, request);
    return Response.json({ status: "fail" }, { status: 503, headers: { "Cache-Control": "no-store", "Retry-After": "5" } });
  }
}
