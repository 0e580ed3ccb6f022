"use client";

import { useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { type Column, cellTexts } from "@/data/table/columns";
import { type Group, groupRows, tableLines } from "@/data/table/group";
import { columnRanks, nextKeys, sortedOrder } from "@/data/table/sort";
import { tabSeparated } from "@/data/table/tab-separated";
import { useView } from "../state/view-provider";
import { copyText } from "../ui/copy-text";
import { inLanguage } from "../ui/words/in-language";
import { columnItems } from "./column-items";
import { frameClaims } from "./frame-claims";
import { useFocusBack } from "./popup";
import { TableBar } from "./table-bar";
import { tableFrame } from "./table-columns";
import { TableGrid } from "./table-grid";
import { TableMenu } from "./table-menu";
import { useIsNarrow } from "./use-is-narrow";
import { useNaming } from "./use-naming";
import { useTableChoices } from "./use-table-choices";
import { useTableSelection } from "./use-table-selection";
import { tableWords } from "./words/table-words";
import { useWorkbench } from "./workbench-context";

/** The table of the claims shown, as the reader has set it up. */
export function ClaimsTable() {
  const { language, matching, common } = useWorkbench();
  const { view, go, atlas } = useView();
  const words = inLanguage(tableWords, language);
  const naming = useNaming();
  const choices = useTableChoices();
  const isNarrow = useIsNarrow();
  const { layout, sort, grouping } = choices;
  // While a filter is dragged over many claims, the map and the words come first.
  const claims = useDeferredValue(matching.shown);
  const frame = useMemo(() => tableFrame(layout, isNarrow), [layout, isNarrow]);
  const ranks = useMemo(() => columnRanks(claims, naming, Object.keys(common.status)), [claims, naming, common]);
  const order = useMemo(() => sortedOrder(claims.length, sort, ranks), [claims, sort, ranks]);

  const groupName = ({ value }: Group): string => {
    if (grouping === null || value === null) return grouping === null ? "" : words.without[grouping];
    return grouping === "year" ? value : naming[grouping](value);
  };
  const groups = useMemo(
    () =>
      grouping === null
        ? null
        : groupRows(claims, order, grouping, (value) => (grouping === "year" ? value : naming[grouping](value)), language),
    [claims, order, grouping, naming, language],
  );
  const [folded, setFolded] = useState<ReadonlySet<string | null>>(new Set());
  const lines = useMemo(() => (groups ? tableLines(groups, folded) : [...order]), [groups, folded, order]);
  const selection = useTableSelection(claims, lines);
  const [menu, setMenu] = useState<{ column: Column; head: HTMLElement; anchor: DOMRect } | null>(null);

  // A column that was hidden has no head any more.
  useFocusBack(menu !== null, () => (menu?.head.isConnected ? menu.head : document.querySelector(".table-box [tabindex='0']")));

  // What is opened elsewhere must be in sight: its first group is unfolded once.
  const openBefore = useRef<string | null>(null);
  useEffect(() => {
    if (openBefore.current === view.claim) return;
    openBefore.current = view.claim;
    const own = groups?.filter(({ rows }) => rows.some((row) => claims[row]?.id === view.claim)) ?? [];
    const [first] = own;
    if (first && own.every(({ value }) => folded.has(value)))
      setFolded(new Set([...folded].filter((one) => one !== first.value)));
  }, [view.claim, groups, claims, folded]);

  const copy = async () => {
    const columns = frame.columns.map(({ column }) => column);
    const chosen = [...order].flatMap((index) => claims[index] ?? []).filter(({ id }) => selection.ids.has(id));
    const head = columns.map((column) => words.column[column]);
    const rows = chosen.map((claim) => columns.map((column) => cellTexts(column, claim, naming).join(", ")));
    return (await copyText(tabSeparated([head, ...rows]))) ? chosen.length : null;
  };

  const summary = words.rows(claims.length);
  return (
    <div className="table-tool">
      <TableBar
        choices={choices}
        words={words}
        summary={groups ? words.inGroups(summary, groups.length) : summary}
        note={grouping ? words.several[grouping] : null}
        selectedCount={selection.selected.length}
        onCopy={copy}
        onZoom={() => frameClaims(selection.selected, atlas.places)}
        onClear={selection.clear}
      />
      <TableGrid
        claims={claims}
        lines={lines}
        folded={folded}
        frame={frame}
        sort={sort}
        naming={naming}
        words={words}
        selected={selection.ids}
        isAllSelected={selection.isAll}
        openClaim={view.claim}
        groupName={groupName}
        onOpen={(claim) => go({ claim })}
        onSort={(column, isAdded) => choices.setSort(nextKeys(sort, column, isAdded))}
        onSelect={selection.toggle}
        onSelectAll={selection.toggleAll}
        onFold={(value) =>
          setFolded(folded.has(value) ? new Set([...folded].filter((one) => one !== value)) : new Set([...folded, value]))
        }
        onMenu={(column, head) => setMenu({ column, head, anchor: head.getBoundingClientRect() })}
        // The button says how it went; the keys are for those who know.
        onCopy={() => void copy()}
      />
      {menu ? (
        <TableMenu
          label={words.menuOf(words.column[menu.column])}
          anchor={menu.anchor}
          items={columnItems(menu.column, choices, words)}
          onClose={() => setMenu(null)}
        />
      ) : null}
    </div>
  );
}
