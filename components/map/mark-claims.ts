import { isTiled, type ServedLayer } from "../state/fetch-claims";
import type { Tiled } from "./use-tile-layers";

/** What the page has words of: the claims that it was built with. */
type Known = Readonly<Record<string, unknown>>;

/** A layer that comes in tiles, with its claims that are marks all the same: those of its first page that the page knows; `null` for one that does not. */
export function tiledLayer(layer: string, served: ServedLayer, known: Known): Tiled | null {
  if (!isTiled(served, known)) return null;
  return { layer, drawn: served.claims.flatMap(({ id }) => (Object.hasOwn(known, id) ? [id] : [])) };
}

/**
 * Those of some claims that are marks: what the page knows, but of a layer in tiles no more than the tiles leave out. Nothing is drawn twice,
 * and nothing becomes another sign because it is filtered.
 */
export function marksAmong<Claim extends { readonly id: string; readonly layer: string }>(
  claims: readonly Claim[],
  tiled: readonly Tiled[],
  known: Known,
): readonly Claim[] {
  const drawn = new Map(tiled.map((one) => [one.layer, new Set(one.drawn)]));
  return claims.filter(({ id, layer }) => Object.hasOwn(known, id) && (drawn.get(layer)?.has(id) ?? true));
}
