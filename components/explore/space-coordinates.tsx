"use client";

import { useState } from "react";
import { formatDecimal, formatDms } from "@/data/geo/dms";
import { here } from "../state/sketch";
import { useStore } from "../state/store";
import { copyText } from "../ui/copy-text";
import { inLanguage } from "../ui/words/in-language";
import { spaceToolWords } from "./words/space-words";
import { useWorkbench } from "./workbench-context";

/** The position under the pointer or in the middle of the map, in both ways of writing it. */
export function SpaceCoordinates() {
  const words = inLanguage(spaceToolWords, useWorkbench().language);
  const lngLat = useStore(here);
  const [message, setMessage] = useState("");
  const copy = async (text: string) => setMessage((await copyText(text)) ? words.copied(text) : words.notCopied(text));
  return (
    <section className="space-coordinates" aria-label={words.coordinates}>
      <h3>{words.coordinates}</h3>
      {lngLat ? (
        [
          { id: "decimal", text: formatDecimal(lngLat), title: words.copyDecimal },
          { id: "dms", text: formatDms(lngLat), title: words.copyDms },
        ].map(({ id, text, title }) => (
          <p key={id} className="space-position">
            <span data-position={id}>{text}</span>
            <button type="button" className="space-button" aria-label={title} title={title} onClick={() => void copy(text)}>
              {words.copy}
            </button>
          </p>
        ))
      ) : (
        <p className="quiet">–</p>
      )}
      <p className="quiet">{words.coordinatesHelp}</p>
      <p className="quiet" role="status">
        {message}
      </p>
    </section>
  );
}
