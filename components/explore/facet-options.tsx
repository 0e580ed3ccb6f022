"use client";

import { useDeferredValue, useMemo, useState } from "react";
import { type Facet, facetsToggled } from "@/data/view/filter";
import { facetCounts, fold } from "@/data/view/match";
import { capitalised } from "../ui/words/capitalised";
import { cleared } from "./conditions";
import { useWorkbench } from "./workbench-context";

/** A list longer than this is shortened, and can be searched. */
const SHORT = 7;

/** The options of one facet, the most frequent first, each with what it would leave. Several are alternatives. */
export function FacetOptions({ facet }: { facet: Facet }) {
  const { words, common, filter, matching: current, nameOf, setFilter, language } = useWorkbench();
  // What was clicked answers at once; counting all options again may take a frame more.
  const matching = useDeferredValue(current);
  const [isLong, setIsLong] = useState(false);
  const [search, setSearch] = useState("");
  const chosen = filter.facets[facet];
  const options = useMemo(() => {
    const byName = new Intl.Collator(language);
    // From sure to doubtful, as everywhere.
    const order = Object.keys(facet === "status" ? common.status : facet === "agreement" ? common.agreement : {});
    return [...facetCounts(matching, facet)]
      .map(([value, count]) => ({ value, count, name: nameOf(facet, value) }))
      .sort((a, b) => order.indexOf(a.value) - order.indexOf(b.value) || b.count - a.count || byName.compare(a.name, b.name));
  }, [matching, facet, nameOf, language, common]);
  if (options.length === 0) return null;

  const found = search === "" ? options : options.filter(({ name }) => fold(name).includes(fold(search)));
  const shown = isLong || search !== "" ? found : found.filter(({ value }, index) => index < SHORT || chosen.includes(value));
  const toggle = (value: string) => setFilter({ facets: facetsToggled(filter, facet, value) });
  const title = words.condition[facet];
  return (
    <fieldset className="facet" data-facet={facet} aria-busy={matching !== current}>
      <legend>{title}</legend>
      {chosen.length > 0 ? (
        <button type="button" className="facet-clear" data-clear={facet} onClick={() => setFilter(cleared(facet, filter))}>
          <span aria-hidden="true">×</span>
          <span className="sr-only">{words.clear(title)}</span>
        </button>
      ) : null}
      {isLong && options.length > SHORT * 2 ? (
        <input
          type="search"
          className="facet-search"
          value={search}
          aria-label={words.searchIn(title)}
          placeholder={words.searchIn(title)}
          onChange={({ target }) => setSearch(target.value)}
        />
      ) : null}
      <ul>
        {shown.map(({ value, count, name }) => (
          <li key={value}>
            <label className={count === 0 ? "option option-empty" : "option"} data-value={value}>
              <input type="checkbox" checked={chosen.includes(value)} onChange={() => toggle(value)} />
              <span className="option-name">{capitalised(name)}</span>
              <span className="option-count">{count}</span>
            </label>
          </li>
        ))}
      </ul>
      {shown.length === 0 ? <p className="quiet">{words.noValues}</p> : null}
      {options.length > SHORT ? (
        <button
          type="button"
          className="link-button"
          aria-expanded={isLong}
          onClick={() => {
            setIsLong(!isLong);
            setSearch("");
          }}
        >
          {isLong ? words.showFewer : words.showAll(options.length)}
        </button>
      ) : null}
    </fieldset>
  );
}
