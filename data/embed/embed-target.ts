import { NO_FILTER } from "../view/filter";
import type { KnownLayer } from "../view/layers";
import { formatView, type View } from "../view/view";

/** What an embed is to show: the story as it opens, one of its chapters, what is open now, or all that the page shows now. */
export type EmbedTarget = { readonly kind: "story" | "claim" | "view" } | { readonly kind: "chapter"; readonly id: string };

/** The view that a target stands for. The tools of the analyst are no part of it. */
export function viewOfTarget(view: View, target: EmbedTarget, layers: readonly KnownLayer[]): View {
  if (target.kind === "view") return { ...view, isExploring: false };
  const opening: View = {
    ...view,
    claim: null,
    place: null,
    layers: layers.filter(({ on }) => on).map(({ id }) => id),
    opacity: {},
    later: false,
    known: null,
    isExploring: false,
    filter: NO_FILTER,
  };
  return target.kind === "claim" ? { ...opening, claim: view.claim } : opening;
}

/** What there is to choose from: nothing twice under two names. The first is what the page shows now. */
export function targetsOf(view: View, layers: readonly KnownLayer[], chapters: readonly string[]): EmbedTarget[] {
  const address = (target: EmbedTarget) => formatView(viewOfTarget(view, target, layers), { layers });
  const kinds = (["claim", "story"] as const).filter((kind) => kind === "story" || view.claim !== null);
  const isOther = kinds.every((kind) => address({ kind }) !== address({ kind: "view" }));
  return [
    ...(isOther ? [{ kind: "view" } as const] : []),
    ...kinds.map((kind) => ({ kind })),
    ...chapters.map((id) => ({ kind: "chapter", id }) as const),
  ];
}
