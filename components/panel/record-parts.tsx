import type { ReactNode } from "react";
import { knowledgeOf } from "@/data/story/knowledge";
import { type Claim, say } from "@/data/story/story";
import { dateWords } from "@/data/time/date-words";
import { intervalOf } from "@/data/time/interval";
import { ClaimLink } from "./mention";
import type { PanelContext } from "./panel-context";

/** Claims as lines: how sure, what, when; each opens its own page, with the map. Nothing when there is none. */
export function ClaimLines({
  title,
  intro,
  claims,
  context,
  note,
}: {
  title: string;
  intro?: string;
  claims: readonly Claim[];
  context: PanelContext;
  note?: (claim: Claim) => ReactNode;
}) {
  if (claims.length === 0) return null;
  const { language, words, story } = context;
  const knowledge = knowledgeOf(story);
  return (
    <section className="record-part">
      <h2>{title}</h2>
      {intro ? <p className="list-intro">{intro}</p> : null}
      <ul className="entry-related">
        {inOrderOfDate(claims).map((claim) => (
          <li key={claim.id}>
            <ClaimLink id={claim.id} context={context}>
              {say(claim.title, language)}
            </ClaimLink>
            <span className="entry-details">
              {" "}
              {dateWords(claim.when, language)}
              {knowledge.get(claim.id)?.isLater ? ` · ${words.laterTitle}` : null}
              {note ? <> · {note(claim)}</> : null}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** By the first day that is meant; what is unknown comes last. */
export function inOrderOfDate(claims: readonly Claim[]): Claim[] {
  const from = ({ when }: Claim) => (when === null ? null : intervalOf(when)?.from) ?? "9999";
  return [...claims].sort((a, b) => from(a).localeCompare(from(b)));
}
