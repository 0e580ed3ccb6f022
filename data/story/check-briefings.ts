import { mentionOf, type RawBriefing } from "./briefing";
import type { CheckContext } from "./check-context";
import { type Fault, nearMatch, shown } from "./fault";
import { placeNamesIn } from "./place-names";

/** Rules of the texts: all chapters in all languages, links that lead somewhere, no claim of the article unmentioned, no place unlinked. */
export function checkBriefings(context: CheckContext): Fault[] {
  const { head } = context.parsed;
  if (head === null) return [];
  return head.languages.flatMap((tag) => {
    const file = `${context.folder}/briefing.${tag}.md`;
    const briefing = context.briefings[tag];
    if (!briefing)
      return [{ file, feature: null, field: "", found: "no such file", expected: "the text in a language of the story" }];
    return [
      ...chapterRules(
        briefing,
        head.chapters.map(({ id }) => id),
      ),
      ...linkRules(briefing, context),
      ...orphanRules(briefing, context),
      ...placeRules(briefing, context, tag),
    ].map((rule) => ({ file, ...rule }));
  });
}

type Rule = Omit<Fault, "file">;

function chapterRules({ chapters, strayText, unsupported }: RawBriefing, expectedIds: readonly string[]): Rule[] {
  const ids = chapters.map(({ id }) => id);
  const rules: Rule[] = [];
  if (ids.join() !== expectedIds.join()) {
    const wrong = ids.find((id, index) => id !== expectedIds[index]) ?? "";
    const expected = `the chapters of story.json in order: ${expectedIds.join(", ")}${nearMatch(wrong, expectedIds)}`;
    rules.push({
      feature: null,
      field: "chapters",
      found: ids.map((id) => id || "a heading without chapter: link").join(", ") || "no chapter",
      expected,
    });
  }
  if (strayText !== null)
    rules.push({
      feature: null,
      field: "text",
      found: `"${strayText}" before the first chapter`,
      expected: "text inside a chapter",
    });
  for (const { type, line } of unsupported) {
    rules.push({
      feature: null,
      field: `line ${line}`,
      found: `${type}`,
      expected: "paragraphs, lists, quotations, emphasis and links only",
    });
  }
  for (const chapter of chapters.filter(({ body }) => body.children.length === 0)) {
    rules.push({ feature: chapter.id, field: "text", found: "nothing", expected: "at least a paragraph" });
  }
  return rules;
}

function linkRules({ links }: RawBriefing, { parsed }: CheckContext): Rule[] {
  const known = {
    claim: parsed.ids.claims,
    place: parsed.ids.places,
    chapter: new Set(parsed.head?.chapters.map(({ id }) => id)),
  };
  return links.flatMap(({ url, text, chapter }) => {
    const field = `link "${text}"`;
    const mention = mentionOf(url);
    if (mention === null) {
      return url.startsWith("https://")
        ? []
        : [{ feature: chapter, field, found: shown(url), expected: "claim:, place:, chapter: or https:" }];
    }
    if (text.trim() === "") return [{ feature: chapter, field, found: "a link without words", expected: "words to click" }];
    const ids = known[mention.scheme];
    return ids.has(mention.id)
      ? []
      : [{ feature: chapter, field, found: shown(url), expected: `the id of a ${mention.scheme}${nearMatch(mention.id, ids)}` }];
  });
}

function orphanRules({ chapters }: RawBriefing, { parsed }: CheckContext): Rule[] {
  const mentioned = new Set(chapters.flatMap(({ claims }) => claims));
  return parsed.claims
    .filter(({ id, record }) => record === undefined && !mentioned.has(id))
    .map(({ id }) => ({
      feature: id,
      field: "text",
      found: "no mention",
      expected: `a link to claim:${id}: the words that its mark opens`,
    }));
}

function placeRules({ chapters }: RawBriefing, { parsed }: CheckContext, language: string): Rule[] {
  return placeNamesIn(chapters, parsed.places, language)
    .filter(({ isLinked }) => !isLinked)
    .map(({ name, place, chapter }) => ({
      feature: chapter,
      field: `place "${name}"`,
      found: "a name that is no link",
      expected: `a link to place:${place}, or emphasis where it is the title of a publication`,
    }));
}
