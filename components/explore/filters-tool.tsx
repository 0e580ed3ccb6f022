"use client";

import { useEffect, useState } from "react";
import { FACETS, tidy } from "@/data/view/filter";
import { answeringBut, CONDITIONS, type Condition } from "@/data/view/match";
import { cleared, hasCondition } from "./conditions";
import { FacetOptions } from "./facet-options";
import { useWorkbench } from "./workbench-context";

/** Every condition of the filter: words first, then lists of options, each with the number of claims that it would leave. */
export function FiltersTool() {
  return (
    <div className="filters">
      <WordSearch />
      <NothingShown />
      {FACETS.map((facet) => (
        <FacetOptions key={facet} facet={facet} />
      ))}
      <IndependentSources />
    </div>
  );
}

/** Rows that arrive with every key would make the history useless: typing replaces the address. */
function WordSearch() {
  const { words, filter, setFilter } = useWorkbench();
  const [typed, setTyped] = useState(filter.text);
  // The address may change by itself (Back, undo, a link); what is being typed differs from it by spaces only.
  useEffect(() => setTyped((now) => (tidy(now) === filter.text ? now : filter.text)), [filter.text]);
  return (
    <label className="word-search">
      <span>{words.search}</span>
      <input
        type="search"
        value={typed}
        data-filter="text"
        onChange={({ target }) => {
          setTyped(target.value);
          setFilter({ text: tidy(target.value) }, { replace: true });
        }}
      />
    </label>
  );
}

/** An empty map says what to loosen: each condition without which there would be something. */
function NothingShown() {
  const { words, matching, filter, setFilter, isLoading } = useWorkbench();
  if (isLoading || matching.shown.length > 0) return null;
  const conditions = CONDITIONS.filter((condition) => hasCondition(filter, condition))
    .map((condition) => ({ condition, count: answeringBut(matching, condition).length }))
    .filter(({ count }) => count > 0);
  return (
    <div className="nothing-shown">
      <p>{words.nothingShown}</p>
      {conditions.length > 0 ? <p>{words.loosen}</p> : null}
      {conditions.map(({ condition, count }) => (
        <button key={condition} type="button" className="link-button" onClick={() => setFilter(cleared(condition, filter))}>
          {words.condition[condition]} ({count})
        </button>
      ))}
    </div>
  );
}

const LEAST: readonly number[] = [0, 1, 2, 3, 4];

function IndependentSources() {
  const { words, matching, filter, setFilter } = useWorkbench();
  const condition: Condition = "independent";
  const claims = answeringBut(matching, condition);
  return (
    <fieldset className="facet" data-facet={condition}>
      <legend>{words.condition.independent}</legend>
      <select
        value={filter.independent}
        aria-label={words.condition.independent}
        onChange={({ target }) => setFilter({ independent: Number(target.value) })}
      >
        {LEAST.map((least) => (
          <option key={least} value={least}>
            {least === 0 ? words.anyNumber : words.atLeast(least)} (
            {claims.filter(({ independent }) => independent >= least).length})
          </option>
        ))}
      </select>
    </fieldset>
  );
}
