"use client";

import { useCallback, useState } from "react";
import { COLUMNS } from "@/data/table/columns";
import { GROUPINGS, type Grouping } from "@/data/table/group";
import { formatLayout, type Layout, parseLayout } from "@/data/table/layout";
import type { SortKey } from "@/data/table/sort";
import { keep, kept } from "./kept";

/** How the reader has set up the table; remembered by this browser. */
export interface TableChoices {
  readonly layout: Layout;
  readonly setLayout: (layout: Layout) => void;
  readonly sort: readonly SortKey[];
  readonly setSort: (sort: readonly SortKey[]) => void;
  readonly grouping: Grouping | null;
  readonly setGrouping: (grouping: Grouping | null) => void;
}

/** Dates are what all claims have in common, so a new table is a chronicle. */
const FIRST_SORT = "date";

export function useTableChoices(): TableChoices {
  const [layout, setLayout] = useKept("table columns", parseLayout, formatLayout);
  const [sort, setSort] = useKept("table sort", parseSort, formatSort);
  const [grouping, setGrouping] = useKept("table groups", parseGrouping, String);
  return { layout, setLayout, sort, setSort, grouping, setGrouping };
}

function useKept<Value>(key: string, parse: (text: string | null) => Value, format: (value: Value) => string) {
  const [value, setValue] = useState(() => parse(kept(key)));
  const set = useCallback(
    (next: Value) => {
      setValue(next);
      keep(key, format(next));
    },
    [key, format],
  );
  return [value, set] as const;
}

const parseGrouping = (text: string | null): Grouping | null => GROUPINGS.find((one) => one === text) ?? null;

const formatSort = (sort: readonly SortKey[]): string =>
  sort.map(({ column, isDescending }) => column + (isDescending ? "-" : "")).join(" ");

function parseSort(text: string | null): readonly SortKey[] {
  const keys = (text ?? FIRST_SORT).split(" ").flatMap((part): SortKey[] => {
    const column = COLUMNS.find((one) => one === part.replace(/-$/, ""));
    return column ? [{ column, isDescending: part.endsWith("-") }] : [];
  });
  return keys.filter(({ column }, index) => keys.findIndex((key) => key.column === column) === index);
}
