"use client";

import type { Status } from "@/data/story/story";
import { dateWords } from "@/data/time/date-words";
import { placed } from "../state/site";
import { useView } from "../state/view-provider";
import { Glyph } from "../ui/glyph";
import type { LayersWords } from "./words/layers-words";
import { useWorkbench } from "./workbench-context";

/** What a layer is: its words, how its marks say how sure, what it rests on, when it last changed, and under which licence. */
export function LayerAbout({ id, words }: { id: string; words: LayersWords }) {
  const { names, common, language, matching } = useWorkbench();
  const about = names?.layers[id];
  if (!about) return null;
  const counts = new Map<string, number>();
  for (const { layer, status } of matching.shown) if (layer === id) counts.set(status, (counts.get(status) ?? 0) + 1);
  return (
    <details className="layer-about">
      <summary>{words.about}</summary>
      <p>{about.description}</p>
      {about.note ? <p className="quiet">{about.note}</p> : null}
      <ul className="layer-legend">
        {Object.entries(common.status).map(([status, title]) => (
          <li key={status}>
            <Glyph status={status as Status} layer={id} size={13} /> {title}
            <span className="option-count">{counts.get(status) ?? 0}</span>
          </li>
        ))}
      </ul>
      <LayerSources id={id} title={common.references(about.references)} />
      <p className="quiet">
        {words.changed(dateWords(about.changed, language))} · {words.licence(names.licence)}
      </p>
    </details>
  );
}

/** What the shown claims of a layer rest on, the most used first, each with its own page. */
function LayerSources({ id, title }: { id: string; title: string }) {
  const { atlas } = useView();
  const { matching, nameOf, language } = useWorkbench();
  const counts = new Map<string, number>();
  for (const claim of matching.shown)
    if (claim.layer === id) for (const source of claim.sources) counts.set(source, (counts.get(source) ?? 0) + 1);
  return (
    <details className="layer-sources">
      <summary>{title}</summary>
      <ul>
        {[...counts]
          .sort(([, a], [, b]) => b - a)
          .map(([source, count]) => (
            <li key={source}>
              <a href={placed(`/${language}/${atlas.story}/sources/${source}`)}>{nameOf("source", source)}</a>
              <span className="option-count">{count}</span>
            </li>
          ))}
      </ul>
    </details>
  );
}
