import type { Story } from "@/data/story/story";
import { type Composition, compose } from "./compose";

const compositions = new WeakMap<Story, Map<string, Composition>>();

/** The composition of a story in a language, made once: pictures and answers to programs are asked for again and again. */
export function composed(story: Story, language: string): Composition {
  const known = compositions.get(story) ?? new Map<string, Composition>();
  compositions.set(story, known);
  const composition = known.get(language) ?? compose(story, language);
  known.set(language, composition);
  return composition;
}
