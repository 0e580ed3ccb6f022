import { createElement, Fragment, type ReactNode } from "react";

/** A code between backticks, stress between two stars, a link as in Markdown: what a sentence of the guide may have, and no more. */
const PARTS = /(`[^`]+`|\*\*[^*]+\*\*|\[[^\]]+\]\([^)]+\))/;

/** A sentence with its codes, stresses and links. */
export function InlineText({ text }: { text: string }) {
  return createElement(Fragment, null, ...text.split(PARTS).map(partOf));
}

function partOf(part: string): ReactNode {
  if (part.startsWith("`")) return <code>{part.slice(1, -1)}</code>;
  if (part.startsWith("**")) return <strong>{part.slice(2, -2)}</strong>;
  const [, label, address = ""] = /^\[([^\]]+)\]\(([^)]+)\)$/.exec(part) ?? [];
  if (label === undefined) return part;
  return <a href={address}>{label}</a>;
}
