/** A layer of the story, in its order, and whether it is on when the address says nothing. */
export interface KnownLayer {
  readonly id: string;
  readonly on: boolean;
}

/** Which layers are on, and how they lie over one another. */
export interface LayerChoice {
  /** Ids of the layers that are on, the topmost first. */
  readonly layers: readonly string[];
  /** Percent by the id of a layer that is on; what is not named is drawn in full. */
  readonly opacity: Readonly<Record<string, number>>;
}

/** `?layers=none` is all layers off: an empty value is easily lost on the way through mail and chat programs. */
const NONE = "none";
const FULL = 100;
/** Between a layer and its opacity. Unreserved in RFC 3986, and in no id. */
const SEPARATOR = "~";

/** `coup,agreements~40`: the topmost first, with what is left of its strength in percent. Never throws; what is not known is left out. */
export function parseLayers(value: string | null, known: readonly KnownLayer[]): LayerChoice {
  if (value === NONE) return { layers: [], opacity: {} };
  const ids = new Set(known.map(({ id }) => id));
  const named = new Map<string, number>();
  for (const part of (value ?? "").split(",")) {
    const [id = "", percent = String(FULL)] = part.split(SEPARATOR);
    if (ids.has(id) && !named.has(id)) named.set(id, /^\d{1,3}$/.test(percent) ? Math.min(Number(percent), FULL) : FULL);
  }
  if (named.size === 0) return { layers: defaultLayers(known), opacity: {} };
  return { layers: [...named.keys()], opacity: Object.fromEntries([...named].filter(([, percent]) => percent < FULL)) };
}

/** What stands in an address for some layers, or `null` when it is what a story shows by itself. */
export function formatLayers({ layers, opacity }: LayerChoice, known: readonly KnownLayer[]): string | null {
  const parts = layers.map((id) => ((opacity[id] ?? FULL) < FULL ? `${id}${SEPARATOR}${opacity[id]}` : id));
  const value = parts.join(",") || NONE;
  return value === (defaultLayers(known).join(",") || NONE) ? null : value;
}

/** The layers with one switched: what comes on takes its place in the story's order among those that are there. */
export function switchLayer(layers: readonly string[], id: string, known: readonly KnownLayer[]): string[] {
  if (layers.includes(id)) return layers.filter((other) => other !== id);
  const rank = (layer: string) => known.findIndex((one) => one.id === layer);
  const at = layers.findIndex((other) => rank(other) > rank(id));
  return at < 0 ? [...layers, id] : layers.toSpliced(at, 0, id);
}

function defaultLayers(known: readonly KnownLayer[]): string[] {
  return known.filter(({ on }) => on).map(({ id }) => id);
}
