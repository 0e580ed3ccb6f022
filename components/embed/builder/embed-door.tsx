"use client";

import { type ComponentType, useEffect, useState } from "react";
import { embedAsked } from "../../state/embed-asked";
import { isCopy } from "../../state/site";
import { useStore } from "../../state/store";
import { useView } from "../../state/view-provider";
import type { BuilderProps } from "./builder";

/**
 * The way to the embed: a link to the guide, which opens the builder instead where scripts run. Nothing of the builder is
 * fetched before it is opened; where it cannot be, the link leads where it leads. A copy of the site offers neither: the frames of the
 * builder are made by the service.
 */
export function EmbedDoor({ label, languages }: { label: string; languages: readonly string[] }) {
  const { view } = useView();
  const isAsked = useStore(embedAsked);
  const [Builder, setBuilder] = useState<ComponentType<BuilderProps> | null>(null);
  const guide = `/${view.language}/embed-guide`;
  useEffect(() => {
    if (!isAsked || Builder || isCopy) return;
    import("./builder").then(
      (module) => setBuilder(() => module.Builder),
      () => window.location.assign(guide),
    );
  }, [isAsked, Builder, guide]);
  return (
    <>
      <a
        className="embed-open"
        href={guide}
        data-needs="service"
        aria-keyshortcuts="i"
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey) return;
          event.preventDefault();
          embedAsked.set(true);
        }}
      >
        <span aria-hidden="true" className="embed-sign">
          &lt;/&gt;
        </span>
        <span className="embed-label">{label}</span>
      </a>
      {isAsked && Builder ? <Builder languages={languages} onClose={() => embedAsked.set(false)} /> : null}
    </>
  );
}
