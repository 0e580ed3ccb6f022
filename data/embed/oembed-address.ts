/** The address of a page that can be embedded, taken apart. */
export interface OembedAddress {
  /** `null`: the default story's short address. */
  readonly page: { readonly language: string; readonly story: string } | null;
  /** What stands behind the story: a claim's id, `embed`, or nothing. It need not exist. */
  readonly rest: string | null;
  readonly path: string;
  readonly params: URLSearchParams;
}

const LONGEST = 4000;

/**
 * Takes an address apart that a stranger gives.
 *
 * @param site origin of ours; addresses on any other are nobody's that we know
 * @returns `"bad"` for what is no address, `null` for one that is not ours or has not the form of a page
 */
export function parseOembedAddress(text: string | null, site: string): OembedAddress | "bad" | null {
  if (!text || text.length > LONGEST || !URL.canParse(text)) return "bad";
  const { origin, pathname, searchParams } = new URL(text);
  if (origin !== new URL(site).origin) return null;
  const [language, story, rest = null, ...more] = pathname.split("/").filter(Boolean);
  if (language === undefined) return { page: null, rest: null, path: "/", params: searchParams };
  if (story === undefined || more.length > 0) return null;
  return { page: { language, story }, rest, path: pathname, params: searchParams };
}
