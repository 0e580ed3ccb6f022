import { siteUrl } from "./site";

/** Where a program finds out how a page is embedded (oEmbed 1.0, §4), by the type of the answer. @param path of the page */
export function oembedLinks(path: string, title: string): Record<string, { url: string; title: string }[]> {
  const site = siteUrl();
  const address = (format: string) => `${site}/oembed?${new URLSearchParams({ url: site + path, format })}`;
  return {
    "application/json+oembed": [{ url: address("json"), title }],
    "text/xml+oembed": [{ url: address("xml"), title }],
  };
}
