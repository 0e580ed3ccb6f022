"use client";

import useSWR from "swr";
import { ASKED_ONCE } from "./asked-once";
import { fetched } from "./fetched";
import { holdLinks, isCopy } from "./site";

/**
 * The HTML of a claim's whole entry, as the server wrote it; `null` asks nothing. Asked once: it changes with a build only.
 */
export function useEntry(url: string | null): { readonly html: string | undefined; readonly error: Error | undefined } {
  const { data, error } = useSWR<string, Error>(url, fetchText, ASKED_ONCE);
  return { html: data, error };
}

async function fetchText(address: string): Promise<string> {
  const answer = await fetched(address);
  const html = await answer.text();
  if (!isCopy) return html;
  const template = document.createElement("template");
  template.innerHTML = html;
  holdLinks(template.content, answer.url);
  return template.innerHTML;
}
