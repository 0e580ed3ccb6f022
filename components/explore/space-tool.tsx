"use client";

import { useEffect, useState } from "react";
import type { Signals } from "../state/signals";
import { sketch } from "../state/sketch";
import { useStore } from "../state/store";
import { useView } from "../state/view-provider";
import { type Measured, measured } from "./measured";
import "./space.css";
import { facetCounts } from "@/data/view/match";
import { inLanguage } from "../ui/words/in-language";
import { SpaceChosen } from "./space-chosen";
import { SpaceCoordinates } from "./space-coordinates";
import { SpaceDraw } from "./space-draw";
import { SpaceMeasure } from "./space-measure";
import { spaceOfCorners } from "./space-of-corners";
import { draftSketch } from "./space-sketch";
import { SpaceWithin } from "./space-within";
import { type Drawing, useDrawing } from "./use-drawing";
import { spaceToolWords } from "./words/space-words";
import { useWorkbench } from "./workbench-context";

/** Where: an area near a place or drawn on the map; what is measured there; coordinates. The default export is for `lazy`. */
export default function SpaceTool() {
  const { language, filter, setFilter, matching } = useWorkbench();
  const { atlas } = useView();
  const words = inLanguage(spaceToolWords, language);
  const [fault, setFault] = useState("");

  const onCountry = (iso: string | null) => {
    if (iso === null) return;
    const name = atlas.labels.find((label) => label.iso === iso)?.name ?? iso;
    // A country of which no claim speaks asks nothing: better said than done.
    if (!facetCounts(matching, "country").has(iso)) return setFault(words.noClaims(name));
    setFilter({ facets: { ...filter.facets, country: [iso] } });
  };
  const onDone = ({ shape, corners, country }: Signals["drawn"]) => {
    setFault("");
    if (shape === "path" || shape === "surface") return measured.set({ shape, corners });
    if (shape === "country") return onCountry(country);
    const space = spaceOfCorners(shape, corners);
    if (space) setFilter({ space });
    else setFault(words.noArea);
  };
  const drawing = useDrawing(onDone);
  useDraft(drawing);
  return (
    <div className="space-tool">
      <SpaceChosen />
      <SpaceWithin />
      <SpaceDraw drawing={drawing} shapes={["polygon", "box", "disc", "country"]} title={words.onMap} />
      {fault ? (
        <p className="space-fault" role="alert">
          {fault}
        </p>
      ) : null}
      <SpaceDraw drawing={drawing} shapes={["path", "surface"]} title={words.measure} />
      <SpaceMeasure />
      <SpaceCoordinates />
    </div>
  );
}

/** Shows on the map what is being drawn, else what was measured last; that stays when another tool is opened. */
function useDraft({ shape, corners, pointer }: Drawing): void {
  const last = useStore(measured);
  useEffect(() => {
    if (shape === null) showMeasured(last);
    else sketch.set({ ...sketch.get(), draft: draftSketch(shape, corners, pointer) });
  }, [shape, corners, pointer, last]);
  useEffect(() => () => showMeasured(measured.get()), []);
}

function showMeasured(last: Measured | null): void {
  sketch.set({ ...sketch.get(), draft: last ? draftSketch(last.shape, last.corners, null) : [] });
}
