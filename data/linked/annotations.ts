import type { RootContent } from "mdast";
import { mentionOf, plainText } from "../story/briefing";
import type { Story } from "../story/story";

/** A link of the text, and where its words stand. */
interface TextLink {
  readonly id: string;
  readonly scheme: "claim" | "place";
  readonly chapter: string;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** So many characters before and after tell a phrase from its like (Web Annotation §4.2.4 leaves the number open). */
const AROUND = 40;

/** What stands in the page before and after a link's own words, though not everybody sees it. */
export type Beside = (claim: string) => readonly [before: string, after: string];

/**
 * Links of the briefing to claims and places as W3C Web Annotations: these words of this text speak of that.
 *
 * @param beside of links to claims, so that prefix and suffix are those of the page
 */
export function briefingAnnotations(story: Story, language: string, site: string, beside: Beside): unknown {
  const page = `${site}/${language}/${story.id}`;
  const links = (story.briefing[language] ?? []).flatMap(({ id, body }) =>
    body.children.flatMap((block) => linksIn(block, id, beside)),
  );
  const id = `${site}/api/downloads/${story.id}/annotations.jsonld?language=${language}`;
  return {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    id,
    type: "AnnotationPage",
    partOf: { id: `${id}#all`, type: "AnnotationCollection", total: links.length },
    startIndex: 0,
    items: links.map(({ scheme, id: linked, chapter, exact, prefix, suffix }, index) => ({
      id: `${id}#${index + 1}`,
      type: "Annotation",
      motivation: "linking",
      body: {
        id: scheme === "claim" ? `${page}/${linked}` : `${page}?place=${linked}#place-${linked}`,
        format: "text/html",
        language,
      },
      target: {
        source: page,
        scope: `${page}#${chapter}`,
        selector: { type: "TextQuoteSelector", exact, prefix, suffix },
      },
    })),
  };
}

function linksIn(block: RootContent, chapter: string, beside: Beside): TextLink[] {
  const found: { readonly id: string; readonly scheme: "claim" | "place"; readonly start: number; readonly end: number }[] = [];
  let text = "";
  const walk = (node: RootContent) => {
    const mention = node.type === "link" ? mentionOf(node.url) : null;
    if (mention && mention.scheme !== "chapter") {
      const [before, after] = mention.scheme === "claim" ? beside(mention.id) : ["", ""];
      const start = text.length + before.length;
      const words = plainText(node);
      text += before + words + after;
      found.push({ id: mention.id, scheme: mention.scheme, start, end: start + words.length });
    } else if ("children" in node) for (const child of node.children) walk(child);
    else text += plainText(node);
  };
  walk(block);
  return found.map(({ id, scheme, start, end }) => ({
    id,
    scheme,
    chapter,
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - AROUND), start),
    suffix: text.slice(end, end + AROUND),
  }));
}
