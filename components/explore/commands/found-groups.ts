import { type Folded, folded, rank } from "@/data/view/rank";
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

/** A story has more sources than all else, and many of one name. */
const SOURCE = 0.6;

/** What answers a query, in groups: the group with the best answer first. Typing errors are forgiven where nothing else answers. */
export function foundGroups<Found extends Searched>(entries: readonly Found[], query: string): FoundGroup<Found>[] {
  if (query.trim() === "") return grouped(entries.filter(({ group }) => OFFERED.includes(group)));
  const asked = folded(query);
  const exact = ranked(entries, asked, false);
  const found = exact.length > 0 ? exact : ranked(entries, asked, true);
  return grouped(found, [...new Set(found.map(({ group }) => group))]);
}

function ranked<Found extends Searched>(entries: readonly Found[], asked: Folded, isForgiving: boolean): Found[] {
  return entries
    .map((entry) => ({ entry, worth: worthOf(entry, asked, isForgiving) }))
    .filter(({ worth }) => worth > 0)
    .sort((a, b) => b.worth - a.worth)
    .map(({ entry }) => entry);
}

function worthOf({ group, texts }: Searched, asked: Folded, isForgiving: boolean): number {
  const worths = texts.map((text, index) => rank(asked, text, isForgiving) * (index === 0 ? 1 : OTHER_TEXT));
  return Math.max(...worths) * (group === "sources" ? SOURCE : 1);
}

function grouped<Found extends Searched>(entries: readonly Found[], order: readonly Group[] = GROUPS): FoundGroup<Found>[] {
  return order
    .map((group) => ({ group, entries: entries.filter((entry) => entry.group === group) }))
    .filter((group) => group.entries.length > 0);
}
