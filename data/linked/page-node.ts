import { alpha2Of } from "../geo/alpha2";
import { licenceUrl } from "../service/link";
import { countryName } from "../story/country";
import { type Actor, type Story, say } from "../story/story";
import { PUBLISHER } from "./reference-node";

/** A page of the record: part of its story, about one thing where it is about one. @param path after the story, with its slash */
export function pageNode(
  story: Story,
  language: string,
  path: string,
  site: string,
  about: Record<string, unknown> | null,
): Record<string, unknown> {
  const storyUrl = `${site}/${language}/${story.id}`;
  return {
    "@type": "WebPage",
    "@id": storyUrl + path,
    url: storyUrl + path,
    inLanguage: language,
    license: licenceUrl(story.licence),
    publisher: PUBLISHER,
    isPartOf: { "@type": "NewsArticle", "@id": storyUrl, name: say(story.title, language) },
    ...(about ? { mainEntity: about } : {}),
  };
}

/** A person or a body. A group that has no name of its own is only a thing. */
export function actorNode({ type, name, role }: Actor, language: string): Record<string, unknown> {
  const kinds = { person: "Person", organisation: "Organization", group: "Thing" } as const;
  return { "@type": kinds[type], name: say(name, language), description: say(role, language) };
}

/** @param iso ISO 3166-1 alpha-3 */
export function countryNode(iso: string, story: Story, language: string): Record<string, unknown> {
  return { "@type": "Country", name: countryName(iso, story, language), identifier: alpha2Of(iso) ?? iso };
}
