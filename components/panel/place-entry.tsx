import { knowledgeOf } from "@/data/story/knowledge";
import { type Claim, type Place, type Story, say } from "@/data/story/story";
import { ClaimLink } from "./mention";
import type { EntryProps, PanelContext } from "./panel-context";
import { inOrderOfDate } from "./record-parts";

/**
 * One place: how exactly it is known, and the claims about it by layer.
 *
 * @param claims to choose from; without it, all of the story
 */
export function PlaceEntry({ place, claims: all, context }: { place: Place; claims?: readonly Claim[]; context: PanelContext }) {
  const { story, words, language } = context;
  const isHere = ({ places }: Claim) => places.includes(place.id);
  const claims = (all ?? story.claims).filter(isHere);
  const knowledge = knowledgeOf(story);
  const isBefore = ({ id }: Claim) => !knowledge.get(id)?.isLater;
  return (
    <>
      <p className="entry-status">{words.claims(story.claims.filter(isHere).length)}</p>
      <h3 className="entry-title">{say(place.name, language)}</h3>
      <p className="entry-when">{words.precision[place.precision]}</p>
      {place.precision === "country" && place.country ? (
        <p className="entry-when">
          <a href={context.addresses.country(place.country)} className="quiet-link">
            {words.allOfCountry(say(place.name, language))}
          </a>
        </p>
      ) : null}
      {story.layers.map((layer) => (
        <PlaceLayer key={layer.id} layer={layer} place={place} claims={claims.filter(isBefore)} context={context} />
      ))}
      <PlaceLater claims={claims.filter((claim) => !isBefore(claim))} context={context} />
    </>
  );
}

function PlaceLayer({
  layer,
  place,
  claims,
  context,
}: {
  layer: Story["layers"][number];
  place: Place;
  claims: readonly Claim[];
  context: PanelContext;
}) {
  const { language } = context;
  const own = claims.filter((claim) => claim.layer === layer.id);
  if (own.length === 0) return null;
  return (
    <div className="entry-group">
      <h4 className="entry-heading">{say(layer.title, language)}</h4>
      <ul className="entry-related">
        {inOrderOfDate(own).map((claim) => (
          <PlaceLine key={claim.id} claim={claim} context={context} />
        ))}
      </ul>
      {layer.note && place.precision === "country" ? <p className="entry-note">{say(layer.note, language)}</p> : null}
    </div>
  );
}

/** What came next stands behind what the article's day knew, and is unfolded for whoever asks for it. */
function PlaceLater({ claims, context }: { claims: readonly Claim[]; context: PanelContext }) {
  if (claims.length === 0) return null;
  const { words } = context;
  return (
    <details className="entry-folded">
      <summary>
        {words.laterTitle} <span className="entry-details">{words.claims(claims.length)}</span>
      </summary>
      <ul className="entry-related">
        {inOrderOfDate(claims).map((claim) => (
          <PlaceLine key={claim.id} claim={claim} context={context} />
        ))}
      </ul>
    </details>
  );
}

function PlaceLine({ claim, context }: EntryProps) {
  return (
    <li>
      <ClaimLink id={claim.id} context={context}>
        {say(claim.title, context.language)}
      </ClaimLink>
    </li>
  );
}
