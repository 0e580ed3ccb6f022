"use client";

import { geodesicLegs, ringSize } from "@/data/geo/geodesic";
import type { LngLat } from "@/data/geo/lng-lat";
import type { Shape } from "../state/sketch";
import { useView } from "../state/view-provider";
import { inLanguage } from "../ui/words/in-language";
import { lengthWords, radiusWords, spaceSize, surfaceWords } from "./space-numbers";
import { spaceOfCorners } from "./space-of-corners";
import type { Drawing } from "./use-drawing";
import { type SpaceToolWords, spaceToolWords } from "./words/space-words";
import { useWorkbench } from "./workbench-context";

/** Buttons that begin a shape on the map; while one of them is drawn, what to do and how large it is so far. */
export function SpaceDraw({ drawing, shapes, title }: { drawing: Drawing; shapes: readonly Shape[]; title: string }) {
  const { language } = useWorkbench();
  const words = inLanguage(spaceToolWords, language);
  const { shape } = drawing;
  const isOurs = shape !== null && shapes.includes(shape);
  return (
    <fieldset className="space-draw">
      <legend>{title}</legend>
      <div className="space-buttons">
        {shapes.map((one) => (
          <button
            key={one}
            type="button"
            className="space-button"
            aria-pressed={shape === one}
            data-draw={one}
            onClick={() => drawing.start(shape === one ? null : one)}
          >
            {words.shape[one]}
          </button>
        ))}
      </div>
      {isOurs ? <UnderWay drawing={drawing} shape={shape} /> : null}
      <p className="sr-only" role="status">
        {isOurs ? statusWords(drawing, shape, words, language) : ""}
      </p>
    </fieldset>
  );
}

function UnderWay({ drawing, shape }: { drawing: Drawing; shape: Shape }) {
  const { language } = useWorkbench();
  const { atlas } = useView();
  const words = inLanguage(spaceToolWords, language);
  const { corners, pointer, country } = drawing;
  const isOpen = shape === "polygon" || shape === "path" || shape === "surface";
  const name = country === null ? "" : (atlas.labels.find(({ iso }) => iso === country)?.name ?? country);
  const size = shape === "country" ? name : sizeWords(shape, pointer ? [...corners, pointer] : corners, language);
  return (
    <div className="space-under-way">
      <p>{words.help[shape]}</p>
      <p className="quiet space-keys">{words.keys}</p>
      <p className="space-so-far" data-so-far>
        {size || "–"}
      </p>
      <div className="space-buttons">
        {isOpen ? (
          <>
            <button
              type="button"
              className="space-button"
              data-draw-command="finish"
              disabled={corners.length < (shape === "path" ? 2 : 3)}
              onClick={drawing.finish}
            >
              {words.finish}
            </button>
            <button
              type="button"
              className="space-button"
              data-draw-command="back"
              disabled={corners.length === 0}
              onClick={drawing.back}
            >
              {words.back}
            </button>
          </>
        ) : null}
        <button type="button" className="space-button" data-draw-command="cancel" onClick={() => drawing.start(null)}>
          {words.cancel}
        </button>
      </div>
    </div>
  );
}

/** What is said when the eyes are on the map, or see neither: what to do, then each point. */
function statusWords({ corners }: Drawing, shape: Shape, words: SpaceToolWords, language: string): string {
  if (corners.length === 0) return `${words.help[shape]} ${words.keys}`;
  return words.corner(corners.length, sizeWords(shape, corners, language));
}

/** How large a shape is so far; empty while it has no size. */
function sizeWords(shape: Shape, corners: readonly LngLat[], language: string): string {
  if (corners.length < 2) return "";
  if (shape === "polygon" || shape === "surface")
    return corners.length < 3 ? "" : surfaceWords(ringSize(corners).squareMeters, language);
  const space = spaceOfCorners(shape, corners);
  if (space?.kind === "disc") return radiusWords(space.radiusMeters, language);
  if (space) return surfaceWords(spaceSize(space, null).squareMeters, language);
  return lengthWords(
    geodesicLegs(corners).reduce((sum, { meters }) => sum + meters, 0),
    language,
  );
}
