import { licenceUrl } from "../service/link";
import { factsOf } from "../story/facts";
import { byId, type Claim, type Story, say } from "../story/story";
import { isoDates } from "./iso-date";
import { placeNode } from "./place-node";
import { PUBLISHER, referenceNode } from "./reference-node";

/**
 * A claim as schema.org has it: what, how sure, when and where at the widest, and every reference with what it does for the claim.
 * An event is named as what it is about, dated only where its date is plain.
 */
export function claimNode(claim: Claim, story: Story, language: string, site: string): Record<string, unknown> {
  const storyUrl = `${site}/${language}/${story.id}`;
  const { from = null, to = null } = factsOf(story).get(claim.id) ?? {};
  const places = claim.places.map((id) => placeNode(byId(story.places, id), language, storyUrl));
  const name = say(claim.title, language);
  return {
    "@type": "Claim",
    "@id": `${storyUrl}/${claim.id}`,
    url: `${storyUrl}/${claim.id}`,
    name,
    text: say(claim.text, language),
    inLanguage: language,
    creativeWorkStatus: claim.status,
    ...(from !== null && to !== null ? { temporalCoverage: `${from}/${to}` } : {}),
    spatialCoverage: places,
    ...(claim.kind === "event" ? { about: { "@type": "Event", name, ...isoDates(claim.when), location: places } } : {}),
    citation: claim.evidence.map(({ reference, stance }) => ({
      ...referenceNode(byId(story.references, reference)),
      ...(stance === "supports" ? {} : { description: stance }),
    })),
    isPartOf: { "@type": "NewsArticle", "@id": storyUrl, name: say(story.title, language) },
    license: licenceUrl(story.licence),
    publisher: PUBLISHER,
  };
}
