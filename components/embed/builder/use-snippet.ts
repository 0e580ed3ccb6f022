"use client";

import { embedAddresses } from "@/data/embed/embed-address";
import { viewOfTarget } from "@/data/embed/embed-target";
import { snippet } from "@/data/embed/snippet";
import { useView } from "../../state/view-provider";
import { type Choices, optionsOf, sizeOf } from "./choices";
import { useEmbedTexts } from "./use-embed-texts";

/** The snippet of what is chosen; `null` until its texts are there. */
export function useSnippet(choices: Choices): string | null {
  const { atlas, view } = useView();
  const { target, language, form } = choices;
  const texts = useEmbedTexts(target, language);
  if (texts === null) return null;
  const shown = { ...viewOfTarget(view, target, atlas.layers), language };
  const size = sizeOf(choices);
  const embedded = { view: shown, options: optionsOf(choices), size };
  const site = window.location.origin;
  return snippet({ site, ...embedAddresses(embedded, atlas.layers), language, ...texts, size, form });
}
