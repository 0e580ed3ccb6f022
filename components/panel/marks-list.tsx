import { say } from "@/data/story/story";
import { PlaceLink } from "./mention";
import type { PanelContext } from "./panel-context";

/** Every place of the map as a link: the way to the marks for those who use no pointer. Seen while it has the focus. */
export function MarksList({ context }: { context: PanelContext }) {
  const { story, words, language } = context;
  const places = story.places.filter(({ id }) => story.claims.some((claim) => claim.places.includes(id)));
  return (
    <nav className="marks-list" aria-label={words.marksList}>
      <ul>
        {places.map(({ id, name }) => (
          <li key={id}>
            <PlaceLink id={id} context={context}>
              {say(name, language)}
            </PlaceLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
