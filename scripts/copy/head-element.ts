import type { Writer } from "./addresses";

type Attributes = Readonly<Record<string, string>>;

/** Who reads these is elsewhere, and wants whole addresses. */
const FOR_OTHERS = new Set(["og:url", "og:image", "twitter:image"]);
/** Says something of the picture before it. */
const OF_PICTURE = /^(og|twitter):image:/;

/**
 * A `link` or `meta` of a page's head in a copy, the same in the HTML and in what React reads.
 *
 * @returns the attributes themselves where they may stay, `null` where the element has nothing to say in a copy
 */
export function headElement(name: string, attributes: Attributes, writer: Writer): Attributes | null {
  return name === "meta" ? metaOf(attributes, writer) : name === "link" ? linkOf(attributes, writer) : attributes;
}

function metaOf(attributes: Attributes, writer: Writer): Attributes | null {
  const kind = attributes.property ?? attributes.name ?? "";
  if (OF_PICTURE.test(kind)) return writer.isPublic ? attributes : null;
  if (!FOR_OTHERS.has(kind)) return attributes;
  const path = writer.ownPath(attributes.content ?? "");
  const said = path === null || !writer.isPublic ? null : writer.publish(path);
  return said === null ? null : { ...attributes, content: said };
}

function linkOf(attributes: Attributes, writer: Writer): Attributes | null {
  const { rel, href = "", type } = attributes;
  const language = attributes.hrefLang ?? attributes.hreflang;
  // React's scripts come when they are asked for.
  if (rel === "preload" && attributes.as === "script") return null;
  if (href.startsWith("#")) return attributes;
  const path = writer.ownPath(href) ?? (href.startsWith("/") ? href : null);
  if (path === null) return attributes;
  if (rel === "canonical" || language !== undefined) {
    const said = writer.isPublic ? writer.publish(path) : null;
    return said === null ? null : { ...attributes, href: said };
  }
  if (type?.endsWith("+oembed")) return null;
  const link = writer.link(path);
  return link === null ? null : { ...attributes, href: link };
}
