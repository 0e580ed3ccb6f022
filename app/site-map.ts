import { escapeXml } from "@/data/export/escape-xml";
import { changedOn } from "@/data/linked/reference-node";
import { countriesOf } from "@/data/story/country";
import type { Story } from "@/data/story/story";

/** Every page of every story in every language, each with its other languages (sitemaps.org, with Google's `hreflang`). */
export function siteMap(stories: readonly Story[], site: string): string {
  const urls = stories.flatMap((story) =>
    pathsOf(story).flatMap((path) => story.languages.map((language) => urlEntry(story, language, path, site))),
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...urls,
    "</urlset>",
    "",
  ].join("\n");
}

function pathsOf(story: Story): string[] {
  return [
    "",
    "/record",
    "/sources",
    "/corrections",
    ...story.claims.map(({ id }) => `/${id}`),
    ...story.references.map(({ id }) => `/sources/${id}`),
    ...story.actors.map(({ id }) => `/actors/${id}`),
    ...countriesOf(story).map((iso) => `/countries/${iso.toLowerCase()}`),
  ];
}

function urlEntry(story: Story, language: string, path: string, site: string): string {
  const address = (tag: string) => escapeXml(`${site}/${tag}/${story.id}${path}`);
  const others = story.languages.map((tag) => `<xhtml:link rel="alternate" hreflang="${tag}" href="${address(tag)}"/>`);
  return `<url><loc>${address(language)}</loc><lastmod>${changedOn(story)}</lastmod>${others.join("")}</url>`;
}
