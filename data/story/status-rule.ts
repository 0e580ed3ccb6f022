import type { Fault } from "./fault";
import type { Claim, Evidence, Reference } from "./story";

/** Whose reporting a piece of evidence is: its own `origin` where the document relays somebody else's for this claim. */
export function originOf(
  { reference, origin }: Pick<Evidence, "reference" | "origin">,
  references: ReadonlyMap<string, Reference>,
): string | null {
  return origin ?? references.get(reference)?.origin ?? null;
}

/** How many independent origins support a claim: two reposts of one wire are one. */
export function independentOrigins(claim: Pick<Claim, "evidence">, references: ReadonlyMap<string, Reference>): number {
  const supporting = claim.evidence.filter(({ stance }) => stance === "supports");
  return new Set(supporting.flatMap((evidence) => originOf(evidence, references) ?? [])).size;
}

/**
 * The status that a claim's evidence does not bear. Established: two independent origins or an official record.
 * Disputed: references on both sides. Reported by two or more origins: a note that says why it is no more than that.
 * A claim that no reference supports bears no status at all.
 *
 * @returns `null` when the evidence bears it.
 */
export function statusFault(
  claim: Claim,
  references: ReadonlyMap<string, Reference>,
): Pick<Fault, "field" | "found" | "expected"> | null {
  const stances = new Set(claim.evidence.map(({ stance }) => stance));
  const field = "properties.status";
  if (!stances.has("supports"))
    return { field, found: `"${claim.status}" without a supporting reference`, expected: "evidence that supports the claim" };
  if (claim.status === "disputed" && !stances.has("disputes")) {
    return { field, found: '"disputed" without a disputing reference', expected: "evidence on both sides" };
  }
  const origins = independentOrigins(claim, references);
  if (claim.status === "reported" && origins >= 2 && claim.statusNote === undefined) {
    const expected = "a statusNote that says why it is no more than reported, or an origin that the evidence shares";
    return { field, found: `"reported" with ${origins} independent sources and no note`, expected };
  }
  if (claim.status !== "established") return null;
  const isOfficial = claim.evidence.some(
    ({ stance, reference }) => stance === "supports" && references.get(reference)?.kind === "official",
  );
  if (isOfficial || origins >= 2) return null;
  return {
    field,
    found: `"established" with ${origins} independent source`,
    expected: "two references of different origin, or an official one",
  };
}
