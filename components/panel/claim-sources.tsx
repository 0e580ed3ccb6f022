import { originOf } from "@/data/story/status-rule";
import { byId, type Claim, type Evidence, type Reference, say } from "@/data/story/story";
import { dateWords } from "@/data/time/date-words";
import { languageName } from "./language-name";
import type { EntryProps, PanelContext } from "./panel-context";

/** What a claim rests on, in the order of its evidence. */
export function Sources({ claim, context }: EntryProps) {
  return (
    <ul className="entry-sources">
      {claim.evidence.map((evidence) => (
        <Source key={`${evidence.reference} ${evidence.stance}`} evidence={evidence} claim={claim} context={context} />
      ))}
    </ul>
  );
}

function Source({ evidence, claim, context }: EntryProps & { evidence: Evidence }) {
  const { words, story } = context;
  const reference = byId(story.references, evidence.reference);
  return (
    <li className={`stance-${evidence.stance}`}>
      <a href={reference.url} rel="noopener noreferrer external" hrefLang={reference.language}>
        <strong>{reference.publisher}</strong>
        {reference.title ? <cite lang={reference.language}>{reference.title}</cite> : null}
      </a>{" "}
      <span className="entry-details">
        {detailsOf(evidence, reference, claim, context).join(" · ")} · <em>{words.stance[evidence.stance]}</em> ·{" "}
        <a href={context.addresses.source(reference.id)} className="quiet-link">
          {words.allClaimsOfSource}
        </a>
      </span>
    </li>
  );
}

function detailsOf(evidence: Evidence, reference: Reference, claim: Claim, { story, words, language }: PanelContext): string[] {
  const { locator, attributedTo } = evidence;
  const twin = sharedOrigin(evidence, claim, story.references);
  return [
    reference.date === null ? words.undated : dateWords(reference.date, language),
    isIn(reference.language, language) ? null : words.writtenIn(languageName(reference.language, language)),
    locator === null ? null : "paragraph" in locator ? words.paragraph(locator.paragraph) : words.caption,
    words.kindOfSource[reference.kind],
    attributedTo ? words.attributedTo(say(attributedTo, language)) : null,
    twin ? words.sameOriginAs(twin.publisher) : null,
  ].filter((detail) => detail !== null);
}

const isIn = (tag: string, language: string) => new Intl.Locale(tag).language === new Intl.Locale(language).language;

/** The first source of another publisher above this one that goes back to the same origin: the two count once. */
function sharedOrigin(evidence: Evidence, claim: Claim, references: readonly Reference[]): Reference | null {
  const known = new Map(references.map((reference) => [reference.id, reference]));
  const own = byId(references, evidence.reference).publisher;
  const above = claim.evidence.slice(0, claim.evidence.indexOf(evidence));
  const twin = above.find(
    (other) => originOf(other, known) === originOf(evidence, known) && known.get(other.reference)?.publisher !== own,
  );
  return twin ? byId(references, twin.reference) : null;
}
