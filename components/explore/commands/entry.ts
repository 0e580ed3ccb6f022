import type { Status } from "@/data/story/story";
import type { Folded } from "@/data/view/rank";
import type { ShortcutId } from "../shortcuts";

/** The groups of the palette, in the order in which they stand when nothing is typed. */
export const GROUPS = [
  "actions",
  "tools",
  "views",
  "layers",
  "chapters",
  "places",
  "claims",
  "actors",
  "countries",
  "sources",
  "pages",
] as const;
export type Group = (typeof GROUPS)[number];

/** Something that can be found in the palette, and what choosing it does. */
export interface Entry {
  /** Of all entries no other has it. */
  readonly id: string;
  readonly group: Group;
  readonly label: string;
  /** What tells it from others of that name: a date, a layer. */
  readonly detail?: string;
  /** All that finds it: its label first, then the same in other languages. */
  readonly texts: readonly Folded[];
  /** In words; a command says it by its label. */
  readonly does: string | null;
  readonly shortcut?: ShortcutId;
  /** A claim's mark. */
  readonly mark?: { readonly status: Status; readonly layer: string };
  readonly run: () => void;
  /** What it does with Ctrl or Cmd. */
  readonly other?: { readonly does: string; readonly run: () => void };
}
