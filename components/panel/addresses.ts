/** Where links of the panel lead. Without scripts they are ordinary addresses; with scripts the same views without a round trip. */
export interface Addresses {
  readonly story: string;
  readonly claim: (id: string) => string;
  readonly place: (id: string) => string;
}

/** @param isEmbed links stay in the frame: the claim is in the query, because the path is the embed's. */
export function addressesOf(story: string, language: string, isEmbed = false): Addresses {
  const base = `/${language}/${story}`;
  if (isEmbed) {
    return { story: `${base}/embed`, claim: (id) => `${base}/embed?claim=${id}`, place: (id) => `${base}/embed?place=${id}` };
  }
  return { story: base, claim: (id) => `${base}/${id}`, place: (id) => `${base}?place=${id}#place-${id}` };
}
