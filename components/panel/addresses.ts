/** Where links of the panel lead. Without scripts they are ordinary addresses; with scripts the same views without a round trip. */
export interface Addresses {
  readonly story: string;
  readonly claim: (id: string) => string;
  readonly place: (id: string) => string;
  readonly source: (id: string) => string;
  readonly actor: (id: string) => string;
  readonly country: (iso: string) => string;
  /** The map with the claims of one source or actor and no others, what came next included. */
  readonly filtered: (facet: "source" | "actor", id: string) => string;
}

/** @param isEmbed links stay in the frame: the claim is in the query, because the path is the embed's. */
export function addressesOf(story: string, language: string, isEmbed = false): Addresses {
  const base = `/${language}/${story}`;
  const record = {
    source: (id: string) => `${base}/sources/${id}`,
    actor: (id: string) => `${base}/actors/${id}`,
    country: (iso: string) => `${base}/countries/${iso.toLowerCase()}`,
    filtered: (facet: "source" | "actor", id: string) => `${base}?later=on&${facet}=${id}`,
  };
  if (isEmbed) {
    const embed = `${base}/embed`;
    return { story: embed, claim: (id) => `${embed}?claim=${id}`, place: (id) => `${embed}?place=${id}`, ...record };
  }
  return { story: base, claim: (id) => `${base}/${id}`, place: (id) => `${base}?place=${id}#place-${id}`, ...record };
}
