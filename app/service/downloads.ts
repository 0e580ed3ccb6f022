import type { Answer } from "./answer";
import type { ServiceContext } from "./resource";

/** A file of a whole story or layer, or `null` where the path asks for none. */
export async function findDownload(path: readonly string[], _context: ServiceContext): Promise<Omit<Answer, "vary"> | null> {
  if (path[0] !== "downloads") return null;
  return null;
}
