import type { frameWords } from "./words/frame-words";

/** A layer of the story as the legend shows it, with the address of the same view where it is switched. */
interface LegendLayer {
  readonly id: string;
  readonly title: string;
  readonly isOn: boolean;
  readonly address: string;
}

/** What the signs mean that are drawn in this view. */
export interface LegendBlock {
  readonly layers: readonly LegendLayer[];
  /** SVG of the patterns that the columns' drawings are filled with. */
  readonly patterns: string;
  readonly columns: readonly {
    readonly title: string;
    readonly rows: readonly { readonly svg: string; readonly width: number; readonly height: number; readonly text: string }[];
  }[];
}

/** One line of layers, each a switch, and folded behind it what marks and colours mean. */
export function FrameLegend({ legend, words }: { legend: LegendBlock; words: ReturnType<typeof frameWords> }) {
  return (
    <div className="key">
      <ul className="key-layers">
        {legend.layers.map(({ id, title, isOn, address }) => (
          <li key={id}>
            <a href={address} className="key-layer" data-layer={id} data-on={isOn ? "" : undefined}>
              <i
                aria-hidden="true"
                style={{ background: isOn ? `var(--layer-${id})` : "none", borderColor: `var(--layer-${id})` }}
              />
              {title}
              <span className="sr-only"> ({isOn ? words.hide : words.show})</span>
            </a>
          </li>
        ))}
      </ul>
      {legend.columns.length > 0 ? (
        <details className="key-more">
          <summary>{words.howToRead}</summary>
          <svg
            aria-hidden="true"
            className="absolute"
            width="0"
            height="0"
            dangerouslySetInnerHTML={{ __html: legend.patterns }}
          />
          <div className="key-columns">
            {legend.columns.map(({ title, rows }) => (
              <section key={title}>
                <h2>{title}</h2>
                <ul>
                  {rows.map(({ svg, width, height, text }) => (
                    <li key={text}>
                      <span className="key-sample">
                        <svg
                          aria-hidden="true"
                          width={width}
                          height={height}
                          viewBox={`${-width / 2} ${-height / 2} ${width} ${height}`}
                          // Drawn by the symbology, never from content
                          dangerouslySetInnerHTML={{ __html: svg }}
                        />
                      </span>
                      {text}
                    </li>
                  ))}
                </ul>
              </section>
            ))}
          </div>
        </details>
      ) : null}
    </div>
  );
}
