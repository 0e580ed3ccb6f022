import { FORMATS } from "../service/formats";
import { licenceUrl } from "../service/link";
import { factsOf } from "../story/facts";
import { byId, type Story, say } from "../story/story";
import { boxNode } from "./box-node";
import { changedOn, PUBLISHER, referenceNode } from "./reference-node";

/** A story as an article about another one, and as a data set to take away. Small: it is on the story's own page. */
export function storyNodes(story: Story, language: string, site: string): readonly Record<string, unknown>[] {
  const { id, title, summary, version, licence, languages, published, bbox } = story;
  const url = `${site}/${language}/${id}`;
  const downloads = `${site}/api/downloads/${id}`;
  const days = [...factsOf(story).values()].flatMap(({ from, to }) => (from !== null && to !== null ? [from, to] : [])).sort();
  const common = {
    name: say(title, language),
    description: say(summary, language),
    version,
    license: licenceUrl(licence),
    publisher: PUBLISHER,
    datePublished: published,
    dateModified: changedOn(story),
  };
  return [
    {
      "@type": "NewsArticle",
      "@id": url,
      url,
      headline: say(title, language),
      inLanguage: language,
      ...common,
      image: `${url}/map.svg`,
      isBasedOn: referenceNode(byId(story.references, story.article)),
      workTranslation: languages.filter((tag) => tag !== language).map((tag) => ({ "@id": `${site}/${tag}/${id}` })),
      mainEntity: { "@id": `${url}#data` },
    },
    {
      "@type": "Dataset",
      "@id": `${url}#data`,
      ...common,
      isAccessibleForFree: true,
      ...(days.length > 0 ? { temporalCoverage: `${days[0]}/${days.at(-1)}` } : {}),
      spatialCoverage: boxNode(bbox),
      distribution: FORMATS.map(({ extension, type }) => ({
        "@type": "DataDownload",
        encodingFormat: type.split(";")[0],
        contentUrl: `${downloads}/claims.${extension}?language=${language}`,
      })),
    },
  ];
}
