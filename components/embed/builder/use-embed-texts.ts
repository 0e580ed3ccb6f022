"use client";

import { type EmbedTarget, viewOfTarget } from "@/data/embed/embed-target";
import type { SnippetParts } from "@/data/embed/snippet";
import type { Names } from "@/data/story/names";
import { isFiltering, NO_FILTER } from "@/data/view/filter";
import { claimsInReading } from "@/data/view/match";
import { nameOfIn } from "@/data/view/name-of";
import { sentence } from "@/data/view/sentence";
import { shownClaims } from "../../state/shown-claims";
import { useStore } from "../../state/store";
import { useFacts } from "../../state/use-facts";
import { useNames } from "../../state/use-names";
import { useView } from "../../state/view-provider";
import { wordsIn } from "../../ui/words/words";

/** What an embed is called and what its picture shows, in its language; `null` until that is known. */
export type EmbedTexts = Pick<SnippetParts, "title" | "alt" | "caption">;

export function useEmbedTexts(target: EmbedTarget, language: string): EmbedTexts | null {
  const { names } = useNames(useView().atlas.story, language);
  const what = useShown(target, language, names);
  if (!names || what === null) return null;
  const words = wordsIn(language);
  const { title, alt } = what;
  return { title: words.mapOf(title), alt: words.mapOf(alt), caption: `${names.title} · ${words.fullStory}` };
}

/** What is shown, without saying that it is a map. */
function useShown(target: EmbedTarget, language: string, names: Names | undefined): { title: string; alt: string } | null {
  const { atlas, view } = useView();
  const shown = viewOfTarget(view, target, atlas.layers);
  const claimLayer = shown.claim === null ? undefined : atlas.claims[shown.claim]?.layer;
  const asked = target.kind === "view" ? shown.layers : [];
  const layers = claimLayer === undefined || asked.includes(claimLayer) ? asked : [...asked, claimLayer];
  const { claims } = useFacts(atlas.story, layers.length > 0 ? layers : null, atlas.claims);
  const left = useStore(shownClaims);
  if (!names || (layers.length > 0 && !claims)) return null;
  if (target.kind === "story") return { title: names.title, alt: names.opening };
  if (target.kind === "chapter") {
    const title = names.chapters[target.id] ?? names.title;
    return { title, alt: names.chapterAlts[target.id] ?? title };
  }
  const open = claims?.find(({ id }) => id === shown.claim)?.title[language] ?? names.places[shown.place ?? ""];
  if (target.kind === "claim") return { title: open ?? names.title, alt: open ?? names.title };
  const read = claimsInReading(
    (claims ?? []).filter(({ layer }) => shown.layers.includes(layer)),
    shown,
  );
  const hasFilter = isFiltering(shown.filter);
  // Which claims a filter leaves is worked out by the workbench, once for all.
  if (hasFilter && left === null) return null;
  const ids = new Set(left?.map(({ id }) => id));
  const answering = hasFilter ? read.filter(({ id }) => ids.has(id)) : read;
  const words = wordsIn(language);
  const places = Object.entries(names.places).map(([id, name]) => ({ id, name }));
  const nameOf = nameOfIn({ ...words, names, places }, language);
  const { later, known } = shown;
  const filter = hasFilter ? shown.filter : NO_FILTER;
  const said = sentence({ claims: answering, all: read.length, filter, later, known }, language, nameOf);
  return { title: open ?? names.title, alt: open ? `${open}. ${said}` : said };
}
