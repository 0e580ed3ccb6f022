"use client";

import { useMemo, useState } from "react";
import { type YearBar, yearBars } from "@/data/charts/year-bars";
import { isSigned, SINCE_YEAR } from "@/data/story/agreement";
import { type Filter, NO_FILTER } from "@/data/view/filter";
import { answeringBut, matchClaims } from "@/data/view/match";
import type { ClaimFacts } from "../state/use-facts";
import { inLanguage } from "../ui/words/in-language";
import { ChartNumbers } from "./charts-numbers";
import type { PartLook } from "./charts-part";
import { YearChart } from "./charts-years";
import { useYearChoice } from "./use-year-choice";
import { chartsWords } from "./words/charts-words";
import { useWorkbench } from "./workbench-context";

/** A text that nobody signed is an outline here as on the map. */
const LOOKS = { signed: "full", unsigned: "dashed" } as const satisfies Readonly<Record<string, PartLook>>;
const PARTS = ["signed", "unsigned"] as const;

const partOf = ({ agreement }: ClaimFacts) => (agreement && isSigned(agreement) ? "signed" : "unsigned");
const isAgreement = ({ agreement }: ClaimFacts) => agreement !== undefined;

/** Agreements by year, in the article's two groups: before 2015 and since. Not there for a story without agreements. */
export function AgreementsChart() {
  const { language, matching, filter } = useWorkbench();
  const words = inLanguage(chartsWords, language);
  const { isIn, isChosen, chooseYear, isSpan, chooseSpan } = useYearChoice();
  const [told, tell] = useState<string | null>(null);
  const all = useMemo(() => matching.claims.filter(isAgreement), [matching]);
  const shown = useMemo(() => answeringBut(matching, "when").filter(isAgreement), [matching]);
  const { bars, apart } = useMemo(() => yearBars(all, shown, filter.certainty, partOf), [all, shown, filter.certainty]);
  const [first] = all;
  if (!first) return null;

  // Asked as the button's filter will ask it; a text that may lie in several years counts once.
  const count = (span: Pick<Filter, "from" | "to">) =>
    matchClaims(shown, { ...NO_FILTER, ...span, certainty: filter.certainty }).shown.filter(({ when }) => when !== null).length;
  const before = count({ from: null, to: `${SINCE_YEAR - 1}-12-31` });
  const since = count({ from: `${SINCE_YEAR}-01-01`, to: null });
  const groups = [
    { id: "before", title: words.before(SINCE_YEAR, before), from: null, to: SINCE_YEAR - 1 },
    { id: "since", title: words.since(SINCE_YEAR, since), from: SINCE_YEAR, to: null },
  ].map(({ id, title, from, to }) => ({
    id,
    title,
    isChosen: isSpan(from, to),
    onChoose: () => chooseSpan(from, to),
  }));
  const wordsOf = ({ year, shown: left, all: whole, parts }: YearBar) => {
    const each = PARTS.filter((part) => parts[part]).map((part) => `${parts[part]} ${words.part[part]}`);
    const said = left === whole ? words.texts(whole) : words.of(words.texts(left), whole);
    return `${year}: ${said}${each.length > 0 ? `; ${each.join(", ")}` : ""}`;
  };
  const color = `var(--layer-${first.layer})`;
  return (
    <section className="chart" data-chart="agreements">
      <h3>{words.agreements}</h3>
      <div className="chart-legend">
        {PARTS.map((part) => (
          <span key={part} className="chart-key" style={{ color }}>
            <i className={`chart-swatch chart-swatch-${part}`} aria-hidden="true" />
            <span title={words.part[part]}>{words.key[part]}</span>
          </span>
        ))}
      </div>
      <div className="chart-frame">
        <YearChart
          bars={bars}
          looks={LOOKS}
          split={{ year: SINCE_YEAR, groups }}
          label={words.agreements}
          help={words.yearBars}
          wordsOf={wordsOf}
          isIn={isIn}
          isChosen={isChosen}
          onChoose={chooseYear}
          onTell={tell}
          color={color}
        />
      </div>
      <p className="chart-words">{told ?? (apart > 0 ? words.apart[filter.certainty](words.texts(apart)) : "")}</p>
      <ChartNumbers
        summary={words.numbers}
        caption={words.agreements}
        columns={[words.year, ...PARTS.map((part) => words.part[part]), words.shown, words.all]}
        rows={bars
          .filter((bar) => bar.all > 0)
          .map((bar) => ({
            name: String(bar.year),
            cells: [...PARTS.map((part) => bar.parts[part] ?? 0), bar.shown, bar.all],
            isChosen: isChosen(bar.year),
            onChoose: () => chooseYear(bar.year, false),
          }))}
      />
    </section>
  );
}
