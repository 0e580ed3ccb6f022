import { boundaryNotes, boundaryText } from "@/data/geo/boundaries";
import { FILL_FROM, FILL_STEPS } from "@/data/marks/areas";
import type { Mark, MarkClaim } from "@/data/marks/mark";
import { markSvg, type Palette } from "@/data/marks/mark-svg";
import { isSigned } from "@/data/story/agreement";
import { STATUSES } from "@/data/story/schema";
import { type Area, say } from "@/data/story/story";
import { Glyph } from "../ui/glyph";
import { articleDay } from "./article-day";
import { LegendLayers } from "./legend-layers";
import type { PanelContext } from "./panel-context";
import { ReadingSwitch } from "./reading-switch";

/** What the marks mean, made from the symbology that draws them; its rows switch the layers. Folds to one line. */
export function Legend({ context }: { context: PanelContext }) {
  const { story, language, words } = context;
  return (
    // Unfolded by a script where there is room for it, before React comes.
    <details className="legend" suppressHydrationWarning>
      <summary>{words.legend}</summary>
      <div className="legend-body">
        <h2 className="legend-title">{words.layersTitle}</h2>
        <LegendLayers context={context} />
        <h2 className="legend-title">{words.readingTitle}</h2>
        <ReadingSwitch words={words.reading(articleDay(context))} />
        <h2 className="legend-title">{words.statusTitle}</h2>
        <ul>
          {STATUSES.map((status) => (
            <li key={status} className="legend-row" title={words.statusMeaning[status]}>
              <Glyph status={status} size={14} />
              {words.status[status]}
            </li>
          ))}
        </ul>
        <details className="legend-more">
          <summary>{words.precisionTitle}</summary>
          <ul>
            {SAMPLES.map(({ name, mark }) => (
              <li key={name} className="legend-row">
                <MarkSample mark={mark} />
                {words.precisionMeaning[name]}
              </li>
            ))}
          </ul>
        </details>
        <details className="legend-more">
          <summary>{words.areasTitle}</summary>
          <ul>
            <AreaRows context={context} />
          </ul>
          {story.layers.map(({ id, note }) =>
            note ? (
              <p key={id} className="entry-note">
                {say(note, language)}
              </p>
            ) : null,
          )}
        </details>
        <details className="legend-more">
          <summary>{words.boundariesTitle}</summary>
          <p className="entry-note">{words.boundaries}</p>
          {boundaryNotes.map((note) => (
            <p key={note.id} className="entry-note">
              {boundaryText(note, language)}
            </p>
          ))}
        </details>
      </div>
    </details>
  );
}

const sample = (status: MarkClaim["status"], id: string): MarkClaim => ({ id, layer: "", kind: "", status, places: [] });

const SAMPLES: readonly {
  name: "site" | "city" | "region" | "country" | "several" | "later";
  mark: Pick<Mark, "shape" | "claims">;
}[] = [
  { name: "site", mark: { shape: "site", claims: [sample("established", "a")] } },
  { name: "city", mark: { shape: "city", claims: [sample("established", "a")] } },
  { name: "region", mark: { shape: "region", claims: [sample("established", "a")] } },
  { name: "country", mark: { shape: "tag", claims: [sample("established", "a"), sample("reported", "b")] } },
  {
    name: "several",
    mark: { shape: "city", claims: [sample("established", "a"), sample("reported", "b"), sample("alleged", "c")] },
  },
  { name: "later", mark: { shape: "tag", claims: [{ ...sample("established", "a"), isLater: true }] } },
];

const PALETTE: Palette = { paper: "var(--paper)", ink: "var(--ink)", rule: "var(--rule)", layer: () => "var(--quiet)" };

function MarkSample({ mark }: { mark: Pick<Mark, "shape" | "claims"> }) {
  const { svg, width, height } = markSvg(mark, PALETTE);
  return (
    <svg
      aria-hidden="true"
      className="legend-sample"
      width={width}
      height={height}
      viewBox={`${-width / 2} ${-height / 2} ${width} ${height}`}
      // Drawn by markSvg, never from content
      dangerouslySetInnerHTML={{ __html: svg }}
    />
  );
}

/** A row for each shade of a fill, and for each kind that covers a country with a pattern. */
function AreaRows({ context }: { context: PanelContext }) {
  const { story, language, words } = context;
  const kinds = story.layers.flatMap(({ id, kinds }) =>
    Object.entries(kinds).map(([kind, { area, title }]) => ({ layer: id, kind, area, title })),
  );
  const fill = kinds.find(({ area }) => area === "fill");
  const patterns = kinds.filter(({ area }) => area !== "fill" && area !== "none");
  return (
    <>
      {fill
        ? FILL_STEPS.map(({ until, opacity }, index) => {
            const from = index === 0 ? FILL_FROM : (FILL_STEPS[index - 1]?.until ?? 0) + 1;
            return (
              <li key={until} className="legend-row">
                <Swatch area="fill" layer={fill.layer} opacity={opacity} />
                {words.fillSince(from, until > 3000 ? null : until)}
              </li>
            );
          })
        : null}
      {fill ? (
        <li className="legend-row">
          <Swatch area="earlier" layer={fill.layer} opacity={1} />
          {words.fillSince(null, FILL_FROM - 1)}
        </li>
      ) : null}
      {fill ? (
        <li className="legend-row">
          <Swatch area="grain" layer={fill.layer} opacity={1} />
          {words.fillUndated}
        </li>
      ) : null}
      {fill && story.claims.some(({ agreement }) => agreement?.inForce === "yes") ? (
        <li className="legend-row">
          <Swatch area="force" layer={fill.layer} opacity={1} />
          {words.fillInForce}
        </li>
      ) : null}
      {fill && story.claims.some(({ agreement }) => agreement && !isSigned(agreement)) ? (
        <li className="legend-row">
          <Swatch area="edge" layer={fill.layer} opacity={1} />
          {words.unsigned}
        </li>
      ) : null}
      {patterns.map(({ layer, kind, area, title }) => (
        <li key={`${layer} ${kind}`} className="legend-row">
          <Swatch area={area} layer={layer} opacity={1} />
          {say(title, language)}
        </li>
      ))}
    </>
  );
}

function Swatch({ area, layer, opacity }: { area: Area | "force" | "earlier"; layer: string; opacity: number }) {
  const style = { "--swatch": `var(--layer-${layer})`, "--strength": `${opacity * 100}%` } as React.CSSProperties;
  return <span className={`swatch swatch-${area}`} style={style} />;
}
