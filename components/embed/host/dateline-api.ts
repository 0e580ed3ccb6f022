/**
 * The API of `/embed.js`, for the page around a map. Published as it stands at `/embed.d.ts`: types only, and no import.
 * What the words mean, with examples: docs/embed-api.md.
 */

/** What can be open in a map: a claim, a place, or nothing. */
export type DatelineTarget = { readonly claim: string } | { readonly place: string } | null;

export type DatelineTheme = "auto" | "light" | "dark";

export interface DatelineLayer {
  readonly id: string;
  readonly title: string;
  readonly isOn: boolean;
}

/** What a map shows: its query, how many claims of how many, and the same in words. */
export interface DatelineView {
  readonly query: string;
  readonly shown: number;
  readonly all: number;
  readonly sentence: string;
}

export interface DatelineReady {
  readonly story: string;
  readonly language: string;
  readonly version: string;
  readonly title: string;
}

export interface DatelineEvents {
  readonly ready: DatelineReady;
  /** CSS pixels that the content wants at the frame's width. The frame has been given them already. */
  readonly height: { readonly height: number };
  readonly selected: { readonly claim: string | null; readonly place: string | null };
  readonly viewed: DatelineView;
  readonly layers: { readonly layers: readonly DatelineLayer[] };
  readonly error: { readonly code: string; readonly message: string };
}

/** Which map is meant. Without it the first one of the page. */
export type DatelineFrame = HTMLIFrameElement | DatelineMapElement;

/** As the W3C's Web Annotation Data Model has it, as far as we read it. */
export interface DatelineAnnotation {
  /** `claim:kati-base-seized`, `place:kati`, or the address of a claim in the story. */
  readonly body: string | { readonly id?: string; readonly source?: string; readonly value?: string };
  readonly target: {
    readonly selector: DatelineTextQuote | readonly DatelineTextQuote[];
  };
}

export interface DatelineTextQuote {
  readonly type: "TextQuoteSelector";
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

/**
 * A command resolves with the map's answer. It rejects with an `Error` whose message is one of `no-frame`, `no-answer` (within ten
 * seconds; the frame's address does not name this page's origin in `host=`), `unknown-claim`, `unknown-place`, `unknown-layer`, `failed`.
 */
export interface DatelineApi {
  /** Of the messages between page and frame. */
  readonly protocol: 1;
  /** Resolves when the map can be talked to, which for a lazy frame is when the reader comes near it. */
  ready(frame?: DatelineFrame): Promise<DatelineReady>;
  /** Resolves when the map has begun to open it; it says `selected` when it is there. */
  select(target: DatelineTarget, frame?: DatelineFrame): Promise<void>;
  /** @param query the parameters of the map's address, for example `status=established&when=2020` */
  view(query: string, frame?: DatelineFrame): Promise<DatelineView>;
  /** @param on ids of the layers to show; without it nothing changes */
  layers(on?: readonly string[] | null, frame?: DatelineFrame): Promise<readonly DatelineLayer[]>;
  theme(theme: DatelineTheme, frame?: DatelineFrame): Promise<void>;
  /** Hears all maps of the page. @returns the function that stops listening */
  on<Name extends keyof DatelineEvents>(
    name: Name,
    listener: (detail: DatelineEvents[Name], frame: HTMLIFrameElement) => void,
  ): () => void;
  /** Makes the page's own words into controls of the map. @returns how many of the quotations stand in the page now */
  annotate(annotations?: readonly DatelineAnnotation[], frame?: DatelineFrame): Promise<number>;
}

/** `<dateline-map>`: its attributes are the parameters of the map's address, and `story`, `lang`, `height`, `title` and `query`. */
export interface DatelineMapElement extends HTMLElement {
  readonly frame: HTMLIFrameElement | null;
}

declare global {
  interface Window {
    Dateline?: DatelineApi;
  }
  interface HTMLElementTagNameMap {
    "dateline-map": DatelineMapElement;
  }
}
