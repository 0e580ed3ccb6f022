import { knowledgeOf } from "@/data/story/knowledge";
import { type Claim, type Place, type Story, say } from "@/data/story/story";
import { ClaimLink } from "./mention";
import type { EntryProps, PanelContext } from "./panel-context";
import { inOrderOfDate } from "./record-parts";

interface PlaceEntryProps {
  readonly place: Place;
  readonly claims?: readonly Claim[];
  readonly isView?: boolean;
  readonly context: PanelContext;
}

/**
 * One place: how exactly it is known, and the claims about it by layer.
 *
 * @param claims to choose from; without it, all of the story
 * @param isView whether they are what a view shows: the entry then says how many of all they are, and folds none
 */
export function PlaceEntry({ place, claims: all, isView = false, context }: PlaceEntryProps) {
  const { story, words, language } = context;
  const isHere = ({ places }: Claim) => places.includes(place.id);
  const claims = (all ?? story.claims).filter(isHere);
  const knowledge = knowledgeOf(story);
  const count = story.claims.filter(isHere).length;
  const isBefore = ({ id }: Claim) => !knowledge.get(id)?.isLater;
  return (
    <>
      <p className="entry-status">{isView ? shownOf(claims.length, count, words.inView.shownOf) : words.claims(count)}</p>
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
      <PlaceLater claims={claims.filter((claim) => !isBefore(claim))} isOpen={isView} context={context} />
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
function PlaceLater({ claims, isOpen, context }: { claims: readonly Claim[]; isOpen: boolean; context: PanelContext }) {
  if (claims.length === 0) return null;
  const { words } = context;
  return (
    <details className="entry-folded" open={isOpen}>
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

function shownOf(shown: number, all: number, words: string): string {
  return words.replace("{shown}", String(shown)).replace("{all}", String(all));
}
