import type { Heading, Link, Root, RootContent } from "mdast";
import remarkParse from "remark-parse";
import { unified } from "unified";
import type { BriefingChapter } from "./story";

/** What a link of the text points to. */
export interface Mention {
  readonly scheme: "claim" | "place" | "chapter";
  readonly id: string;
}

/** The mention in a link's address, or `null` for an ordinary address. */
export function mentionOf(url: string): Mention | null {
  const match = /^(claim|place|chapter):(.+)$/.exec(url);
  if (!match?.[1] || !match[2]) return null;
  return { scheme: match[1] as Mention["scheme"], id: match[2] };
}

/** A briefing as it was written, before anyone has checked that what it names exists. */
export interface RawBriefing {
  readonly chapters: readonly BriefingChapter[];
  /** Words before the first chapter's heading belong nowhere. */
  readonly strayText: string | null;
  readonly links: readonly { readonly url: string; readonly text: string; readonly chapter: string | null }[];
  /** Markdown that the page does not render (tables, images, HTML), with its line. */
  readonly unsupported: readonly { readonly type: string; readonly line: number }[];
}

const SUPPORTED = new Set([
  "root",
  "paragraph",
  "text",
  "emphasis",
  "strong",
  "link",
  "break",
  "list",
  "listItem",
  "blockquote",
  "heading",
]);

/** Cuts a Markdown text at its second-level headings, which are links to chapters. Never throws. */
export function parseBriefing(markdown: string): RawBriefing {
  const root = unified().use(remarkParse).parse(markdown);
  const chapters: { id: string; title: string; children: RootContent[] }[] = [];
  let stray: string | null = null;
  for (const node of root.children) {
    if (node.type === "heading" && node.depth === 2) {
      chapters.push({ ...headingOf(node), children: [] });
      continue;
    }
    const chapter = chapters.at(-1);
    if (chapter) chapter.children.push(node);
    else stray ??= plainText(node).slice(0, 60);
  }
  const links = chapters.flatMap(({ id, children }) =>
    linksOf({ type: "root", children }).map((link) => ({ ...link, chapter: id })),
  );
  return { chapters: chapters.map(toChapter), strayText: stray, links, unsupported: unsupportedIn(root) };
}

function headingOf(heading: Heading): { id: string; title: string } {
  const [link] = heading.children;
  const mention = link?.type === "link" ? mentionOf(link.url) : null;
  const id = mention?.scheme === "chapter" && heading.children.length === 1 ? mention.id : "";
  return { id, title: plainText(heading) };
}

function toChapter({ id, title, children }: { id: string; title: string; children: RootContent[] }): BriefingChapter {
  const body: Root = { type: "root", children };
  const claims = linksOf(body).map(({ url }) => mentionOf(url));
  return {
    id,
    title,
    body,
    claims: [...new Set(claims.flatMap((mention) => (mention?.scheme === "claim" ? [mention.id] : [])))],
  };
}

function linksOf(node: Root | RootContent): { url: string; text: string }[] {
  const own = node.type === "link" ? [{ url: (node as Link).url, text: plainText(node) }] : [];
  return "children" in node ? [...own, ...node.children.flatMap(linksOf)] : own;
}

function unsupportedIn(node: Root | RootContent): { type: string; line: number }[] {
  if (!SUPPORTED.has(node.type)) return [{ type: node.type, line: node.position?.start.line ?? 0 }];
  return "children" in node ? node.children.flatMap(unsupportedIn) : [];
}

/** The words of a Markdown tree, without marks. */
export function plainText(node: Root | RootContent): string {
  if ("value" in node) return node.value;
  return "children" in node ? node.children.map(plainText).join(node.type === "root" ? "\n\n" : "") : "";
}
