/**
 * Every page of a copy for search engines (sitemaps.org). Only a copy that knows where it stands has one.
 *
 * @param files of the copy
 */
export function copySiteMap(files: readonly string[], url: string): string {
  const pages = files.filter((file) => file.endsWith("/index.html") && !/^[^/]+\/[^/]+\/embed\//.test(file));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...pages.map((file) => `<url><loc>${url}/${file.replace(/index\.html$/, "")}</loc></url>`),
    "</urlset>",
    "",
  ].join("\n");
}
