import { independentOrigins, originOf } from "./status-rule";
import type { Claim, Evidence, Reference, Story } from "./story";

/** What hangs on one reference. */
export interface Dependence {
  /** Every claim that names it, with its stance, in story order. */
  readonly claims: readonly { readonly claim: Claim; readonly stance: Evidence["stance"] }[];
  /** Claims that nothing else supports. */
  readonly last: readonly Claim[];
  /** Claims that two or more origins support, and without it only one. */
  readonly independent: readonly Claim[];
  /** Other references that repeat the same reporting: together they count once. */
  readonly sameOrigin: readonly SameOrigin[];
}

export interface SameOrigin {
  readonly reference: Reference;
  /** The claims for which both relay the same; `null` when they do for all. */
  readonly only: readonly Claim[] | null;
}

type Sourced = Pick<Story, "claims" | "references">;

/** What would become of a story's claims if one of its references were pulled. */
export function dependenceOn(id: string, { claims, references }: Sourced): Dependence {
  const byId = new Map(references.map((reference) => [reference.id, reference]));
  const naming = claims.flatMap((claim) =>
    claim.evidence.filter(({ reference }) => reference === id).map(({ stance }) => ({ claim, stance })),
  );
  const supported = [...new Set(naming.filter(({ stance }) => stance === "supports").map(({ claim }) => claim))];
  const originsWithout = ({ evidence }: Claim) =>
    independentOrigins({ evidence: evidence.filter(({ reference }) => reference !== id) }, byId);
  return {
    claims: naming,
    last: supported.filter((claim) => originsWithout(claim) === 0),
    independent: supported.filter((claim) => independentOrigins(claim, byId) >= 2 && originsWithout(claim) === 1),
    sameOrigin: sameOrigin(id, new Set(naming.map(({ claim }) => claim)), byId),
  };
}

/** By the origin of the documents themselves, else by the origin that the evidence of single claims gives them. */
function sameOrigin(id: string, naming: ReadonlySet<Claim>, references: ReadonlyMap<string, Reference>): SameOrigin[] {
  const own = references.get(id)?.origin;
  return [...references.values()].flatMap((reference): SameOrigin[] => {
    if (reference.id === id) return [];
    if (reference.origin === own) return [{ reference, only: null }];
    const only = [...naming].filter((claim) => {
      const there = originsIn(claim, reference.id, references);
      return [...originsIn(claim, id, references)].some((origin) => there.has(origin));
    });
    return only.length > 0 ? [{ reference, only }] : [];
  });
}

function originsIn({ evidence }: Claim, id: string, references: ReadonlyMap<string, Reference>): ReadonlySet<string> {
  return new Set(evidence.filter(({ reference }) => reference === id).flatMap((entry) => originOf(entry, references) ?? []));
}
