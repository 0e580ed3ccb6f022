/** HTML by key, between the server's components and its rendering of client components: two module worlds, one process. */
const REGISTRY = Symbol.for("dateline.islands");

function registry(): Map<string, string> {
  const world = globalThis as { [REGISTRY]?: Map<string, string> };
  world[REGISTRY] ??= new Map();
  return world[REGISTRY];
}

/** Keeps a piece of HTML under a key that says all that it depends on. Made once, but in development on every request. */
export function keepIsland(id: string, make: () => string): void {
  if (process.env.NODE_ENV === "development" || !registry().has(id)) registry().set(id, make());
}

export function islandHtml(id: string): string {
  return registry().get(id) ?? "";
}
