import type { ReactNode } from "react";
import { Island } from "./island";
import { keepIsland } from "./island-registry";
import { staticHtml } from "./static-html";

/**
 * Children that never change in the browser, as an island. With the same `id` they are written once for all pages of a build.
 *
 * @param id says all that the children depend on
 */
export function StaticIsland({ id, className, children }: { id: string; className?: string; children: () => ReactNode }) {
  keepIsland(id, () => staticHtml(children()));
  return <Island id={id} {...(className ? { className } : {})} />;
}
