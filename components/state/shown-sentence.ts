import { storeOf } from "./store";

/** What is shown, in words, while someone explores or filters; `null` otherwise. The page's title and screen readers follow. */
export const shownSentence = storeOf<string | null>(null);
