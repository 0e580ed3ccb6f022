/** When a claim could be known, and on which side of the article it stands. */
export interface Knowledge {
  /** Last of the days on which it can first have been published, `YYYY-MM-DD`; `null` when no reference is dated. */
  readonly published: string | null;
  /** Happened, or became public, after the article: not in the view of its reader. */
  readonly isLater: boolean;
}

/** What of a story a reader asks for: also what came next, or only what was public on a day. */
export interface Reading {
  readonly later: boolean;
  /** `YYYY-MM-DD`, or `null` for no such limit. */
  readonly known: string | null;
}

/** The article's own view: what had happened by its day, save what became public only later. Our sources for it may be younger. */
export const ARTICLE_READING: Reading = { later: false, known: null };

/** Whether a claim is shown in a reading. With a day, what nobody dates is not shown: it was not certainly public. */
export function isShown(claim: Knowledge | undefined, { later, known }: Reading): boolean {
  if (!claim || (claim.isLater && !later)) return false;
  return known === null || (claim.published !== null && claim.published <= known);
}

/** Whether a claim is drawn in a reading: what is open is, whatever the reading. */
export function isDrawn(id: string, claim: Knowledge | undefined, reading: Reading, open: string | null): boolean {
  return id === open || isShown(claim, reading);
}

/** How many claims of a layer a reading shows. */
export function shownInLayer(
  claims: Readonly<Record<string, Knowledge & { readonly layer: string }>>,
  layer: string,
  reading: Reading,
): number {
  return Object.values(claims).filter((claim) => claim.layer === layer && isShown(claim, reading)).length;
}

/** A day of the calendar as it stands in an address, or `null` for anything else. */
export function parseDay(text: string | null): string | null {
  if (text === null || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text) ? text : null;
}
