/** A key, and what it stands for. One list for those who press, for the handlers and for the map of the keys: they cannot part. */
interface Shortcut {
  readonly id: string;
  /** Each character is a key of its own that does the same, or the next of a row. */
  readonly keys: string;
  /** With Ctrl, or Cmd on a Mac. */
  readonly isCommand?: true;
  /** Letters only: what other characters ask of Shift differs from keyboard to keyboard. */
  readonly isShift?: true;
  /** Also while a field has the focus. */
  readonly isAnywhere?: true;
  readonly group: "find" | "view" | "tools";
}

const SHORTCUTS = [
  { id: "palette", keys: "k", isCommand: true, isAnywhere: true, group: "find" },
  { id: "search", keys: "/", group: "find" },
  { id: "keys", keys: "?", group: "find" },
  { id: "mode", keys: "e", group: "view" },
  { id: "fit", keys: "f", group: "view" },
  { id: "panels", keys: "p", group: "view" },
  { id: "copyLink", keys: "l", group: "view" },
  { id: "saveView", keys: "s", group: "view" },
  { id: "embed", keys: "i", group: "view" },
  { id: "copyDecimal", keys: "c", group: "view" },
  { id: "copyDms", keys: "c", isShift: true, group: "view" },
  { id: "undo", keys: "z", isCommand: true, group: "view" },
  { id: "redo", keys: "z", isCommand: true, isShift: true, group: "view" },
  { id: "tool", keys: "123456789", group: "tools" },
] as const satisfies readonly Shortcut[];

export type ShortcutId = (typeof SHORTCUTS)[number]["id"];

/** All shortcuts, in the order in which they are shown. */
export const shortcuts: readonly (Shortcut & { readonly id: ShortcutId })[] = SHORTCUTS;

export type KeyPress = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

/** The shortcut that a pressed key is, or `null`. Caps lock does not turn a letter into another shortcut. */
export function shortcutOf({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyPress): (typeof shortcuts)[number] | null {
  // Alt makes other characters on many keyboards; AltGr is Ctrl with Alt.
  if (key.length !== 1 || altKey) return null;
  const isLetter = key.toLowerCase() !== key.toUpperCase();
  const found = shortcuts.find(
    ({ keys, isCommand = false, isShift = false }) =>
      keys.includes(key.toLowerCase()) && isCommand === (ctrlKey || metaKey) && (!isLetter || isShift === shiftKey),
  );
  return found ?? null;
}

/** Whether a single character does it: what a reader who dictates or whose hand trembles can turn off (WCAG 2.1.4). */
export function isCharacterKey({ isCommand }: Shortcut): boolean {
  return !isCommand;
}
