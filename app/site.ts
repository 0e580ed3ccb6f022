/** Where the site is when nobody has said it: on the machine of whoever tries it. */
const LOCAL = "http://localhost:3000";

/** Where the site stands for the world, for what is made at the build, without a slash at its end. `PUBLIC_URL` (or `SITE_URL`) says it. */
export function siteUrl(): string {
  return publicUrl() ?? LOCAL;
}

/** A name or an address, and a port: nothing that could end the host of an address. */
const HOST = /^([a-z0-9.-]+|\[[0-9a-f:]+\])(:\d{1,5})?$/i;

/**
 * Where the site stands for an answer, without a slash at its end: `PUBLIC_URL`, else the host that was asked, in the scheme that a
 * server before us says it was asked in. Which host that server was asked for counts only with TRUST_PROXY=1, because anybody can say it.
 */
export function siteOf(request: Pick<Request, "url" | "headers">): string {
  const known = publicUrl();
  if (known !== null) return known;
  const { headers, url } = request;
  const { origin, protocol } = new URL(url);
  const forwarded = process.env.TRUST_PROXY === "1" ? headers.get("x-forwarded-host") : null;
  const host = forwarded ?? headers.get("host") ?? "";
  const scheme = /^https?$/.exec(headers.get("x-forwarded-proto") ?? "")?.[0] ?? protocol.slice(0, -1);
  const asked = `${scheme}://${host}`;
  return HOST.test(host) && URL.canParse(asked) ? new URL(asked).origin : origin;
}

/** @throws when it is set to what is no web address: a wrong link on every page is worse than no page */
function publicUrl(): string | null {
  const text = process.env.PUBLIC_URL || process.env.SITE_URL;
  if (!text) return null;
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol))
    throw new Error(`PUBLIC_URL is "${text}": give a web address such as https://example.org.`);
  return text.replace(/\/+$/, "");
}
