"use client";

import useSWR from "swr";
import { ASKED_ONCE } from "./asked-once";
import { fetched } from "./fetched";

/**
 * The HTML of a claim's whole entry, as the server wrote it; `null` asks nothing. Asked once: it changes with a build only.
 */
export function useEntry(url: string | null): { readonly html: string | undefined; readonly error: Error | undefined } {
  const { data, error } = useSWR<string, Error>(url, fetchText, ASKED_ONCE);
  return { html: data, error };
}

async function fetchText(url: string): Promise<string> {
  return (await fetched(url)).text();
}
