import { say } from "@/data/story/story";
import { ClaimEntry } from "./claim-entry";
import { ClaimLink } from "./mention";
import type { PanelContext } from "./panel-context";

/** Every claim with its sources, in story order. The card shows what stands here, so each entry has a fixed id. */
export function ClaimList({ context }: { context: PanelContext }) {
  const { story, words } = context;
  return (
    <section className="list" aria-labelledby="claims-title">
      <h2 id="claims-title">{words.claimsTitle}</h2>
      <p className="list-intro">{words.claimsIntro}</p>
      <ol>
        {story.claims.map((claim) => (
          <li key={claim.id}>
            <article
              id={`claim-${claim.id}`}
              className="entry"
              data-claim={claim.id}
              data-title={say(claim.title, context.language)}
            >
              <ClaimEntry claim={claim} context={context} />
            </article>
          </li>
        ))}
      </ol>
    </section>
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
