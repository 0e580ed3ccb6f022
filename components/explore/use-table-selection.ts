"use client";

import { useMemo, useRef, useState } from "react";
import type { Line } from "@/data/table/group";
import type { ClaimFacts } from "../state/use-facts";

/** The rows that the reader has selected. What a filter takes out of sight is not counted, and is there again without it. */
export function useTableSelection(claims: readonly ClaimFacts[], lines: readonly Line[]) {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const lastLine = useRef(0);
  const selected = useMemo(() => claims.filter(({ id }) => ids.has(id)), [claims, ids]);
  const isAll = selected.length > 0 && selected.length === claims.length;

  const toggle = (line: number, isRange: boolean) => {
    const [from, to] = isRange ? [Math.min(line, lastLine.current), Math.max(line, lastLine.current)] : [line, line];
    const chosen = lines.slice(from, to + 1).flatMap((one) => (typeof one === "number" ? (claims[one]?.id ?? []) : []));
    lastLine.current = line;
    const next = new Set(ids);
    for (const id of chosen)
      if (isRange || !ids.has(id)) next.add(id);
      else next.delete(id);
    setIds(next);
  };
  const toggleAll = () => setIds(isAll ? new Set() : new Set(claims.map(({ id }) => id)));
  return { ids, selected, isAll, toggle, toggleAll, clear: () => setIds(new Set()) };
}
