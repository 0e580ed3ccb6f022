"use client";

import { colorOfMore } from "@/data/view/more-colors";
import { useMoreLayers } from "../state/use-more-layers";
import { useView } from "../state/view-provider";
import { inLanguage } from "../ui/words/in-language";
import { layersWords } from "./words/layers-words";
import { useWorkbench } from "./workbench-context";

/** Layers of the story that only the service has, to be shown on the map; nothing where there are none. */
export function MoreLayers() {
  const { view, go, atlas } = useView();
  const { words: common } = useWorkbench();
  const words = inLanguage(layersWords, view.language);
  const { layers, error, retry } = useMoreLayers(atlas, true);
  if (error)
    return (
      <p role="alert">
        {words.moreFailed}{" "}
        <button type="button" className="link-button" onClick={() => void retry()}>
          {common.tryAgain}
        </button>
      </p>
    );
  if (!layers || layers.length === 0) return null;
  const toggle = (id: string) =>
    go({ more: view.more.includes(id) ? view.more.filter((other) => other !== id) : [...view.more, id] });
  return (
    <section data-more-layers>
      <h3 className="more-title">{words.more}</h3>
      <p className="quiet">{words.moreHelp}</p>
      <ul>
        {layers.map(({ id, title, description }) => {
          const color = colorOfMore(id, view.more);
          return (
            <li
              key={id}
              className="layer-row"
              data-more={id}
              style={color ? ({ "--layer": color } as React.CSSProperties) : undefined}
            >
              <label className="layer-name">
                <input
                  type="checkbox"
                  checked={view.more.includes(id)}
                  style={{ accentColor: color }}
                  onChange={() => toggle(id)}
                />
                <b>{title}</b>
              </label>
              {description ? <p className="quiet">{description}</p> : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
