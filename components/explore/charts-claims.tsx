"use client";

import { useMemo, useState } from "react";
import { type YearBar, yearBars } from "@/data/charts/year-bars";
import type { Status } from "@/data/story/story";
import { facetsToggled } from "@/data/view/filter";
import { answeringBut, facetCounts } from "@/data/view/match";
import { Glyph } from "../ui/glyph";
import { inLanguage } from "../ui/words/in-language";
import { ChartNumbers } from "./charts-numbers";
import type { PartLook } from "./charts-part";
import { YearChart } from "./charts-years";
import { useYearChoice } from "./use-year-choice";
import { chartsWords } from "./words/charts-words";
import { useWorkbench } from "./workbench-context";

/** As the marks on the map and in the text. */
const LOOKS: Readonly<Record<Status, PartLook>> = {
  established: "full",
  reported: "outline",
  alleged: "dashed",
  disputed: "half",
};
const STATUSES = Object.keys(LOOKS) as readonly Status[];

/** Claims by year, in parts by how sure they are. Its legend filters by the status. */
export function ClaimsChart() {
  const { language, common, matching, filter, setFilter } = useWorkbench();
  const words = inLanguage(chartsWords, language);
  const { isIn, isChosen, chooseYear } = useYearChoice();
  const [told, tell] = useState<string | null>(null);
  const { bars, apart } = useMemo(
    () => yearBars(matching.claims, answeringBut(matching, "when"), filter.certainty, ({ status }) => status),
    [matching, filter.certainty],
  );
  const counts = useMemo(() => facetCounts(matching, "status"), [matching]);
  const { status: chosen } = filter.facets;
  const toggle = (status: Status) => setFilter({ facets: facetsToggled(filter, "status", status) });
  const wordsOf = ({ year, shown, all, parts }: YearBar) => {
    const each = STATUSES.filter((status) => parts[status]).map(
      (status) => `${parts[status]} ${common.status[status].toLowerCase()}`,
    );
    const count = shown === all ? words.claims(all) : words.of(words.claims(shown), all);
    return `${year}: ${count}${each.length > 0 ? `; ${each.join(", ")}` : ""}`;
  };
  return (
    <section className="chart" data-chart="claims">
      <h3>{words.byYear}</h3>
      <div className="chart-legend">
        {STATUSES.map((status) => (
          <button
            key={status}
            type="button"
            data-status={status}
            aria-pressed={chosen.includes(status)}
            onClick={() => toggle(status)}
          >
            <Glyph status={status} /> {common.status[status]} <b>{counts.get(status) ?? 0}</b>
          </button>
        ))}
      </div>
      <div className="chart-frame">
        <YearChart
          bars={bars}
          looks={LOOKS}
          split={null}
          label={words.byYear}
          help={words.yearBars}
          wordsOf={wordsOf}
          isIn={isIn}
          isChosen={isChosen}
          onChoose={chooseYear}
          onTell={tell}
          color="var(--ink)"
        />
      </div>
      <p className="chart-words">{told ?? (apart > 0 ? words.apart[filter.certainty](words.claims(apart)) : "")}</p>
      <ChartNumbers
        summary={words.numbers}
        caption={words.byYear}
        columns={[words.year, ...STATUSES.map((status) => common.status[status]), words.shown, words.all]}
        rows={bars
          .filter(({ all }) => all > 0)
          .map(({ year, parts, shown, all }) => ({
            name: String(year),
            cells: [...STATUSES.map((status) => parts[status] ?? 0), shown, all],
            isChosen: isChosen(year),
            onChoose: () => chooseYear(year, false),
          }))}
      />
    </section>
  );
}
