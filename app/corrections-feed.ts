import type { Words } from "@/components/ui/words/words";
import { escapeXml } from "@/data/export/escape-xml";
import { type Story, say } from "@/data/story/story";

/**
 * A story's corrections as Atom (RFC 4287), the latest first. Ids count from the first correction, so a new one changes none.
 *
 * @param origin of the site, without a slash at its end
 */
export function correctionsFeed(story: Story, language: string, words: Words, origin: string): string {
  const page = `${origin}/${language}/${story.id}/corrections`;
  const title = `${words.correctionsTitle} – ${say(story.title, language)}`;
  const entries = story.corrections.map(({ date, kind, text }, index) => {
    const number = story.corrections.length - index;
    return [
      "<entry>",
      `<id>${escapeXml(`${page}#correction-${number}`)}</id>`,
      `<title>${escapeXml(`${words.correctionKind[kind]} ${number}`)}</title>`,
      `<updated>${date}T00:00:00Z</updated>`,
      `<link href="${escapeXml(`${page}#correction-${number}`)}"/>`,
      `<content type="text">${escapeXml(say(text, language))}</content>`,
      "</entry>",
    ].join("\n");
  });
  const updated = story.corrections[0]?.date ?? story.published;
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`,
    `<id>${escapeXml(page)}</id>`,
    `<title>${escapeXml(title)}</title>`,
    `<updated>${updated}T00:00:00Z</updated>`,
    "<author><name>Dateline</name></author>",
    `<link rel="self" type="application/atom+xml" href="${escapeXml(`${page}.atom`)}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(page)}"/>`,
    ...entries,
    "</feed>",
    "",
  ].join("\n");
}
