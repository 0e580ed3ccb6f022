"use client";

import { sharedValue } from "../state/shared-value";

/** Something asked for by a key, a button or the palette, of a part of the workbench that may not be there yet. */
export type Asked =
  | { readonly command: "palette" | "keys" | "search" | "copyLink" | "saveView"; readonly tool?: undefined }
  | { readonly command: "tool"; readonly tool: string };

const asked = sharedValue<Asked | null>(null);

export const ask = (next: Asked): void => asked.set(next);

/** To be called by whoever does what was asked, once. */
export const answer = (): void => asked.set(null);

/** What is asked for and not yet done. */
export const useAsked = asked.use;
