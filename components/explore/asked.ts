import { storeOf } from "../state/store";

/** Something asked for by a key, a button or the palette, of a part of the workbench that may not be there yet. */
export type Asked =
  | { readonly command: "palette" | "keys" | "search" | "copyLink" | "saveView" | "panels"; readonly tool?: undefined }
  | { readonly command: "tool"; readonly tool: string };

/** What is asked for and not yet done. */
export const asked = storeOf<Asked | null>(null);

export const ask = (next: Asked): void => asked.set(next);

/** To be called by whoever does what was asked, once. */
export const answer = (): void => asked.set(null);
