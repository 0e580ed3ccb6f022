import { independentOrigins } from "./status-rule";
import type { Claim, Evidence, Reference, Story } from "./story";

/** What hangs on one reference. */
export interface Dependence {
  /** Every claim that names it, with its stance, in story order. */
  readonly claims: readonly { readonly claim: Claim; readonly stance: Evidence["stance"] }[];
  /** Claims that nothing else supports. */
  readonly last: readonly Claim[];
  /** Claims that two or more origins support, and without it only one. */
  readonly independent: readonly Claim[];
  /** Other references with the same origin: together they count once. */
  readonly sameOrigin: readonly Reference[];
}

/** What would become of a story's claims if one of its references were pulled. */
export function dependenceOn(id: string, { claims, references }: Pick<Story, "claims" | "references">): Dependence {
  const byId = new Map(references.map((reference) => [reference.id, reference]));
  const naming = claims.flatMap((claim) =>
    claim.evidence.filter(({ reference }) => reference === id).map(({ stance }) => ({ claim, stance })),
  );
  const supported = [...new Set(naming.filter(({ stance }) => stance === "supports").map(({ claim }) => claim))];
  const originsWithout = ({ evidence }: Claim) =>
    independentOrigins({ evidence: evidence.filter(({ reference }) => reference !== id) }, byId);
  const origin = byId.get(id)?.origin;
  return {
    claims: naming,
    last: supported.filter((claim) => originsWithout(claim) === 0),
    independent: supported.filter((claim) => independentOrigins(claim, byId) >= 2 && originsWithout(claim) === 1),
    sameOrigin: references.filter((reference) => reference.id !== id && reference.origin === origin),
  };
}
