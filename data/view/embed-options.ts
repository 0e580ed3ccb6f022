/** What a frame stands like in somebody's page, beside the view that it shows. */
export interface EmbedOptions {
  /** Id of the chapter whose frame and text are shown. */
  readonly chapter: string | null;
  /** `card`: what is opened shows its words and sources. `story`: the text beside the map too. `none`: the map alone. */
  readonly panel: EmbedPanel;
  readonly theme: EmbedTheme;
  /** What stands around the map. */
  readonly ui: readonly EmbedPart[];
  /** Whether links lead out of the frame. */
  readonly hasLinks: boolean;
  /** When the interactive map comes: when the reader asks, or when the frame is in view and the browser has nothing else to do. */
  readonly interact: EmbedInteract;
  /** Origins of pages that may talk to the frame and hear what its reader does. */
  readonly hosts: readonly string[];
}

export const EMBED_PANELS = ["card", "none", "story"] as const;
export type EmbedPanel = (typeof EMBED_PANELS)[number];
export const EMBED_THEMES = ["auto", "light", "dark"] as const;
export type EmbedTheme = (typeof EMBED_THEMES)[number];
export const EMBED_PARTS = ["title", "legend", "zoom"] as const;
export type EmbedPart = (typeof EMBED_PARTS)[number];
export const EMBED_INTERACTS = ["tap", "auto"] as const;
export type EmbedInteract = (typeof EMBED_INTERACTS)[number];

export const USUAL_EMBED: EmbedOptions = {
  chapter: null,
  panel: "card",
  theme: "auto",
  ui: EMBED_PARTS,
  hasLinks: true,
  interact: "tap",
  hosts: [],
};

const NONE = "none";
const OFF = "off";
const MOST_HOSTS = 5;
/** Longer names do not fit into DNS. */
const LONGEST_HOST = 270;

/**
 * The options in a query. Never throws: what is not known falls back to what is usual.
 *
 * @param chapters ids of the story's chapters
 */
export function parseEmbedOptions(params: URLSearchParams, chapters: ReadonlySet<string>): EmbedOptions {
  const chapter = params.get("chapter");
  return {
    chapter: chapter !== null && chapters.has(chapter) ? chapter : null,
    panel: oneOf(params.get("panel"), EMBED_PANELS),
    theme: oneOf(params.get("theme"), EMBED_THEMES),
    ui: parseParts(params.get("ui")),
    hasLinks: params.get("links") !== OFF,
    interact: oneOf(params.get("interact"), EMBED_INTERACTS),
    hosts: parseHosts(params.get("host")),
  };
}

/** The parts of a query that say the options; none for what is usual. */
export function formatEmbedOptions({ chapter, panel, theme, ui, hasLinks, interact, hosts }: EmbedOptions): string[] {
  const parts: string[] = [];
  if (chapter !== null) parts.push(`chapter=${chapter}`);
  if (panel !== USUAL_EMBED.panel) parts.push(`panel=${panel}`);
  if (theme !== USUAL_EMBED.theme) parts.push(`theme=${theme}`);
  if (ui.length < EMBED_PARTS.length) parts.push(`ui=${ui.join(",") || NONE}`);
  if (!hasLinks) parts.push(`links=${OFF}`);
  if (interact !== USUAL_EMBED.interact) parts.push(`interact=${interact}`);
  if (hosts.length > 0) parts.push(`host=${hosts.join(",")}`);
  return parts;
}

/** The first of `known` is what is usual. */
function oneOf<Value extends string>(value: string | null, known: readonly [Value, ...Value[]]): Value {
  return known.find((one) => one === value) ?? known[0];
}

/** In the order of `EMBED_PARTS`, each once. A list of which nothing is known is nobody's wish. */
function parseParts(value: string | null): readonly EmbedPart[] {
  if (value === NONE) return [];
  const named = new Set(value?.split(","));
  const parts = EMBED_PARTS.filter((part) => named.has(part));
  return parts.length > 0 ? parts : EMBED_PARTS;
}

function parseHosts(value: string | null): string[] {
  const origins = (value ?? "").split(",").flatMap((text) => originOf(text) ?? []);
  return [...new Set(origins)].slice(0, MOST_HOSTS);
}

/** An origin as the browser says it: https, or http on the reader's own machine. A path or a query behind it says nothing more. */
function originOf(text: string): string | null {
  if (text.length > LONGEST_HOST || !URL.canParse(text)) return null;
  const { protocol, hostname, origin } = new URL(text);
  const isLocal = /^(?:localhost|(?:[\w-]+\.)+localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname);
  // A comma would end the origin in the address; no name of a host has one.
  const isAllowed = (protocol === "https:" || (protocol === "http:" && isLocal)) && !origin.includes(",");
  return isAllowed ? origin : null;
}
