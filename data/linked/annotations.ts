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

/** Links of the briefing to claims and places as W3C Web Annotations: these words of this text speak of that. */
export function briefingAnnotations(story: Story, language: string, site: string): unknown {
  const page = `${site}/${language}/${story.id}`;
  const links = textLinks(story, language);
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

function textLinks({ briefing }: Story, language: string): TextLink[] {
  return (briefing[language] ?? []).flatMap(({ id, body }) => body.children.flatMap((block) => linksIn(block, id)));
}

function linksIn(block: RootContent, chapter: string): TextLink[] {
  const text = plainText(block);
  const links: TextLink[] = [];
  let at = 0;
  const walk = (node: RootContent) => {
    const mention = node.type === "link" ? mentionOf(node.url) : null;
    const exact = plainText(node);
    if (mention && mention.scheme !== "chapter") {
      const [prefix, suffix] = [
        text.slice(Math.max(0, at - AROUND), at),
        text.slice(at + exact.length, at + exact.length + AROUND),
      ];
      links.push({ id: mention.id, scheme: mention.scheme, chapter, exact, prefix, suffix });
    }
    if ("children" in node && !mention) for (const child of node.children) walk(child);
    else at += exact.length;
  };
  walk(block);
  return links;
}
