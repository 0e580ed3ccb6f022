import { type KnownLayer, switchLayer } from "./layers";

/** Layers that stand together under a name; `id` and `title` are `null` for those that the story puts in no group. */
export interface LayerGroup<Layer> {
  readonly id: string | null;
  readonly title: string | null;
  readonly layers: readonly Layer[];
}

/** With more layers than this one wants to switch all of them, whether they are in groups or not. */
export const MANY_LAYERS = 8;

/** The layers in the story's groups, each group in the order given; what is in none comes last. A group without layers falls away. */
export function groupedLayers<Layer>(
  layers: readonly Layer[],
  groups: readonly { readonly id: string; readonly title: string }[],
  groupOf: (layer: Layer) => string | null,
): LayerGroup<Layer>[] {
  const all = [...groups, { id: null, title: null }].map(({ id, title }) => ({
    id,
    title,
    layers: layers.filter((layer) => groupOf(layer) === id),
  }));
  return all.filter((group) => group.layers.length > 0);
}

/** How many of some layers are on. */
export function groupState(on: readonly string[], ids: readonly string[]): "all" | "some" | "none" {
  const count = ids.filter((id) => on.includes(id)).length;
  return count === 0 ? "none" : count === ids.length ? "all" : "some";
}

/** The layers that are on with all of a group switched: off when all of them were on, else on, each at its place in the story's order. */
export function switchGroup(on: readonly string[], ids: readonly string[], known: readonly KnownLayer[]): string[] {
  if (groupState(on, ids) === "all") return on.filter((id) => !ids.includes(id));
  return ids.reduce<string[]>((layers, id) => (layers.includes(id) ? layers : switchLayer(layers, id, known)), [...on]);
}

/** The layers that are on with one moved over its next neighbour among some of them. Without one they stay as they are. */
export function movedLayer(on: readonly string[], id: string, by: -1 | 1, among: readonly string[]): readonly string[] {
  const neighbours = on.filter((other) => among.includes(other));
  const neighbour = neighbours[neighbours.indexOf(id) + by];
  if (!on.includes(id) || neighbour === undefined) return on;
  const others = on.filter((other) => other !== id);
  return others.toSpliced(others.indexOf(neighbour) + (by > 0 ? 1 : 0), 0, id);
}
