"use client";

import { useMemo } from "react";
import { bboxOf, type LngLat } from "@/data/geo/lng-lat";
import type { Space } from "@/data/view/space";
import { spaceWords } from "@/data/view/space-words";
import { send } from "../state/signals";
import { useView } from "../state/view-provider";
import { capitalised } from "../ui/words/capitalised";
import { inLanguage } from "../ui/words/in-language";
import { NumberList } from "./number-list";
import { lengthWords, radiusWords, spaceSize, surfaceWords } from "./space-numbers";
import { spaceSketch } from "./space-sketch";
import { spaceToolWords } from "./words/space-words";
import { useWorkbench } from "./workbench-context";

/** The area of the filter in words and numbers, how many claims it leaves in each reading, and the way out of it. */
export function SpaceChosen() {
  const { language, words: common, filter, setFilter, nameOf, counts, isLoading } = useWorkbench();
  const { atlas } = useView();
  const words = inLanguage(spaceToolWords, language);
  const { space } = filter;
  const center = (space?.kind === "disc" ? atlas.places.find(({ id }) => id === space.center)?.lngLat : null) ?? null;
  const size = useMemo(() => space && spaceSize(space, center), [space, center]);
  if (!space || !size) return null;
  const said = spaceWords(space, language, nameOf);
  const numbers = [
    [words.area, surfaceWords(size.squareMeters, language)],
    space.kind === "disc"
      ? [words.radius, radiusWords(space.radiusMeters, language)]
      : [words.perimeter, lengthWords(size.perimeterMeters, language)],
  ];
  return (
    <section className="space-chosen" aria-label={words.chosen} data-space-chosen>
      <p className="space-said">{capitalised(said)}</p>
      <NumberList rows={numbers}>
        {(["possible", "certain"] as const).map((certainty) => (
          <div key={certainty}>
            <dt>{capitalised(common[certainty])}</dt>
            <dd>{isLoading ? "…" : counts[certainty]}</dd>
          </div>
        ))}
      </NumberList>
      <p className="space-links">
        <button type="button" className="link-button" data-clear="space" onClick={() => setFilter({ space: null })}>
          {words.clear}
        </button>
        <button type="button" className="link-button" data-zoom="space" onClick={() => frameSpace(space, center)}>
          {words.zoom}
        </button>
      </p>
    </section>
  );
}

/** Asks the map to show all of an area. */
function frameSpace(space: Space, center: LngLat | null): void {
  const lines = spaceSketch(space, center).flatMap(({ geometry }) =>
    geometry.type === "LineString" ? geometry.coordinates : [],
  );
  const bbox = bboxOf(lines as unknown as LngLat[]);
  if (bbox) send("frame", { bbox });
}
