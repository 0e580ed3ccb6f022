import { embedAddresses } from "@/data/embed/embed-address";
import { viewOfTarget } from "@/data/embed/embed-target";
import { type SnippetParts, snippet } from "@/data/embed/snippet";
import { type SnippetSize, USUAL_SIZE } from "@/data/embed/snippet-size";
import type { Atlas } from "@/data/story/atlas";
import { byId, type Story, say } from "@/data/story/story";
import { USUAL_EMBED } from "@/data/view/embed-options";
import { knownOf, parseView } from "@/data/view/view";
import { wordsIn } from "../../ui/words/words";
import type { ExampleId } from "./guide-text";

/** The parts of an example's code. The same function makes what one copies here and in the builder. */
export function exampleParts(id: ExampleId, story: Story, atlas: Atlas, language: string): Omit<SnippetParts, "site"> {
  const words = wordsIn(language);
  const { layers } = atlas;
  const opening = parseView("", "", knownOf(atlas, false));
  const [chapter] = atlas.chapters;
  const about = (said: string, alt: string) => ({
    title: words.mapOf(said),
    alt: words.mapOf(alt),
    caption: `${atlas.title} · ${words.fullStory}`,
    language,
  });
  if (id === "claim") {
    const [first] = story.claims;
    const title = first ? say(byId(story.claims, first.id).title, language) : atlas.title;
    const view = viewOfTarget({ ...opening, claim: first?.id ?? null }, { kind: "claim" }, layers);
    const size = USUAL_SIZE;
    return { ...embedAddresses({ view, options: USUAL_EMBED, size }, layers), ...about(title, title), size, form: "script" };
  }
  if (id === "chapter" && chapter) {
    const title = story.briefing[language]?.find((one) => one.id === chapter.id)?.title ?? atlas.title;
    const options = { ...USUAL_EMBED, chapter: chapter.id, panel: "none" } as const;
    const size: SnippetSize = { kind: "ratio", width: 1, height: 1 };
    return { ...embedAddresses({ view: opening, options, size }, layers), ...about(title, chapter.alt), size, form: "frame" };
  }
  const options = id === "element" ? ({ ...USUAL_EMBED, theme: "dark", panel: "none" } as const) : USUAL_EMBED;
  const addresses = embedAddresses({ view: opening, options, size: USUAL_SIZE }, layers);
  const form = id === "element" ? "element" : "frame";
  return { ...addresses, ...about(atlas.title, atlas.opening.alt), size: USUAL_SIZE, form };
}

/** The code of an example at a site; without one it is the example itself, on the site's own pages. */
export function exampleCode(parts: Omit<SnippetParts, "site">, site: string): string {
  return snippet({ ...parts, site });
}
