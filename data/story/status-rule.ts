import type { Fault } from "./fault";
import type { Claim, Reference } from "./story";

/** How many independent origins support a claim: two reposts of one wire are one. */
export function independentOrigins(claim: Pick<Claim, "evidence">, references: ReadonlyMap<string, Reference>): number {
  const supporting = claim.evidence.filter(({ stance }) => stance === "supports");
  return new Set(supporting.flatMap(({ reference }) => references.get(reference)?.origin ?? [])).size;
}

/**
 * The status that a claim's evidence does not bear. Established: two independent origins or an official record.
 * Disputed: references on both sides. A claim that no reference supports bears no status at all.
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
  if (claim.status !== "established") return null;
  const isOfficial = claim.evidence.some(
    ({ stance, reference }) => stance === "supports" && references.get(reference)?.kind === "official",
  );
  const origins = independentOrigins(claim, references);
  if (isOfficial || origins >= 2) return null;
  return {
    field,
    found: `"established" with ${origins} independent source`,
    expected: "two references of different origin, or an official one",
  };
}
