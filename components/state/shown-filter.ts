import type { Filter } from "@/data/view/filter";
import { storeOf } from "./store";

/** The filter that is shown while something is tried out over that of the address; `null` while nothing is. */
export const shownFilter = storeOf<Filter | null>(null);
