import { placed } from "./site";

/**
 * The answer of an address of ours, from the root of the site.
 *
 * @throws when it is none, or not one of success: `fetch` by itself takes a 404 for an answer
 */
export async function fetched(url: string): Promise<Response> {
  const response = await fetch(placed(url));
  if (!response.ok) throw new Error(`${url} answered ${response.status}.`);
  return response;
}
