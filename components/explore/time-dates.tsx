"use client";

import { useEffect, useId, useState } from "react";
import { dayOf } from "@/data/time/day-of";
import type { TimeWords } from "./words/time-words";
import { useWorkbench } from "./workbench-context";

/** The two ends of the window as one types them: a year, a month or a day. Empty is open. */
export function TimeDates({ words }: { words: TimeWords }) {
  const { filter, setFilter } = useWorkbench();
  const [wrong, setWrong] = useState<string | null>(null);
  const errorId = useId();
  const choose = (end: "from" | "to", text: string) => {
    const day = text.trim() === "" ? null : dayOf(text, end === "from" ? "first" : "last");
    const isWrong = day === null && text.trim() !== "";
    setWrong(isWrong ? text.trim() : null);
    if (isWrong) return;
    const next = { from: filter.from, to: filter.to, [end]: day };
    setFilter(inOrder(next));
  };
  return (
    <span className="time-dates">
      {(["from", "to"] as const).map((end) => (
        <DateBox
          key={end}
          end={end}
          label={words[end]}
          hint={words.dateHint}
          value={filter[end]}
          errorId={wrong === null ? undefined : errorId}
          onChoose={(text) => choose(end, text)}
        />
      ))}
      {wrong !== null ? (
        <span className="time-wrong" id={errorId} role="alert">
          {words.badDate(wrong)}
        </span>
      ) : null}
    </span>
  );
}

/** The ends in the wrong order are turned, as in an address. */
function inOrder({ from, to }: { from: string | null; to: string | null }) {
  return from !== null && to !== null && from > to ? { from: to, to: from } : { from, to };
}

function DateBox({
  end,
  label,
  hint,
  value,
  errorId,
  onChoose,
}: {
  end: "from" | "to";
  label: string;
  hint: string;
  value: string | null;
  errorId: string | undefined;
  onChoose: (text: string) => void;
}) {
  const [typed, setTyped] = useState(value ?? "");
  useEffect(() => setTyped(value ?? ""), [value]);
  const commit = () => {
    if (typed.trim() !== (value ?? "")) onChoose(typed);
  };
  return (
    <label>
      <span>{label}</span>
      <input
        type="text"
        inputMode="numeric"
        size={10}
        value={typed}
        placeholder="…"
        title={hint}
        data-window={end}
        aria-invalid={errorId !== undefined}
        aria-describedby={errorId}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={commit}
        onKeyDown={(event) => event.key === "Enter" && commit()}
      />
    </label>
  );
}
