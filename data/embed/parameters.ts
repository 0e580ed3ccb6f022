import { STATUSES } from "../story/schema";
import { EMBED_INTERACTS, EMBED_PANELS, EMBED_PARTS, EMBED_THEMES, type EmbedOptions, USUAL_EMBED } from "../view/embed-options";
import { FACETS, type Facet, type Filter } from "../view/filter";
import type { View } from "../view/view";

/** A parameter of an embed's address. */
export interface Parameter {
  readonly name: string;
  /** All that it may be; left out where that is no list. */
  readonly values?: readonly string[];
  /** Of a list several may stand there, with commas. */
  readonly isList?: true;
  /** What it is when it is not there, if that is one of the values. */
  readonly usual?: string;
  /** Written as an address has it, in the words of the first story. */
  readonly example: string;
}

const oneOf = (name: string, values: readonly string[], usual: string, example: string): Parameter => ({
  name,
  values,
  usual,
  example: `${name}=${example}`,
});
const listOf = (name: string, example: string, values?: readonly string[]): Parameter => ({
  name,
  isList: true,
  example: `${name}=${example}`,
  ...(values ? { values } : {}),
});
const textOf = (name: string, example: string): Parameter => ({ name, example: `${name}=${example}` });

/** By the option that each says: an option without its parameter does not compile. */
const OPTIONS = {
  chapter: textOf("chapter", "kati"),
  panel: oneOf("panel", EMBED_PANELS, USUAL_EMBED.panel, "story"),
  theme: oneOf("theme", EMBED_THEMES, USUAL_EMBED.theme, "dark"),
  ui: listOf("ui", "title,zoom", [...EMBED_PARTS, "none"]),
  hasLinks: textOf("links", "off"),
  interact: oneOf("interact", EMBED_INTERACTS, USUAL_EMBED.interact, "auto"),
  hosts: listOf("host", "https://news.example"),
} satisfies Record<keyof EmbedOptions, Parameter>;

/** What is no part of an embed's query: the path, what only the page has, and what stands with the layers. */
type Elsewhere = "language" | "story" | "isEmbed" | "isExploring" | "item" | "opacity" | "filter";
const VIEW = {
  claim: textOf("claim", "kati-base-seized"),
  place: textOf("place", "kati"),
  layers: listOf("layers", "coup,agreements~40"),
  later: textOf("later", "on"),
  known: textOf("known", "2020-03-01"),
} satisfies Record<Exclude<keyof View, Elsewhere>, Parameter>;

const FACET_EXAMPLES = {
  status: "alleged,disputed",
  kind: "event",
  agreement: "signed",
  actor: "camara",
  country: "MLI",
  at: "bamako",
  outlet: "wire",
  lang: "fr",
  source: "atalayar-2020-08-24",
} satisfies Record<Facet, string>;

const FILTER = {
  from: [textOf("when", "2019-10-01/2020-08-24")],
  facets: FACETS.map((facet) => listOf(facet, FACET_EXAMPLES[facet], facet === "status" ? STATUSES : undefined)),
  independent: [textOf("refs", "2")],
  text: [textOf("q", "keita+resigns")],
  space: [textOf("within", "200km:bamako"), textOf("box", "-9,12,-7,13"), textOf("area", "-9,12;-7,12;-8,14")],
  certainty: [oneOf("reading", ["possible", "certain"], "possible", "certain")],
} satisfies Record<Exclude<keyof Filter, "to">, readonly Parameter[]>;

/** All parameters in the order in which a guide tells them, in three parts. */
export const EMBED_PARAMETERS: Readonly<Record<"frame" | "view" | "filter", readonly Parameter[]>> = {
  view: [VIEW.claim, VIEW.place, OPTIONS.chapter, VIEW.layers, VIEW.later, VIEW.known],
  frame: [OPTIONS.panel, OPTIONS.theme, OPTIONS.ui, OPTIONS.hasLinks, OPTIONS.interact, OPTIONS.hosts],
  filter: Object.values(FILTER).flat(),
};
