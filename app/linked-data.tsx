import { StaticIsland } from "@/components/ui/static-island";
import { jsonLdText } from "@/data/linked/json-ld";

/**
 * What a page says to machines, behind everything that a reader waits for. No browser runs it: its type is none of a script's.
 *
 * @param id says what the nodes are about, among all pages of a build
 */
export function LinkedData({ id, nodes }: { id: string; nodes: () => readonly Record<string, unknown>[] }) {
  return (
    <StaticIsland id={`linked ${id}`}>
      {() => <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: jsonLdText(nodes()) }} />}
    </StaticIsland>
  );
}
