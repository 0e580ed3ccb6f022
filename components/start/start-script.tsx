import type { Assets } from "../state/setup";
import { StaticIsland } from "../ui/static-island";

interface StartScriptProps {
  readonly assets: Assets;
  /** The script itself: `early.ts`, as the build packed it. */
  readonly code: string;
  /** Whether the page needs React at once: where something is open that scrolls the text to its words. */
  readonly isHurried: boolean;
}

/** The inline script that asks for everything else. As an island, so that React's payload does not have it again. */
export function StartScript({ assets, code, isHurried }: StartScriptProps) {
  const { boot, maplibre, maplibreWorker, world } = assets;
  return (
    <StaticIsland id={`start ${isHurried}`}>
      {() => (
        <script
          data-start
          data-boot={boot}
          data-maplibre={maplibre}
          data-worker={maplibreWorker}
          data-world={world}
          data-now={isHurried ? "" : undefined}
          // Our own code; its hash is in the page's policy
          dangerouslySetInnerHTML={{ __html: code }}
        />
      )}
    </StaticIsland>
  );
}
