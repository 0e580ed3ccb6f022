"use client";

import { islandHtml } from "./island-registry";

/**
 * A piece of static HTML that is in the page and nowhere else: not in React's payload, not in the work of hydration. In
 * the browser its content is "unknown, leave it": React keeps the server's HTML, because that never changes.
 */
export function Island({ id, className }: { id: string; className?: string }) {
  const html = typeof window === "undefined" ? islandHtml(id) : "";
  // Written by staticHtml or the poster, which escape all content
  return <div className={className} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: html }} />;
}
