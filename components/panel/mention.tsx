import type { ReactNode } from "react";
import { byId, type Story } from "@/data/story/story";
import { Glyph } from "../ui/glyph";
import { wordsIn } from "../ui/words/words";
import type { PanelContext } from "./panel-context";
import { toldClaims } from "./told-claims";

interface LinkProps {
  readonly id: string;
  readonly context: PanelContext;
  readonly children: ReactNode;
  /** Whether these are the words of the briefing that the claim's mark opens. */
  readonly mention?: boolean;
}

/** A claim in the text: underlined in its layer's colour, its mark in front, its status said to those who do not see it. */
export function ClaimLink({ id, context, children, mention = false }: LinkProps) {
  const claim = byId(context.story.claims, id);
  const [before, after] = besideMention(context.story, context.language)(id);
  return (
    <a
      href={context.addresses.claim(id)}
      className={`mention layer-${claim.layer}`}
      style={{ "--mention": `var(--layer-${claim.layer})` } as React.CSSProperties}
      data-claim={id}
      data-mention={mention ? "" : undefined}
      // In print: the number that the claim has in the list
      data-n={mention ? numberOf(id, context) : undefined}
    >
      <span className="nowrap">
        <Glyph status={claim.status} layer={claim.layer} size={11} />
        {before}
      </span>
      {children}
      <span className="sr-only">{after}</span>
    </a>
  );
}

/** What stands beside the words of a link to a claim: what keeps its mark on the line, and how sure the claim is. */
export function besideMention(story: Story, language: string): (id: string) => readonly [before: string, after: string] {
  const { status } = wordsIn(language);
  return (id) => ["\u2060", ` (${status[byId(story.claims, id).status]})`];
}

/** A place in the text. */
export function PlaceLink({ id, context, children }: LinkProps) {
  return (
    <a href={context.addresses.place(id)} className="place-link" data-place={id}>
      {children}
    </a>
  );
}

const numbers = new WeakMap<PanelContext["story"], Map<string, ReadonlyMap<string, number>>>();

/** The claims of the text as they are listed, counted from 1. Worked out once for a language. */
function numberOf(id: string, { story, language }: PanelContext): number | undefined {
  const byLanguage = numbers.get(story) ?? new Map<string, ReadonlyMap<string, number>>();
  numbers.set(story, byLanguage);
  const known = byLanguage.get(language) ?? new Map(toldClaims(story, language).map((claim, index) => [claim.id, index + 1]));
  byLanguage.set(language, known);
  return known.get(id);
}
