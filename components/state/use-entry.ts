"use client";

import useSWR from "swr";

/**
 * The HTML of a claim's whole entry, as the server wrote it; `null` asks nothing. Asked once: it changes with a build only.
 */
export function useEntry(url: string | null): { readonly html: string | undefined; readonly error: Error | undefined } {
  const { data, error } = useSWR<string, Error>(url, fetchText, {
    revalidateOnFocus: false,
    revalidateIfStale: false,
    errorRetryCount: 2,
  });
  return { html: data, error };
}

async function fetchText(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}.`);
  return response.text();
}
