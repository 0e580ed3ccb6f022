import type { PhrasingContent, RootContent } from "mdast";
import type { CSSProperties } from "react";
import { mentionOf } from "@/data/story/briefing";
import type { BriefingChapter } from "@/data/story/story";
import { ClaimLink, PlaceLink } from "./mention";
import type { PanelContext } from "./panel-context";

interface BriefingProps {
  readonly context: PanelContext;
  /** The chapter that opens the story, or those that follow it; all of them by default. */
  readonly part?: "opening" | "rest";
}

/** Our text, chapter by chapter. Content is Markdown turned into elements one by one: it cannot bring markup of its own. */
export function Briefing({ context, part }: BriefingProps) {
  const chapters = context.story.briefing[context.language] ?? [];
  const asked = part === "opening" ? chapters.slice(0, 1) : part === "rest" ? chapters.slice(1) : chapters;
  return asked.map((chapter) => <Chapter key={chapter.id} chapter={chapter} context={context} />);
}

function Chapter({ chapter, context }: { chapter: BriefingChapter; context: PanelContext }) {
  // The height that the chapter has until it is laid out.
  const style = { "--words": wordCount(chapter.body.children) } as CSSProperties;
  return (
    <section id={chapter.id} className="chapter" data-chapter={chapter.id} aria-labelledby={`${chapter.id}-title`} style={style}>
      <h2 id={`${chapter.id}-title`}>{chapter.title}</h2>
      <Nodes nodes={chapter.body.children} context={context} />
    </section>
  );
}

type Node = RootContent | PhrasingContent;

function wordCount(nodes: readonly Node[]): number {
  const words = nodes.map((node) => {
    if ("children" in node) return wordCount(node.children as Node[]);
    return node.type === "text" ? node.value.split(/\s+/).filter(Boolean).length : 0;
  });
  return words.reduce((sum, count) => sum + count, 0);
}

function Nodes({ nodes, context }: { nodes: readonly Node[]; context: PanelContext }) {
  // The tree never changes after the build, so a position is a stable key.
  return nodes.map((node) => <Element key={node.position?.start.offset} node={node} context={context} />);
}

function Element({ node, context }: { node: Node; context: PanelContext }) {
  const inner = "children" in node ? <Nodes nodes={node.children as Node[]} context={context} /> : null;
  switch (node.type) {
    case "text":
      return node.value;
    case "paragraph":
      return <p>{inner}</p>;
    case "emphasis":
      return <em>{inner}</em>;
    case "strong":
      return <strong>{inner}</strong>;
    case "blockquote":
      return <blockquote>{inner}</blockquote>;
    case "list":
      return node.ordered ? <ol>{inner}</ol> : <ul>{inner}</ul>;
    case "listItem":
      return <li>{inner}</li>;
    case "heading":
      return <h3>{inner}</h3>;
    case "break":
      return <br />;
    case "link": {
      const mention = mentionOf(node.url);
      if (mention === null) return <a href={node.url}>{inner}</a>;
      if (mention.scheme === "claim")
        return (
          <ClaimLink id={mention.id} context={context} mention>
            {inner}
          </ClaimLink>
        );
      if (mention.scheme === "place")
        return (
          <PlaceLink id={mention.id} context={context}>
            {inner}
          </PlaceLink>
        );
      return <a href={`#${mention.id}`}>{inner}</a>;
    }
    default:
      // The content check lets nothing else through.
      throw new Error(`Markdown "${node.type}" is not rendered.`);
  }
}
