"use client";

import { useEffect, useState } from "react";
import { listen, NO_HOVER } from "../state/signals";
import type { ClaimFacts } from "../state/use-facts";

/** Tells which rows are about what is under the pointer, on the map or in the table. */
export function useLitRows(): (claim: ClaimFacts) => boolean {
  const [lit, setLit] = useState(NO_HOVER);
  useEffect(() => listen("hover", setLit), []);
  return ({ id, places }) =>
    lit.claims.includes(id) || (lit.place !== null && lit.claims.length === 0 && places.includes(lit.place));
}
