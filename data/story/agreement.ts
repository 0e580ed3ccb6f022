import type { Claim } from "./story";

/** The article's own division: "21 since 2015, before only four". */
export const SINCE_YEAR = 2015;

/** Somebody drafts it, lists it or denies it: no text that a country signed, so it is not drawn like one. */
const UNSIGNED: readonly string[] = ["draft", "named", "denied"];

/** Whether its sources say that an agreement was signed. */
export function isSigned({ text }: NonNullable<Claim["agreement"]>): boolean {
  return !UNSIGNED.includes(text);
}
