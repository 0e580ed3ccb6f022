import type { Nodes } from "mdast";
import type { BriefingChapter, Place } from "./story";

/** A name of the gazetteer in a text. */
export interface PlaceName {
  readonly name: string;
  /** Id of the place; of several with one name, the first. */
  readonly place: string;
  readonly chapter: string;
  readonly isLinked: boolean;
}

/**
 * Every name of a place in the text of one language, whole words only, the longest name first: "South Sudan" is not "Sudan".
 * What is emphasised is the title of a publication and names no place: *Mali Tribune*. Headings are left out.
 */
export function placeNamesIn(chapters: readonly BriefingChapter[], places: readonly Place[], language: string): PlaceName[] {
  const byName = new Map([...places].reverse().flatMap(({ id, name }) => (name[language] ? [[name[language], id]] : [])));
  if (byName.size === 0) return [];
  const names = [...byName.keys()].sort((a, b) => b.length - a.length);
  const escaped = names.map((name) => name.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const pattern = new RegExp(`(?<![\\p{L}-])(?:${escaped.join("|")})(?![\\p{L}-])`, "gu");
  const found: PlaceName[] = [];
  const walk = (node: Nodes, chapter: string, isLinked: boolean) => {
    if (node.type === "emphasis") return;
    if (node.type === "text")
      for (const [name] of node.value.matchAll(pattern)) found.push({ name, place: byName.get(name) ?? "", chapter, isLinked });
    if ("children" in node) for (const child of node.children) walk(child, chapter, isLinked || node.type === "link");
  };
  for (const { id, body } of chapters) walk(body, id, false);
  return found;
}
