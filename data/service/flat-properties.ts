import { byId, type Claim, type Story, say, spokenIn } from "../story/story";
import { dateWords } from "../time/date-words";
import { CITY_METERS } from "../view/standing";

/** Between the values of a flat property that has several, as in the exported tables. */
const BETWEEN = "; ";

/** What nested values say, in one row of plain cells: what a GIS, a database or a spreadsheet can compare and join. */
export interface FlatProperties {
  /** Title and text in the language of the answer. */
  readonly name: string;
  readonly description: string;
  /** In words; then the first and last day that the date can mean, not there where nobody dates the claim. */
  readonly when_text: string;
  readonly when_start?: string;
  readonly when_end?: string;
  readonly agreement_text?: string;
  readonly actor_names: string;
  readonly place_names: string;
  readonly country_codes: string;
  readonly reference_ids: string;
  readonly reference_publishers: string;
  readonly reference_urls: string;
  /** Within how many metres of its geometry the place lies: 0 for a site; not there where the geometry is an area. */
  readonly radius_meters?: number;
  /** Whole address of the claim's page. */
  readonly url: string;
}

/** @param site `https://example.org`, without a slash at its end */
export function flatProperties(
  claim: Claim,
  story: Story,
  facts: { readonly from: string | null; readonly to: string | null; readonly countries: readonly string[] },
  { language, site }: { readonly language: string; readonly site: string },
): FlatProperties {
  const tag = spokenIn(story, language);
  const radius = radiusOf(claim, story);
  const references = claim.evidence.map(({ reference }) => byId(story.references, reference));
  return {
    name: say(claim.title, tag),
    description: say(claim.text, tag),
    when_text: claim.when === null ? "" : dateWords(claim.when, tag),
    ...(facts.from === null || facts.to === null ? {} : { when_start: facts.from, when_end: facts.to }),
    ...(claim.agreement ? { agreement_text: claim.agreement.text } : {}),
    actor_names: claim.actors.map((id) => say(byId(story.actors, id).name, tag)).join(BETWEEN),
    place_names: claim.places.map((id) => say(byId(story.places, id).name, tag)).join(BETWEEN),
    country_codes: facts.countries.join(BETWEEN),
    reference_ids: references.map(({ id }) => id).join(BETWEEN),
    reference_publishers: references.map(({ publisher }) => publisher).join(BETWEEN),
    reference_urls: references.map(({ url }) => url).join(BETWEEN),
    ...(radius === null ? {} : { radius_meters: radius }),
    url: `${site}/${tag}/${story.id}/${claim.id}`,
  };
}

/** Of several places, the widest: nearer than that the claim is not known. */
function radiusOf(claim: Claim, story: Story): number | null {
  const radii = claim.places.map((id) => {
    const { precision, radiusMeters, geometry } = byId(story.places, id);
    if (radiusMeters) return radiusMeters;
    if (geometry?.type !== "Point") return null;
    return precision === "city" ? CITY_METERS : 0;
  });
  return radii.reduce((widest, one) => (widest === null || one === null ? null : Math.max(widest, one)), 0);
}
