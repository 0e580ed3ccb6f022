import type { Metadata } from "next";
import type { Story } from "@/data/story/story";
import { CARD_SIZE } from "./picture-request";
import { siteUrl } from "./site";

/** What a page says of itself to whoever shows a link to it. */
interface Card {
  readonly title: string;
  readonly description: string;
  /** What the picture shows, in words. */
  readonly alt: string;
  /** Address of the page in a language, without the origin. */
  readonly path: (language: string) => string;
  /** The open claim, of which the picture is; `null` for that of the story. */
  readonly claim: string | null;
}

/** Open Graph wants a country with the language. Where we know of none it gets the language alone. */
const LOCALES: Readonly<Record<string, string>> = { en: "en_GB", fr: "fr_FR" };
const localeOf = (language: string) => LOCALES[language] ?? language;

/** A page's card for Open Graph and X, with a picture of the very claim or story; its addresses in each language. */
export function cardMetadata(story: Story, language: string, { title, description, alt, path, claim }: Card): Metadata {
  const picture = { url: cardAddress(story, language, claim), alt };
  return {
    metadataBase: new URL(siteUrl()),
    alternates: { canonical: path(language), languages: Object.fromEntries(story.languages.map((tag) => [tag, path(tag)])) },
    openGraph: {
      type: "article",
      siteName: "Dateline",
      url: path(language),
      title,
      description,
      locale: localeOf(language),
      alternateLocale: story.languages.filter((tag) => tag !== language).map(localeOf),
      publishedTime: story.published,
      modifiedTime: story.corrections[0]?.date ?? story.published,
      images: [{ ...picture, ...CARD_SIZE, type: "image/png" }],
    },
    twitter: { card: "summary_large_image", title, description, images: [picture] },
  };
}

/** The version is in it because the others keep a picture for as long as its address stays the same. */
function cardAddress({ id, version }: Story, language: string, claim: string | null): string {
  const query = new URLSearchParams({ card: "1", ...(claim === null ? {} : { claim }), v: version });
  return `/${language}/${id}/map.png?${query}`;
}
