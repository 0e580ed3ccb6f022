import type { ReactNode } from "react";
import { type Story, say } from "@/data/story/story";
import { wordsIn } from "../ui/words/words";

/** The line on top: what this is, and the same page in the other languages. */
export function Masthead({
  story,
  language,
  path,
  addressIn = (tag) => `/${tag}/${story.id}${path}`,
  children,
}: {
  story: Story;
  language: string;
  path: string;
  /** The same page in another language, where it is none of the story's. */
  addressIn?: (tag: string) => string;
  /** Stands before the languages. */
  children?: ReactNode;
}) {
  const words = wordsIn(language);
  return (
    <header className="masthead">
      <a className="skip" href="#text">
        {words.skipToText}
      </a>
      <a className="brand" href={`/${language}/${story.id}`}>
        Dateline
      </a>
      <p className="masthead-title">{say(story.title, language)}</p>
      {children}
      <nav aria-label={words.languages}>
        <ul className="languages">
          {story.languages.map((tag) => (
            <li key={tag}>
              <a
                href={addressIn(tag)}
                hrefLang={tag}
                lang={tag}
                data-language={tag}
                aria-current={tag === language ? "true" : undefined}
              >
                <abbr title={wordsIn(tag).languageName}>{tag.toUpperCase()}</abbr>
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}
