import { byId, say } from "@/data/story/story";
import { dateWords } from "@/data/time/date-words";
import type { PanelContext } from "./panel-context";

/** The headline, what the story is after, and the way to each chapter. */
export function StoryHead({ context }: { context: PanelContext }) {
  const { story, language, words } = context;
  const article = byId(story.references, story.article);
  const chapters = story.briefing[language] ?? [];
  return (
    <header className="story-head" id="text" tabIndex={-1}>
      <p className="kicker">{say(story.kicker, language)}</p>
      <h1>{say(story.title, language)}</h1>
      <p className="summary">{say(story.summary, language)}</p>
      <p className="dateline">
        <a href={article.url} hrefLang={article.language} rel="noopener noreferrer external">
          {words.articleLine(article.publisher, dateWords(article.date, language))}
        </a>{" "}
        · {words.claims(story.claims.length)} ·{" "}
        <a href={`${context.addresses.story}/sources`}>{words.references(story.references.length)}</a> ·{" "}
        <a href={`${context.addresses.story}/corrections`}>
          {words.version(story.version, dateWords(story.corrections[0]?.date ?? story.published, language))}
        </a>
      </p>
      <nav aria-label={words.chapters} className="chapters">
        <ol>
          {chapters.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ol>
      </nav>
    </header>
  );
}
