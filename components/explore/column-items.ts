import type { Column } from "@/data/table/columns";
import type { Grouping } from "@/data/table/group";
import { canHide, movedColumn, withColumn } from "@/data/table/layout";
import type { MenuItem } from "./table-menu";
import type { TableChoices } from "./use-table-choices";
import type { TableWords } from "./words/table-words";

const GROUPING_OF: Partial<Record<Column, Grouping>> = { countries: "country", actors: "actor", date: "year", layer: "layer" };

/** What the menu of a column offers. */
export function columnItems(column: Column, choices: TableChoices, words: TableWords): MenuItem[] {
  const { layout, setLayout, sort, setSort, grouping, setGrouping } = choices;
  const own = GROUPING_OF[column];
  const isPinned = layout.some((one) => one.column === column && one.isPinned);
  const move = (id: string, title: string, by: -1 | 1): MenuItem => {
    const moved = movedColumn(layout, column, by);
    return { id, title, isDisabled: moved === layout, onChoose: () => setLayout(moved) };
  };
  const items: MenuItem[] = [
    { id: "up", title: words.sortUp, onChoose: () => setSort([{ column, isDescending: false }]) },
    { id: "down", title: words.sortDown, onChoose: () => setSort([{ column, isDescending: true }]) },
  ];
  if (sort.length > 0 && !sort.some((key) => key.column === column))
    items.push({ id: "also", title: words.sortAlso, onChoose: () => setSort([...sort, { column, isDescending: false }]) });
  if (own) {
    const isOn = grouping === own;
    items.push({ id: "group", title: words.groupByThis, isOn, onChoose: () => setGrouping(isOn ? null : own) });
  }
  items.push(
    {
      id: "pin",
      title: words.pinThis,
      isOn: isPinned,
      onChoose: () => setLayout(withColumn(layout, column, { isPinned: !isPinned })),
    },
    move("left", words.moveLeft, -1),
    move("right", words.moveRight, 1),
  );
  if (canHide(column))
    items.push({ id: "hide", title: words.hideThis, onChoose: () => setLayout(withColumn(layout, column, { isShown: false })) });
  return items;
}
