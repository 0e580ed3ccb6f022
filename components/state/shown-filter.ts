import type { Filter } from "@/data/view/filter";
import { storeOf } from "./store";

/**
 * The filter that is asked where it is another than that of the address: while something is tried out over that, and without values that no claim
 * has. `null` where it is the same.
 */
export const shownFilter = storeOf<Filter | null>(null);
