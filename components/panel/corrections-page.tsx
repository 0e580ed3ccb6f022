import { byId, say } from "@/data/story/story";
import { dateWords } from "@/data/time/date-words";
import { ClaimLink } from "./mention";
import type { PanelContext } from "./panel-context";

/** What changed in the story since it was published, the latest first. */
export function CorrectionsPage({ context }: { context: PanelContext }) {
  const { story, words, language, addresses } = context;
  return (
    <>
      <h1>{words.correctionsTitle}</h1>
      <p className="summary">{words.correctionsIntro}</p>
      <p className="dateline">
        <a href={`${addresses.story}/corrections.atom`} type="application/atom+xml">
          {words.feed}
        </a>
      </p>
      {story.corrections.length === 0 ? <p className="record-part">{words.noCorrections}</p> : null}
      {story.corrections.map((correction, index) => (
        <section
          key={say(correction.text, language)}
          className="record-part"
          id={`correction-${story.corrections.length - index}`}
        >
          <h2>
            {words.correctionKind[correction.kind]}, {dateWords(correction.date, language)}
          </h2>
          <p>{say(correction.text, language)}</p>
          <ul className="entry-related">
            {correction.claims.map((id) => (
              <li key={id}>
                <ClaimLink id={id} context={context}>
                  {say(byId(story.claims, id).title, language)}
                </ClaimLink>
              </li>
            ))}
          </ul>
          <p className="entry-details">{words.version(correction.version, dateWords(correction.date, language))}</p>
        </section>
      ))}
    </>
  );
}
