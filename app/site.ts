/** Where the site is when nobody has said it: on the machine of whoever tries it. */
const LOCAL = "http://localhost:3000";

/** Origin of the site for what is made at the build, without a slash at its end. `SITE_URL` says it. */
export function siteUrl(): string {
  return (process.env.SITE_URL || LOCAL).replace(/\/+$/, "");
}

/** A name or an address, and a port: nothing that could end the host of an address. */
const HOST = /^([a-z0-9.-]+|\[[0-9a-f:]+\])(:\d{1,5})?$/i;

/**
 * Origin of the site for an answer, without a slash at its end: `SITE_URL`, else the host that was asked, in the scheme that a
 * server before us says it was asked in.
 */
export function siteOf(request: Pick<Request, "url" | "headers">): string {
  const { origin, protocol } = new URL(request.url);
  if (process.env.SITE_URL) return siteUrl();
  const host = request.headers.get("host") ?? "";
  const scheme = /^https?$/.exec(request.headers.get("x-forwarded-proto") ?? "")?.[0] ?? protocol.slice(0, -1);
  const asked = `${scheme}://${host}`;
  return HOST.test(host) && URL.canParse(asked) ? new URL(asked).origin : origin;
}
