import { byId, say } from "@/data/story/story";
import { ClaimLink } from "./mention";
import type { EntryProps } from "./panel-context";

/** Claims that the story names as related, then others at the same place. */
export function Related({ claim, context }: EntryProps) {
  const { story, words, language } = context;
  const related = claim.related ?? [];
  const [main] = claim.places;
  const nearby = story.claims
    .filter(({ id, places }) => places[0] === main && id !== claim.id && !related.includes(id))
    .slice(0, 4);
  const index = story.claims.findIndex(({ id }) => id === claim.id);
  const [previous, next] = [story.claims[index - 1], story.claims[index + 1]];
  const groups = [
    { title: words.related, ids: related },
    { title: words.nearby, ids: nearby.map(({ id }) => id) },
  ].filter(({ ids }) => ids.length > 0);
  return (
    <>
      {groups.map(({ title, ids }) => (
        <div key={title}>
          <h4 className="entry-heading">{title}</h4>
          <ul className="entry-related">
            {ids.map((id) => (
              <li key={id}>
                <ClaimLink id={id} context={context}>
                  {say(byId(story.claims, id).title, language)}
                </ClaimLink>
              </li>
            ))}
          </ul>
        </div>
      ))}
      <p className="entry-steps">
        {previous ? (
          <a href={context.addresses.claim(previous.id)} data-claim={previous.id} rel="prev">
            <span aria-hidden="true">← </span>
            {words.previous}
            <span className="sr-only">, {say(previous.title, language)}</span>
          </a>
        ) : (
          <span />
        )}
        {next ? (
          <a href={context.addresses.claim(next.id)} data-claim={next.id} rel="next">
            {words.next}
            <span className="sr-only">, {say(next.title, language)}</span>
            <span aria-hidden="true"> →</span>
          </a>
        ) : null}
      </p>
    </>
  );
}
