import type { ReactNode } from "react";
import type { EmbedOptions, EmbedPart } from "@/data/view/embed-options";
import { FrameLegend, type LegendBlock } from "./frame-legend";
import { type FrameState, STATE_ELEMENT } from "./frame-state";
import { frameWords } from "./words/frame-words";

/** Everything that stands in a frame. What is HTML was written by `staticHtml` or the poster, which escape all content. */
export interface FrameContent {
  readonly state: FrameState;
  readonly options: EmbedOptions;
  readonly kicker: string;
  /** What the view is of, beside the number of claims: the chapter, or the article that the story is after. */
  readonly subject: string;
  /** Address of the whole story, in a window of its own; `null` where nothing may lead out. */
  readonly storyAddress: string | null;
  /** What the picture shows, for those who do not see it. */
  readonly alt: string;
  readonly poster: { readonly svg: string; readonly ratio: number };
  /** Of the frame's first view: the map's natural height does not change with what is opened. */
  readonly naturalRatio: number;
  readonly places: ReactNode;
  readonly card: { readonly title: string; readonly closeAddress: string; readonly html: string } | null;
  /** The chapters, as HTML; empty where they do not stand in the frame. */
  readonly text: string;
  readonly legend: LegendBlock;
  readonly licence: string;
  readonly colors: Readonly<Record<string, string>>;
  readonly words: FrameContentWords;
}

interface FrameContentWords {
  readonly mapRegion: string;
  readonly mapHelp: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly wholeStory: string;
  readonly close: string;
  readonly chapters: string;
}

/**
 * The body of a frame. It can be read and used without a script: the picture's marks and the legend are links to other views of the same
 * frame. Elements with `data-part` are what changes from view to view.
 */
export function FrameBody({ content }: { content: FrameContent }) {
  const { state, options, colors, words, card, text, naturalRatio } = content;
  const own = frameWords(state.story.language);
  const has = (part: EmbedPart) => options.ui.includes(part);
  return (
    <main
      className={`frame panel-${options.panel}`}
      style={{ ...colors, "--natural-ratio": naturalRatio.toFixed(3) } as React.CSSProperties}
      data-state="poster"
      // Tells it apart from the main part of the page around.
      aria-label={state.story.title}
    >
      <header className="head">
        <Head content={content} isSeen={has("title")} />
      </header>
      <section className="map-region" data-map-state="poster" aria-label={words.mapRegion}>
        <div className="map-free" data-free="" data-part="poster" dangerouslySetInnerHTML={{ __html: posterHtml(content) }} />
        <div id="map" className="map-canvas" />
        <i className="natural" aria-hidden="true" />
        <div data-part="marks">{content.places}</div>
        <button type="button" className="map-open" data-do="open" hidden>
          <Arrows />
          <span>{own.openMap}</span>
        </button>
        <button type="button" className="map-done" data-do="done" hidden title={own.giveBackLong}>
          {own.giveBack}
        </button>
        {has("zoom") ? (
          <fieldset className="map-tools" aria-label={words.mapHelp} hidden>
            <button type="button" data-do="zoomIn" aria-label={words.zoomIn}>
              +
            </button>
            <button type="button" data-do="zoomOut" aria-label={words.zoomOut}>
              −
            </button>
            <button type="button" data-do="whole" aria-label={words.wholeStory}>
              ⤢
            </button>
          </fieldset>
        ) : null}
        <p className="hint" aria-hidden="true" hidden />
        <p className="notice" role="status" />
      </section>
      <div className="card-place" data-part="card">
        {card ? (
          <aside className="card" id="card" tabIndex={-1} aria-label={card.title}>
            <h2 className="sr-only">{own.openPart}</h2>
            <a className="card-close" href={card.closeAddress}>
              <span aria-hidden="true">×</span>
              <span className="sr-only">{words.close}</span>
            </a>
            <div dangerouslySetInnerHTML={{ __html: card.html }} />
          </aside>
        ) : null}
      </div>
      <div className="legend-place" data-part="legend">
        {has("legend") ? <FrameLegend legend={content.legend} words={own} /> : null}
      </div>
      {options.panel === "story" ? (
        <section
          className="text"
          data-part="text"
          aria-label={words.chapters}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls must be reachable by keys
          tabIndex={0}
          dangerouslySetInnerHTML={{ __html: text }}
        />
      ) : null}
      <Foot content={content} />
      <script type="application/json" id={STATE_ELEMENT} dangerouslySetInnerHTML={{ __html: jsonInHtml(state) }} />
    </main>
  );
}

/** The title where it is wanted, and always the sentence that says what is shown. */
function Head({ content, isSeen }: { content: FrameContent; isSeen: boolean }) {
  const { state, kicker, subject } = content;
  const { sentence, shown } = state.report;
  return (
    <>
      {isSeen ? <p className="kicker">{kicker}</p> : null}
      <h1 className={isSeen ? "title" : "sr-only"}>{state.story.title}</h1>
      <p className="line" data-part="line" role="status">
        {subject}. {sentence}.{shown === 0 ? ` ${frameWords(state.story.language).noClaims}` : ""}
      </p>
    </>
  );
}

function Foot({ content }: { content: FrameContent }) {
  const { state, storyAddress, licence } = content;
  const own = frameWords(state.story.language);
  return (
    <footer className="foot">
      <p className="credit">{own.credit(licence, state.story.version)}</p>
      {storyAddress === null ? null : (
        <p className="out">
          <a href={storyAddress} target="_blank" rel="noopener">
            {own.fullStory}
            <span className="sr-only"> ({own.newTab})</span>
            <span aria-hidden="true"> ↗</span>
          </a>
        </p>
      )}
    </footer>
  );
}

function posterHtml({ poster, alt }: FrameContent): string {
  const label = alt.replace(/[&<>]/g, (character) => (character === "&" ? "&amp;" : character === "<" ? "&lt;" : "&gt;"));
  return `<div class="poster-frame" data-frame="" style="--frame-ratio:${poster.ratio.toFixed(4)}"><p class="sr-only">${label}</p>${poster.svg}</div>`;
}

function Arrows() {
  return (
    <svg aria-hidden="true" width="14" height="14" viewBox="0 0 14 14" fill="none" stroke="currentColor" strokeWidth="1.4">
      <path d="M7 1v12M1 7h12M5 3l2-2 2 2M5 11l2 2 2-2M3 5L1 7l2 2M11 5l2 2-2 2" />
    </svg>
  );
}

/** JSON that no content can end. */
function jsonInHtml(value: unknown): string {
  return JSON.stringify(value).replaceAll("<", "\\u003c");
}
