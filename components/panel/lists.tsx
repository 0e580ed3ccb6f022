import { knowledgeOf } from "@/data/story/knowledge";
import { type Claim, say } from "@/data/story/story";
import { articleDay } from "./article-day";
import { ClaimEntry, ShortEntry } from "./claim-entry";
import { ClaimLink } from "./mention";
import type { PanelContext } from "./panel-context";
import { inOrderOfDate } from "./record-parts";

/** How much of each claim a page has: the card fetches what is not there. */
type Extent = "full" | "short";

/**
 * Every claim with its sources: those of the text in story order, then the record behind it, then what came next. The card
 * shows what stands here, so each entry has a fixed id.
 *
 * @param extent of the claims that the text tells; the others are always short, and a page of their own has all of each
 */
export function ClaimList({ context, extent = "full" }: { context: PanelContext; extent?: Extent }) {
  const { story, words } = context;
  const knowledge = knowledgeOf(story);
  const isLater = ({ id }: Claim) => knowledge.get(id)?.isLater ?? false;
  const mentioned = new Set(story.briefing[context.language]?.flatMap((chapter) => chapter.claims));
  const told = story.claims.filter(({ id }) => mentioned.has(id));
  const record = story.claims.filter((claim) => !told.includes(claim));
  const behind = record.filter((claim) => !isLater(claim));
  const later = record.filter(isLater);
  return (
    <section className="list" aria-labelledby="claims-title">
      <h2 id="claims-title">{words.claimsTitle}</h2>
      <p className="list-intro">{words.claimsIntro}</p>
      <Entries claims={told} extent={extent} context={context} />
      {behind.length > 0 ? (
        <>
          <h2 id="record-title">{words.recordTitle}</h2>
          <p className="list-intro">{words.recordIntro}</p>
          <Entries claims={inOrderOfDate(behind)} extent="short" context={context} />
        </>
      ) : null}
      {later.length > 0 ? (
        <details className="later-list">
          <summary>
            <h2 id="later-title">{words.laterTitle}</h2>
          </summary>
          <p className="list-intro">{words.laterNote(articleDay(context))}</p>
          <Entries claims={inOrderOfDate(later)} extent="short" context={context} />
        </details>
      ) : null}
    </section>
  );
}

function Entries({ claims, extent, context }: { claims: readonly Claim[]; extent: Extent; context: PanelContext }) {
  return (
    <ol>
      {claims.map((claim) => (
        <li key={claim.id}>
          <article
            id={`claim-${claim.id}`}
            className={extent === "full" ? "entry" : "entry entry-short"}
            data-claim={claim.id}
            data-title={say(claim.title, context.language)}
            data-extent={extent}
          >
            {extent === "full" ? <ClaimEntry claim={claim} context={context} /> : <ShortEntry claim={claim} context={context} />}
          </article>
        </li>
      ))}
    </ol>
  );
}

/** Every place with the claims about it: what a mark shared by several claims opens. */
export function PlaceList({ context }: { context: PanelContext }) {
  const { story, words, language } = context;
  const places = story.places
    .map((place) => ({ place, claims: story.claims.filter((claim) => claim.places.includes(place.id)) }))
    .filter(({ claims }) => claims.length > 0);
  return (
    <section className="list" aria-labelledby="places-title">
      <h2 id="places-title">{words.placesTitle}</h2>
      <p className="list-intro">{words.placesIntro}</p>
      <ul>
        {places.map(({ place, claims }) => (
          <li key={place.id}>
            <article id={`place-${place.id}`} className="entry" data-place={place.id} data-title={say(place.name, language)}>
              <p className="entry-status">{words.claims(claims.length)}</p>
              <h3 className="entry-title">{say(place.name, language)}</h3>
              <p className="entry-when">{words.precision[place.precision]}</p>
              {place.precision === "country" && place.country ? (
                <p className="entry-when">
                  <a href={context.addresses.country(place.country)} className="quiet-link">
                    {words.allOfCountry(say(place.name, language))}
                  </a>
                </p>
              ) : null}
              {story.layers.map((layer) => {
                const own = claims.filter((claim) => claim.layer === layer.id);
                if (own.length === 0) return null;
                return (
                  <div key={layer.id}>
                    <h4 className="entry-heading">{say(layer.title, language)}</h4>
                    <ul className="entry-related">
                      {own.map((claim) => (
                        <li key={claim.id}>
                          <ClaimLink id={claim.id} context={context}>
                            {say(claim.title, language)}
                          </ClaimLink>
                        </li>
                      ))}
                    </ul>
                    {layer.note && place.precision === "country" ? (
                      <p className="entry-note">{say(layer.note, language)}</p>
                    ) : null}
                  </div>
                );
              })}
            </article>
          </li>
        ))}
      </ul>
    </section>
  );
}
