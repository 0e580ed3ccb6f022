import { type Actor, say } from "@/data/story/story";
import type { PanelContext } from "./panel-context";
import { ClaimLines } from "./record-parts";

/** One person or organisation: the role at the time of the story, and every claim that names them. */
export function ActorPage({ actor, context }: { actor: Actor; context: PanelContext }) {
  const { story, words, language, addresses } = context;
  const claims = story.claims.filter(({ actors }) => actors.includes(actor.id));
  return (
    <>
      <p className="kicker">{words.actorType[actor.type]}</p>
      <h1>{say(actor.name, language)}</h1>
      <p className="summary">{say(actor.role, language)}</p>
      {claims.length > 0 ? (
        <p className="dateline">
          <a href={addresses.filtered("actor", actor.id)}>{words.showOnMap}</a>
        </p>
      ) : null}
      <ClaimLines title={words.namedIn(claims.length)} claims={claims} context={context} />
    </>
  );
}
