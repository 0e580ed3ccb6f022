"use client";

import { useMemo } from "react";
import { type OutletBar, outletBars } from "@/data/charts/outlet-bars";
import { facetsToggled } from "@/data/view/filter";
import { answeringBut } from "@/data/view/match";
import { capitalised } from "../ui/words/capitalised";
import { inLanguage } from "../ui/words/in-language";
import { ChartNumbers } from "./charts-numbers";
import { OutletChart } from "./charts-outlets";
import { chartsWords } from "./words/charts-words";
import { useWorkbench } from "./workbench-context";

/** The sources of the claims by their kind: an agency, an official record … */
export function SourcesChart() {
  const { language, names, nameOf, matching, filter, setFilter } = useWorkbench();
  const words = inLanguage(chartsWords, language);
  const bars = useMemo(
    () => outletBars(matching.claims, answeringBut(matching, "outlet"), (source) => names?.sources[source]?.kind),
    [matching, names],
  );
  const { outlet: chosen } = filter.facets;
  const toggle = (outlet: string) => setFilter({ facets: facetsToggled(filter, "outlet", outlet) });
  const name = (outlet: string) => capitalised(nameOf("outlet", outlet));
  const countOf = ({ shown, all }: OutletBar) => (shown === all ? String(all) : words.of(String(shown), all));
  const wordsOf = (bar: OutletBar) =>
    `${name(bar.outlet)}: ${bar.shown === bar.all ? words.sources(bar.all) : words.of(words.sources(bar.shown), bar.all)}`;
  return (
    <section className="chart" data-chart="sources">
      <h3>{words.outlets}</h3>
      <div className="chart-frame">
        <OutletChart
          bars={bars}
          label={words.outlets}
          help={words.kindBars}
          nameOf={name}
          wordsOf={wordsOf}
          countOf={countOf}
          chosen={chosen}
          onChoose={toggle}
        />
      </div>
      <ChartNumbers
        summary={words.numbers}
        caption={words.outlets}
        columns={[words.kind, words.shown, words.all]}
        rows={bars.map(({ outlet, shown, all }) => ({
          name: name(outlet),
          cells: [shown, all],
          isChosen: chosen.includes(outlet),
          onChoose: () => toggle(outlet),
        }))}
      />
    </section>
  );
}
