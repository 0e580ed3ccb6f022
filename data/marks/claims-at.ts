import type { MarkClaim } from "./mark";

/** The claims at each place that has one, in the order given. One pass, because there may be tens of thousands. */
export function claimsAt<Claim extends MarkClaim>(claims: readonly Claim[]): ReadonlyMap<string, Claim[]> {
  const byPlace = new Map<string, Claim[]>();
  for (const claim of claims)
    for (const place of claim.places) {
      const here = byPlace.get(place);
      if (here) here.push(claim);
      else byPlace.set(place, [claim]);
    }
  return byPlace;
}
