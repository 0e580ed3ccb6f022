"use client";

import { useMemo, useState } from "react";
import { formatDecimal } from "@/data/geo/dms";
import { geodesicLegs, ringSize } from "@/data/geo/geodesic";
import { useStore } from "../state/store";
import { copyText } from "../ui/copy-text";
import { inLanguage } from "../ui/words/in-language";
import { measured } from "./measured";
import { NumberList } from "./number-list";
import { bearingWords, lengthWords, surfaceWords } from "./space-numbers";
import { spaceToolWords } from "./words/space-words";
import { useWorkbench } from "./workbench-context";

/** What was measured last: of a way its length and legs, of a surface its area and perimeter too. On the ellipsoid. */
export function SpaceMeasure() {
  const { language } = useWorkbench();
  const words = inLanguage(spaceToolWords, language);
  const last = useStore(measured);
  const [message, setMessage] = useState("");
  const result = useMemo(() => {
    if (!last) return null;
    const { shape, corners } = last;
    const path = shape === "surface" ? [...corners, ...corners.slice(0, 1)] : corners;
    const legs = geodesicLegs(path).map((leg, index) => ({
      id: index + 1,
      length: lengthWords(leg.meters, language),
      meters: leg.meters,
      bearing: bearingWords(leg.initialBearing, language),
    }));
    const total = legs.reduce((sum, { meters }) => sum + meters, 0);
    const numbers =
      shape === "surface"
        ? [
            [words.area, surfaceWords(ringSize(corners).squareMeters, language)],
            [words.perimeter, lengthWords(total, language)],
          ]
        : [[words.total, lengthWords(total, language)]];
    return { legs, numbers, positions: path.map((position) => formatDecimal(position)) };
  }, [last, language, words]);
  if (!result) return null;
  const { legs, numbers, positions } = result;
  // Tabs between cells: a spreadsheet takes it as it is.
  const text = [
    ...numbers.map((row) => row.join("\t")),
    ["", words.length, words.bearing].join("\t"),
    ...legs.map(({ id, length, bearing }) => [`${positions[id - 1]} – ${positions[id]}`, length, bearing].join("\t")),
  ].join("\n");
  return (
    <section className="space-measure" aria-label={words.measure} data-measured>
      <NumberList rows={numbers} />
      <table className="space-legs">
        <caption className="sr-only">{words.legs}</caption>
        <thead>
          <tr>
            <th scope="col">{words.leg}</th>
            <th scope="col">{words.length}</th>
            <th scope="col">{words.bearing}</th>
          </tr>
        </thead>
        <tbody>
          {legs.map(({ id, length, bearing }) => (
            <tr key={id}>
              <th scope="row">{id}</th>
              <td>{length}</td>
              <td>{bearing}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="space-buttons">
        <button
          type="button"
          className="space-button"
          data-copy="measure"
          onClick={async () => setMessage((await copyText(text)) ? words.copied(numbers[0]?.[1] ?? "") : words.notCopied(text))}
        >
          {words.copy}
        </button>
        <button type="button" className="space-button" data-clear="measure" onClick={() => measured.set(null)}>
          {words.clearMeasure}
        </button>
      </div>
      <p className="quiet" role="status">
        {message}
      </p>
    </section>
  );
}
