import { geometryMeetsBox } from "../geo/geometry-in-box";
import { factsOf } from "../story/facts";
import { geometryOf, toFeature } from "../story/serialise";
import type { Claim, Story } from "../story/story";
import { NO_FILTER } from "../view/filter";
import { type Facts, matchClaims } from "../view/match";
import type { StandingOf } from "../view/standing";
import type { DayRange } from "./datetime";
import type { ClaimsQuery } from "./items-query";

/**
 * The claims of a layer that answer a query, in story order, before any are left out by `limit` and `offset`. What the filter
 * says is asked of the dashboard's own pure function, among all claims of the story: a value that only another layer has leaves
 * none here, rather than ask nothing.
 *
 * @param standingOf of the filter's area, `null` when it has none
 */
export function answeringClaims(
  story: Story,
  layer: string,
  query: ClaimsQuery,
  standingOf: StandingOf | null,
): readonly Claim[] {
  const { filter, later, known, datetime, bbox, equal } = query;
  const facts = factsOf(story);
  const all = story.claims.flatMap(({ id }) => facts.get(id) ?? []);
  const inReading = (claim: Facts) =>
    claim.layer === layer &&
    (later === "with" || claim.isLater === (later === "only")) &&
    (known === null || (claim.published !== null && claim.published <= known));
  const shown = inRange(matchClaims(all, filter, standingOf).shown.filter(inReading), datetime, query);
  const ids = new Set(shown.map(({ id }) => id));
  return story.claims.filter(
    (claim) =>
      ids.has(claim.id) && (bbox === null || geometryMeetsBox(geometryOf(claim, story), bbox)) && hasAll(claim, story, equal),
  );
}

/** The days of `datetime` are a second window, read as the filter reads its own. */
function inRange(claims: readonly Facts[], range: DayRange | null, { filter: { certainty } }: ClaimsQuery): readonly Facts[] {
  if (range === null) return claims;
  const [from, to] = certainty === "certain" ? [range.sureFrom, range.sureTo] : [range.from, range.to];
  return matchClaims(claims, { ...NO_FILTER, from, to, certainty }).shown;
}

function hasAll(claim: Claim, story: Story, equal: ClaimsQuery["equal"]): boolean {
  const names = Object.keys(equal);
  if (names.length === 0) return true;
  const { properties } = toFeature(claim, story, { properties: names, skipGeometry: true });
  return names.every((name) => properties?.[name] === equal[name]);
}
