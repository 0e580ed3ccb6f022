"use client";

import { type ShortcutId, shortcuts } from "../shortcuts";
import type { CommandsWords } from "../words/commands-words";

const isMac = () => /Mac|iPhone|iPad/.test(navigator.platform);

/** The keys of a shortcut as they stand on the keyboard. */
export function KeyCaps({ id, words }: { id: ShortcutId; words: CommandsWords }) {
  const shortcut = shortcuts.find((one) => one.id === id);
  if (!shortcut) return null;
  const { keys, isCommand, isShift } = shortcut;
  const first = keys.charAt(0).toUpperCase();
  return (
    <span className="key-caps">
      {isCommand ? <kbd>{isMac() ? "⌘" : words.command}</kbd> : null}
      {isShift ? <kbd>{isMac() ? "⇧" : words.shift}</kbd> : null}
      <kbd>{first}</kbd>
      {keys.length > 1 ? (
        <>
          {" "}
          {words.to} <kbd>{keys.slice(-1).toUpperCase()}</kbd>
        </>
      ) : null}
    </span>
  );
}

/** The key that turns a choice into its alternative. */
export function CommandKey({ words }: { words: CommandsWords }) {
  return <kbd>{isMac() ? "⌘" : words.command}</kbd>;
}
