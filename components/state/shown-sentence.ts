"use client";

import { sharedValue } from "./shared-value";

const sentence = sharedValue<string | null>(null);

/** Says in words what is shown while someone explores or filters, to the page's title and to screen readers; `null` ends it. */
export const publishSentence = sentence.set;

export const useSentence = sentence.use;
