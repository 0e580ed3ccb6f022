/** Where the site stands for the world, without a slash at its end. Pages are built with it, so it is set for the build too. */
export function builtSite(): string {
  return publicUrl() ?? "http://localhost:3000";
}

/** A host as RFC 3986 has it, with its port: nothing that could end a header or begin a path. */
const HOST = /^(?:[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?|\[[0-9a-f:.]{2,45}\])(?::\d{1,5})?$/i;

/**
 * Where the site stands for whoever asks: PUBLIC_URL (or SITE_URL), else the host that was asked. What a proxy says of the host
 * counts only with TRUST_PROXY=1, because anybody can say it; nonsense counts never.
 */
export function siteFor(headers: Headers): string {
  const known = publicUrl();
  if (known !== null) return known;
  const isTrusted = process.env.TRUST_PROXY === "1";
  const forwarded = isTrusted ? headers.get("x-forwarded-host") : null;
  const host = [forwarded, headers.get("host")].find((one) => one !== null && HOST.test(one)) ?? "localhost:3000";
  const isSecure = isTrusted && headers.get("x-forwarded-proto") === "https";
  return `${isSecure ? "https" : "http"}://${host.toLowerCase()}`;
}

/** @throws when it is set to what is no web address: a wrong link on every page is worse than no page */
function publicUrl(): string | null {
  const text = process.env.PUBLIC_URL || process.env.SITE_URL;
  if (!text) return null;
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol))
    throw new Error(`PUBLIC_URL is "${text}": give a web address such as https://example.org.`);
  return text.replace(/\/+$/, "");
}
