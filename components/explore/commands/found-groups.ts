import { folded, rank } from "@/data/view/rank";
import { type Entry, GROUPS, type Group } from "./entry";

export interface FoundGroup<Found> {
  readonly group: Group;
  /** The best first. */
  readonly entries: readonly Found[];
}

type Searched = Pick<Entry, "group" | "texts">;

/** With nothing typed, what one can do and where one can go; not all that there is. */
const OFFERED: readonly Group[] = ["actions", "tools", "views", "layers", "chapters"];

/** A text in another language than the page's finds too, but what reads the same in this one comes first. */
const OTHER_TEXT = 0.8;

/** What answers a query, in groups: the group with the best answer first. */
export function foundGroups<Found extends Searched>(entries: readonly Found[], query: string): FoundGroup<Found>[] {
  const asked = folded(query);
  if (query.trim() === "") return grouped(entries.filter(({ group }) => OFFERED.includes(group)));
  const ranked = entries
    .map((entry) => ({ entry, worth: worthOf(entry, asked) }))
    .filter(({ worth }) => worth > 0)
    .sort((a, b) => b.worth - a.worth);
  const order = [...new Set(ranked.map(({ entry }) => entry.group))];
  return grouped(
    ranked.map(({ entry }) => entry),
    order,
  );
}

function worthOf({ texts }: Searched, asked: ReturnType<typeof folded>): number {
  return texts.reduce((most, text, index) => Math.max(most, rank(asked, text) * (index === 0 ? 1 : OTHER_TEXT)), 0);
}

function grouped<Found extends Searched>(entries: readonly Found[], order: readonly Group[] = GROUPS): FoundGroup<Found>[] {
  return order
    .map((group) => ({ group, entries: entries.filter((entry) => entry.group === group) }))
    .filter((group) => group.entries.length > 0);
}
