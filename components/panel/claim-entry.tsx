import { independentOrigins } from "@/data/story/status-rule";
import { byId, type Claim, say } from "@/data/story/story";
import { dateWords } from "@/data/time/date-words";
import { intervalOf } from "@/data/time/interval";
import { Glyph } from "../ui/glyph";
import { Conflicts } from "./claim-conflicts";
import { Later } from "./claim-later";
import { Related } from "./claim-related";
import { Sources } from "./claim-sources";
import { ClaimLink, PlaceLink } from "./mention";
import type { EntryProps, PanelContext } from "./panel-context";

/**
 * All that is known of one claim: what, when, where and how exactly, who, how surely, by which sources, and what to read
 * next. Stands once in the page's list; the card lifts the same words.
 */
export function ClaimEntry({ claim, context }: EntryProps) {
  const { story, language, words } = context;
  const text = (localized: Record<string, string>) => say(localized, language);
  const layer = byId(story.layers, claim.layer);
  const kind = layer.kinds[claim.kind];
  const origins = independentOrigins(claim, new Map(story.references.map((reference) => [reference.id, reference])));
  return (
    <>
      <p className="entry-status" style={{ "--mention": `var(--layer-${claim.layer})` } as React.CSSProperties}>
        <Glyph status={claim.status} layer={claim.layer} size={13} />
        <span>
          {words.status[claim.status]} · {words.independent(origins)}
        </span>
      </p>
      <h3 className="entry-title">{text(claim.title)}</h3>
      <p className="entry-when">
        {dateWords(claim.when, language)} · <Where claim={claim} context={context} />
      </p>
      <Later claim={claim} context={context} />
      <p className="entry-text">{text(claim.text)}</p>
      {claim.caveat ? <Caveat id={claim.caveat} context={context} /> : null}
      <dl className="entry-facts">
        {claim.actors.length > 0 ? (
          <>
            <dt>{words.who}</dt>
            <dd>
              <Actors claim={claim} context={context} />
            </dd>
          </>
        ) : null}
        {claim.figure ? (
          <>
            <dt>{words.figure}</dt>
            <dd>
              {figureWords(claim.figure, language)} · {words.figureBy(text(claim.figure.by))}
            </dd>
          </>
        ) : null}
        <dt>{words.statusTitle}</dt>
        <dd>{claim.statusNote ? text(claim.statusNote) : words.statusMeaning[claim.status]}</dd>
        <dt>{text(layer.title)}</dt>
        <dd>{kind ? text(kind.title) : null}</dd>
        {claim.agreement ? (
          <>
            <dt>{words.agreementText}</dt>
            <dd>{agreementWords(claim.agreement, context)}</dd>
          </>
        ) : null}
        {claim.knownSince ? (
          <>
            <dt>{words.knownSince(dateWords(claim.knownSince, language))}</dt>
            <dd>{isAfterArticle(claim.knownSince, context) ? words.afterArticle : null}</dd>
          </>
        ) : null}
      </dl>
      <h4 className="entry-heading">{words.sources}</h4>
      <Sources claim={claim} context={context} />
      <Conflicts claim={claim} context={context} />
      <Related claim={claim} context={context} />
    </>
  );
}

/** A claim in three lines: how sure, what, when and where, and who says so. */
export function ShortEntry({ claim, context }: EntryProps) {
  const { story, language, words } = context;
  return (
    <>
      <p className="entry-status">
        <Glyph status={claim.status} layer={claim.layer} size={13} />
        <span>
          {words.status[claim.status]} · {dateWords(claim.when, language)}
        </span>
      </p>
      <h3 className="entry-title">
        <a href={context.addresses.claim(claim.id)} data-claim={claim.id}>
          {say(claim.title, language)}
        </a>
      </h3>
      <p className="entry-when">
        {claim.places.map((id) => say(byId(story.places, id).name, language)).join(words.separator)}
        {claim.evidence.map(({ reference, stance }) => {
          const { publisher, url } = byId(story.references, reference);
          return (
            <span key={`${reference} ${stance}`}>
              {" · "}
              <a href={url} rel="noopener noreferrer external">
                {publisher}
              </a>
            </span>
          );
        })}
      </p>
    </>
  );
}

function Where({ claim, context }: EntryProps) {
  return claim.places.map((id, index) => {
    const place = byId(context.story.places, id);
    return (
      <span key={id}>
        {index > 0 ? context.words.separator : null}
        <PlaceLink id={id} context={context}>
          {say(place.name, context.language)}
        </PlaceLink>
        , {context.words.precision[place.precision]}
      </span>
    );
  });
}

/** What must be read beside an allegation, in full: a hedge that one has to click for is no hedge. */
function Caveat({ id, context }: { id: string; context: PanelContext }) {
  const claim = byId(context.story.claims, id);
  return (
    <p className="entry-caveat">
      <span className="entry-caveat-label">{context.words.besideThis}</span>{" "}
      <ClaimLink id={id} context={context}>
        {say(claim.title, context.language)}
      </ClaimLink>
    </p>
  );
}

function Actors({ claim, context }: EntryProps) {
  const { story, language, words, addresses } = context;
  return claim.actors.map((id, index) => {
    const { name, role } = byId(story.actors, id);
    return (
      <span key={id}>
        {index > 0 ? words.separator : null}
        <a href={addresses.actor(id)} className="quiet-link">
          {say(name, language)}
        </a>{" "}
        ({say(role, language)})
      </span>
    );
  });
}

/** A figure always comes with its range and unit; one open end is "at least" or "at most" by sign. */
function figureWords({ min, max, unit }: NonNullable<Claim["figure"]>, language: string): string {
  const number = (value: number) => new Intl.NumberFormat(language === "en" ? "en-GB" : language).format(value);
  if (min !== null && max !== null)
    return `${min === max ? number(min) : `${number(min)}–${number(max)}`} ${say(unit, language)}`;
  if (min !== null) return `≥ ${number(min)} ${say(unit, language)}`;
  return max === null ? say(unit, language) : `≤ ${number(max)} ${say(unit, language)}`;
}

/** What is known of a text, and whether a source said that it was in force, and when. */
function agreementWords({ text, inForce, asOf }: NonNullable<Claim["agreement"]>, { words, language }: PanelContext): string {
  const state = words.inForce[inForce] + (asOf === null || inForce === "unknown" ? "" : ` (${dateWords(asOf, language)})`);
  return words.agreement[text] + words.separator + state;
}

function isAfterArticle(knownSince: string, { story }: PanelContext): boolean {
  const article = byId(story.references, story.article).date;
  const [known, printed] = [intervalOf(knownSince), article === null ? null : intervalOf(article)];
  return known !== null && printed !== null && known.from > printed.to;
}
