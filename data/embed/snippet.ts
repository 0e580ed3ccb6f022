import { escapeXml } from "../export/escape-xml";
import { frameSize, pictureSize, type SnippetSize } from "./snippet-size";

/** How a snippet brings the map: as a frame alone, with the script that lets it grow with its content, or as an element of that script. */
export const SNIPPET_FORMS = ["frame", "script", "element"] as const;
export type SnippetForm = (typeof SNIPPET_FORMS)[number];

/** What stands in a snippet. Texts are plain, in the language of the embed. */
export interface SnippetParts {
  /** Origin of the site, without a slash at its end; empty on the site's own pages. */
  readonly site: string;
  /** Address on the site of the embed, with its query; begins with a slash, as do the next two. */
  readonly frame: string;
  /** The same view on the story's page. */
  readonly story: string;
  /** The same view as a picture. */
  readonly picture: string;
  /** BCP 47: the article around it may be in another. */
  readonly language: string;
  /** Names the frame for who cannot see it. */
  readonly title: string;
  /** Says what the picture shows. */
  readonly alt: string;
  /** The link under the map. */
  readonly caption: string;
  readonly size: SnippetSize;
  readonly form: SnippetForm;
}

/**
 * The HTML that an embedder pastes. Where style attributes are forbidden the frame has the size of its attributes; where
 * frames or scripts are missing a picture and a link stand there; where frames work and scripts do not, the picture lies under the frame.
 */
export function snippet(parts: SnippetParts): string {
  const { site, language, form } = parts;
  const inside = form === "element" ? elementLines(parts) : [...pictureLines(parts), frameLine(parts)];
  const figure = [
    tag("figure", { class: "dateline-embed", lang: language, style: "display:grid;margin:0" }),
    ...inside.map((line) => `  ${line}`),
    `  <figcaption>${linkTo(parts, escapeXml(parts.caption))}</figcaption>`,
    "</figure>",
  ];
  const script = form === "frame" ? [] : [`${tag("script", { async: "", src: `${site}/embed.js` })}</script>`];
  return [...figure, ...script].join("\n");
}

/** Both lie in the same cell, the frame above. */
const CELL = "grid-area:1/1";

function frameLine({ site, frame, title, size }: SnippetParts): string {
  const { width, height } = frameSize(size);
  return `${tag("iframe", {
    src: site + frame,
    title,
    width,
    height,
    loading: "lazy",
    // We need not know on which page it stands.
    referrerpolicy: "no-referrer",
    style: `${CELL};${roomOf(size)};border:0`,
  })}</iframe>`;
}

function pictureLines(parts: SnippetParts): string[] {
  return [`${tag("noscript", { style: CELL })}${linkTo(parts, pictureTag(parts))}</noscript>`];
}

/** Parameters of the embed's address that the element has as attributes of their own; all others stand in its `query`. */
const ATTRIBUTES = ["claim", "place", "chapter", "layers", "panel", "theme", "ui", "links", "interact"];

/** What is between the tags is for readers without scripts: with them a picture would be loaded beside the map. */
function elementLines(parts: SnippetParts): string[] {
  const { frame, language, title, size } = parts;
  const [path = "", query] = frame.split("?");
  const params = [...new URLSearchParams(query)].filter(([name]) => name !== "host");
  const rest = new URLSearchParams(params.filter(([name]) => !ATTRIBUTES.includes(name))).toString();
  const { height } = frameSize(size);
  return [
    tag("dateline-map", {
      story: path.split("/")[2] ?? "",
      lang: language,
      ...Object.fromEntries(params.filter(([name]) => ATTRIBUTES.includes(name))),
      ...(rest === "" ? {} : { query: rest }),
      title,
      height,
      style: `display:block;overflow:hidden;height:${height}px`,
    }),
    `  <noscript>${linkTo(parts, pictureTag(parts))}</noscript>`,
    "</dateline-map>",
  ];
}

function pictureTag({ site, picture, alt, size }: SnippetParts): string {
  return tag("img", { src: site + picture, alt, ...pictureSize(size), loading: "lazy", style: "width:100%;height:auto" });
}

function linkTo({ site, story }: SnippetParts, content: string): string {
  return `${tag("a", { href: site + story })}${content}</a>`;
}

/** The room as a style: it is there before the frame has loaded, so that nothing below it moves. */
function roomOf(size: SnippetSize): string {
  return size.kind === "ratio"
    ? `width:100%;height:auto;aspect-ratio:${size.width}/${size.height}`
    : `width:100%;height:${frameSize(size).height}px`;
}

function tag(name: string, attributes: Readonly<Record<string, string | number>>): string {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === "" ? ` ${key}` : ` ${key}="${escapeXml(String(value))}"`,
  );
  return `<${name}${written.join("")}>`;
}
