"use client";

import { useEffect, useState } from "react";
import { formatDecimal, formatDms } from "@/data/geo/dms";
import { here } from "../state/sketch";
import { copyText } from "../ui/copy-text";
import { inLanguage } from "../ui/words/in-language";
import { pressedShortcut } from "./pressed-shortcut";
import { spaceToolWords } from "./words/space-words";
import { useWorkbench } from "./workbench-context";

/** Long enough to read a position. */
const SHOWN_MS = 5000;

/** C copies the position under the pointer, or in the middle of the map, as decimals; with Shift in degrees, minutes and seconds. */
export function CoordinateKeys() {
  const words = inLanguage(spaceToolWords, useWorkbench().language);
  const [message, setMessage] = useState("");
  useEffect(() => {
    const onKey = async (event: KeyboardEvent) => {
      const lngLat = here.get();
      const shortcut = pressedShortcut(event);
      if ((shortcut !== "copyDecimal" && shortcut !== "copyDms") || !lngLat) return;
      event.preventDefault();
      const text = shortcut === "copyDms" ? formatDms(lngLat) : formatDecimal(lngLat);
      setMessage((await copyText(text)) ? words.copied(text) : words.notCopied(text));
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [words]);
  useEffect(() => {
    if (message === "") return;
    const timer = setTimeout(() => setMessage(""), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [message]);
  return (
    <p className="copy-message" role="status" data-copied>
      {message}
    </p>
  );
}
