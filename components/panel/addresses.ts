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

export function addressesOf(story: string, language: string): Addresses {
  const base = `/${language}/${story}`;
  return {
    story: base,
    claim: (id) => `${base}/${id}`,
    place: (id) => `${base}?place=${id}#place-${id}`,
    source: (id) => `${base}/sources/${id}`,
    actor: (id) => `${base}/actors/${id}`,
    country: (iso) => `${base}/countries/${iso.toLowerCase()}`,
    filtered: (facet, id) => `${base}?later=on&${facet}=${id}`,
  };
}
