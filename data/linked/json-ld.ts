/** Nodes as a JSON-LD document of schema.org. */
export function jsonLd(nodes: readonly Record<string, unknown>[]): Record<string, unknown> {
  const [only] = nodes;
  const body = nodes.length === 1 && only ? only : { "@graph": nodes };
  return { "@context": "https://schema.org", ...body };
}

/** The document as it may stand in a `script` of a page: nothing in it ends the element or begins a comment. */
export function jsonLdText(nodes: readonly Record<string, unknown>[]): string {
  return JSON.stringify(jsonLd(nodes)).replaceAll("<", "\\u003c");
}
