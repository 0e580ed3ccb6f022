/** When something is, as far as it is known. */
interface Dated {
  /** EDTF, or `null` when nobody dates it. */
  readonly when: string | null;
  /** First and last day of `when`, `YYYY-MM-DD`. */
  readonly from: string | null;
  readonly to: string | null;
}

/**
 * The years in which something may lie, or the one in which it lies for certain: those whose window a filter in the same
 * reading would answer with it. None when nobody dates it.
 */
export function yearsOf({ when, from, to }: Dated, certainty: "possible" | "certain"): number[] {
  if (when === null || from === null || to === null) return [];
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  if (certainty === "certain") return first === last && !/[~?%]/.test(when) ? [first] : [];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
