import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { CSSProperties, ReactNode } from "react";
import { addressesOf } from "@/components/panel/addresses";
import { Masthead } from "@/components/panel/masthead";
import type { PanelContext } from "@/components/panel/panel-context";
import { GlyphDefinitions } from "@/components/ui/glyph-definitions";
import { StaticIsland } from "@/components/ui/static-island";
import { wordsIn } from "@/components/ui/words/words";
import { loadStory } from "@/data/story/load-story";
import { type Story, say } from "@/data/story/story";
import { cardMetadata } from "./card-metadata";
import { layerColors } from "./compose";

/** Story, language and words for a page of the record. Answers "no such page" for a story or language that is not there. */
export async function recordContext(lang: string, storyId: string): Promise<PanelContext> {
  const story = await loadStory(storyId);
  if (!story?.languages.includes(lang)) notFound();
  return { story, language: lang, words: wordsIn(lang), addresses: addressesOf(storyId, lang) };
}

/** Title, addresses and card of a page of the record, which shows the story's picture. `path` begins with a slash, after the story. */
export function recordMetadata(story: Story, language: string, title: string, path: string): Metadata {
  const whole = `${title} – ${say(story.title, language)}`;
  return {
    ...cardMetadata(story, language, {
      title: whole,
      description: say(story.summary, language),
      alt: wordsIn(language).mapOf(say(story.opening.alt, language)),
      path: (tag) => `/${tag}/${story.id}${path}`,
      claim: null,
    }),
    title: whole,
  };
}

/** A page of text about one source, actor or country: no map and no script, only links back into the story. */
export function RecordPage({ context, path, children }: { context: PanelContext; path: string; children: () => ReactNode }) {
  const { story, language, words, addresses } = context;
  return (
    <div className="page" style={layerColors(story) as CSSProperties}>
      <StaticIsland id="glyphs">{() => <GlyphDefinitions />}</StaticIsland>
      <Masthead story={story} language={language} path={path} />
      <main className="record" id="text" tabIndex={-1}>
        <StaticIsland id={`record ${story.id} ${language} ${path}`}>{children}</StaticIsland>
        <nav className="record-nav" aria-label={words.toStory}>
          <a href={addresses.story}>← {words.toStory}</a>
          <a href={`${addresses.story}/record`}>{words.recordTitle}</a>
          <a href={`${addresses.story}/sources`}>{words.sourcesTitle}</a>
          <a href={`${addresses.story}/corrections`}>{words.correctionsTitle}</a>
        </nav>
      </main>
    </div>
  );
}
