"use client";

import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import { Modal } from "../../ui/modal";
import { shortcutOf } from "../shortcuts";
import type { CommandsWords } from "../words/commands-words";
import { useWorkbench } from "../workbench-context";
import type { Entry } from "./entry";
import { foundGroups } from "./found-groups";
import { CommandKey } from "./key-caps";
import { type Choice, PaletteList } from "./palette-list";
import { useEntries } from "./use-entries";

/** Of each group, before all are asked for. */
const MOST = 6;

/**
 * Finds anything and does anything: a field with a list under it (ARIA's combobox with a listbox). The focus stays in the
 * field; arrows go through the list, Enter does what the entry says, and with Ctrl or Cmd its alternative.
 */
export function Palette({ words, onClose }: { words: CommandsWords; onClose: () => void }) {
  const { words: workbench, failed } = useWorkbench();
  const { entries, isLoading } = useEntries(words);
  const [query, setQuery] = useState("");
  const [expanded, setExpanded] = useState<readonly string[]>([]);
  const [at, setAt] = useState(0);
  const listId = useId();
  const list = useRef<HTMLDivElement>(null);
  // Not deferred: Enter must do what the words just typed ask for.
  const groups = useMemo(() => foundGroups(entries, query), [entries, query]);
  const count = groups.reduce((sum, group) => sum + group.entries.length, 0);
  const choices = groups.flatMap(({ group, entries: found }): Choice[] => {
    const isWhole = found.length <= MOST + 1 || expanded.includes(group) || query.trim() === "";
    const shown = isWhole ? found : found.slice(0, MOST);
    return [
      ...shown.map((entry) => ({ group, count: found.length, entry })),
      ...(isWhole ? [] : [{ group, count: found.length, entry: null }]),
    ];
  });
  const chosen = choices[at];
  useEffect(() => {
    list.current?.querySelector(`[id="${listId}-${at}"]`)?.scrollIntoView({ block: "nearest" });
  }, [at, listId]);

  const choose = (choice: Choice | undefined, isOther: boolean) => {
    if (!choice) return;
    if (choice.entry === null) return setExpanded([...expanded, choice.group]);
    const run = isOther ? choice.entry.other?.run : choice.entry.run;
    if (!run) return;
    // The focus goes back first: what is done may take it elsewhere.
    onClose();
    queueMicrotask(run);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const steps: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + MOST, PageUp: at - MOST };
    const next = steps[event.key];
    if (event.key === "Enter") choose(chosen, event.ctrlKey || event.metaKey);
    else if (next !== undefined && choices.length > 0)
      setAt(
        event.key.startsWith("Page") ? Math.min(Math.max(next, 0), choices.length - 1) : (next + choices.length) % choices.length,
      );
    else if (shortcutOf(event)?.id === "palette") onClose();
    else return;
    event.preventDefault();
  };
  return (
    <Modal label={words.find} className="palette" onClose={onClose}>
      <div className="palette-field">
        <input
          type="text"
          role="combobox"
          aria-expanded={choices.length > 0}
          aria-controls={listId}
          aria-activedescendant={chosen ? `${listId}-${at}` : undefined}
          aria-autocomplete="list"
          aria-label={words.find}
          placeholder={words.placeholder}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          enterKeyHint="go"
          value={query}
          data-palette
          onKeyDown={onKeyDown}
          onChange={({ target }) => {
            setQuery(target.value);
            setAt(0);
            setExpanded([]);
            list.current?.scrollTo(0, 0);
          }}
        />
        <button type="button" className="modal-close" onClick={onClose}>
          <span aria-hidden="true">×</span>
          <span className="sr-only">{words.close}</span>
        </button>
      </div>
      <p className="sr-only" role="status">
        {isLoading ? workbench.loading : query.trim() === "" ? words.hint : words.results(count)}
      </p>
      <PaletteList
        ref={list}
        id={listId}
        label={words.find}
        choices={choices}
        at={at}
        words={words}
        onPoint={setAt}
        onChoose={choose}
      />
      {choices.length === 0 ? (
        <p className="palette-none">{isLoading ? workbench.loading : words.nothing(query.trim())}</p>
      ) : null}
      <p className="palette-foot" aria-hidden="true">
        {failed ? workbench.failed : footOf(chosen?.entry ?? null, words, query)}
      </p>
    </Modal>
  );
}

/** For the eye only: each entry says the same to screen readers. */
function footOf(entry: Entry | null, words: CommandsWords, query: string) {
  if (entry?.other)
    return (
      <>
        <kbd>↵</kbd> {entry.does} <span className="palette-other" />
        <CommandKey words={words} /> <kbd>↵</kbd> {entry.other.does}
      </>
    );
  return query.trim() === "" ? (
    words.hint
  ) : entry ? (
    <>
      <kbd>↵</kbd> {entry.does ?? entry.label}
    </>
  ) : null;
}
