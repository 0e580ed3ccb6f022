import type { LngLat } from "@/data/geo/lng-lat";
import { storeOf } from "../state/store";

/** What was measured last. It is nobody's address: it stays while the page is open, also while another tool is. */
export interface Measured {
  readonly shape: "path" | "surface";
  readonly corners: readonly LngLat[];
}

export const measured = storeOf<Measured | null>(null);
