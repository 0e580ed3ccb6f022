import { parseCamera } from "./camera";
import { tidy } from "./filter";

/** A view of a story that a reader kept. */
export interface SavedView {
  readonly name: string;
  /** Path, query and camera without the language, `/mali-2020/kati?…#map=…`: it opens in any. At most one view has it. */
  readonly address: string;
}

export const MOST_VIEWS = 10;
const LONGEST_NAME = 120;
const LONGEST_ADDRESS = 4000;

/** Saved views as they are stored. */
export function formatSavedViews(views: readonly SavedView[]): string {
  return JSON.stringify(views.map(({ name, address }) => ({ name, address })));
}

/** The saved views of a story. Never throws: what is no view of it is left out, as are all beyond the tenth. */
export function parseSavedViews(json: string | null, story: string): SavedView[] {
  const stored = readJson(json);
  const views = new Map<string, SavedView>();
  for (const entry of Array.isArray(stored) ? stored : []) {
    const view = viewOf(entry, story);
    if (view !== null && views.size < MOST_VIEWS && !views.has(view.address)) views.set(view.address, view);
  }
  return [...views.values()];
}

/**
 * The address of a page without its language.
 *
 * @param pathname `/en/mali-2020/kati`
 * @param search with its question mark, or empty
 * @param hash the camera, or anything else, which is left out
 */
export function addressToSave(pathname: string, search: string, hash: string): string {
  return pathname.replace(/^\/[^/]+/, "") + search + (parseCamera(hash) ? hash : "");
}

/** The views with another at the end; `null` when there is no room for it. Saving the same view again renames it. */
export function withView(views: readonly SavedView[], view: SavedView): SavedView[] | null {
  const named = { ...view, name: nameOf(view.name) };
  if (views.some(({ address }) => address === view.address))
    return views.map((other) => (other.address === view.address ? named : other));
  return views.length < MOST_VIEWS ? [...views, named] : null;
}

function nameOf(text: string): string {
  return tidy(text).slice(0, LONGEST_NAME).trim();
}

function viewOf(entry: unknown, story: string): SavedView | null {
  if (typeof entry !== "object" || entry === null) return null;
  const { name, address } = entry as Partial<Record<keyof SavedView, unknown>>;
  if (typeof name !== "string" || typeof address !== "string" || address.length > LONGEST_ADDRESS) return null;
  const tidied = nameOf(name);
  return tidied !== "" && isAddressIn(address, story) ? { name: tidied, address } : null;
}

/** Storage is written by other programs too: nothing that would lead out of the story's own pages passes. */
function isAddressIn(address: string, story: string): boolean {
  const [, path = "", hash = ""] = /^(\/[\w/-]*)(?:\?[^#\s\\]*)?(#\S*)?$/.exec(address) ?? [];
  const [, first, claim = "a", ...more] = path.split("/");
  return first === story && /^[\w-]+$/.test(claim) && more.length === 0 && (hash === "" || parseCamera(hash) !== null);
}

function readJson(json: string | null): unknown {
  try {
    return JSON.parse(json ?? "null");
  } catch {
    // Cut off, or not ours: no views, and the next one that is saved writes it anew.
    return null;
  }
}
