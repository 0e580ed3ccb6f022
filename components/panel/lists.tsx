import type { ReactNode } from "react";
import { knowledgeOf } from "@/data/story/knowledge";
import { type Claim, say } from "@/data/story/story";
import { articleDay } from "./article-day";
import { ClaimEntry, ShortEntry } from "./claim-entry";
import type { PanelContext } from "./panel-context";
import { PlaceEntry } from "./place-entry";
import { inOrderOfDate } from "./record-parts";
import { toldClaims } from "./told-claims";

/** How much of each entry a page has: the card fetches what is not there. */
type Extent = "full" | "short" | "title";

/**
 * The claims that the text tells, with their sources, in story order, and the way to the record behind it. However large the
 * record is, a story's page does not grow with it. The card shows what stands here, so each entry has a fixed id.
 */
export function ClaimList({ context, extent = "full" }: { context: PanelContext; extent?: "full" | "title" }) {
  const { story, words, addresses } = context;
  const { told, behind, later } = partsOf(context);
  return (
    <section className="list" aria-labelledby="claims-title">
      <h2 id="claims-title">{words.claimsTitle}</h2>
      <p className="list-intro">{words.claimsIntro}</p>
      <Entries claims={told} extent={extent} context={context} />
      {told.length < story.claims.length ? (
        <p className="list-more">
          <a href={`${addresses.story}/record`}>{words.recordTitle}</a> ({words.claims(behind.length)}).{" "}
          <a href={`${addresses.story}/record#later-title`}>{words.laterTitle}</a> ({words.claims(later.length)}).
        </p>
      ) : null}
    </section>
  );
}

/** The record behind the story, and what came next, by date, each claim in short with its sources. */
export function RecordList({ context }: { context: PanelContext }) {
  const { words } = context;
  const { behind, later } = partsOf(context);
  return (
    <>
      <h1 id="record-title">{words.recordTitle}</h1>
      <p className="summary">{words.recordIntro}</p>
      <h2>{words.recordUntil}</h2>
      <Entries claims={inOrderOfDate(behind)} extent="short" context={context} />
      <h2 id="later-title">{words.laterTitle}</h2>
      <p className="list-intro">{words.laterNote(articleDay(context))}</p>
      <Entries claims={inOrderOfDate(later)} extent="short" context={context} />
    </>
  );
}

/** The claims that the text tells, the record behind them, and what came next. */
function partsOf({ story, language }: PanelContext): Record<"told" | "behind" | "later", readonly Claim[]> {
  const knowledge = knowledgeOf(story);
  const told = toldClaims(story, language);
  const isTold = new Set(told);
  const record = story.claims.filter((claim) => !isTold.has(claim));
  const isLater = ({ id }: Claim) => knowledge.get(id)?.isLater ?? false;
  return {
    told,
    behind: record.filter((claim) => !isLater(claim)),
    later: record.filter(isLater),
  };
}

function Entries({ claims, extent, context }: { claims: readonly Claim[]; extent: Extent; context: PanelContext }) {
  const { language, addresses } = context;
  return (
    <ol>
      {claims.map((claim) => (
        <Entry key={claim.id} kind="claim" id={claim.id} title={say(claim.title, language)} extent={extent}>
          {extent === "full" ? <ClaimEntry claim={claim} context={context} /> : null}
          {extent === "short" ? <ShortEntry claim={claim} context={context} /> : null}
          {extent === "title" ? (
            <a href={addresses.claim(claim.id)} data-claim={claim.id}>
              {say(claim.title, language)}
            </a>
          ) : null}
        </Entry>
      ))}
    </ol>
  );
}

/** What the card looks for: a fixed id, the title, and how much stands here. */
function Entry({
  kind,
  id,
  title,
  extent,
  children,
}: {
  kind: "claim" | "place";
  id: string;
  title: string;
  extent: Extent;
  children: ReactNode;
}) {
  const mark = kind === "claim" ? { "data-claim": id } : { "data-place": id };
  return (
    <li>
      <article id={`${kind}-${id}`} className={`entry extent-${extent}`} data-title={title} data-extent={extent} {...mark}>
        {children}
      </article>
    </li>
  );
}

/** Every place with the claims about it: what a mark shared by several claims opens. */
export function PlaceList({ context, extent = "full" }: { context: PanelContext; extent?: "full" | "title" }) {
  const { story, words, language, addresses } = context;
  const named = new Set(story.claims.flatMap(({ places }) => places));
  const { told } = partsOf(context);
  return (
    <section className="list" aria-labelledby="places-title">
      <h2 id="places-title">{words.placesTitle}</h2>
      <p className="list-intro">{words.placesIntro}</p>
      <ul>
        {story.places
          .filter(({ id }) => named.has(id))
          .map((place) => (
            <Entry
              key={place.id}
              kind="place"
              id={place.id}
              title={say(place.name, language)}
              extent={extent === "full" ? "short" : extent}
            >
              {extent === "full" ? (
                <PlaceEntry place={place} claims={told} context={context} />
              ) : (
                <a href={addresses.place(place.id)} data-place={place.id}>
                  {say(place.name, language)}
                </a>
              )}
            </Entry>
          ))}
      </ul>
    </section>
  );
}
