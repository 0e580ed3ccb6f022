import type { LayerForm } from "@/data/service/layer-queries";
import { isCopy } from "./site";

/**
 * The address of a layer's claims: of the service, and in a copy of the file that holds its answer.
 *
 * @param collection `mali-2020.coup`
 * @param query of `data/service/layer-queries.ts`, the one of the form
 */
export function layerAddress(collection: string, form: LayerForm, query: string): string {
  return isCopy ? `/data/${collection}.${form}.json` : `/api/collections/${collection}/items?${query}`;
}
