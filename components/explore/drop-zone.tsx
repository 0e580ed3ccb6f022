"use client";

import { useEffect, useState } from "react";
import { OwnCard } from "./own-card";
import "./own.css";
import { inLanguage } from "../ui/words/in-language";
import { useOwnFiles } from "./use-own-files";
import { ownWords } from "./words/own-words";
import { useWorkbench } from "./workbench-context";

const hasFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes("Files") ?? false;

/** Files may be dropped anywhere on the page. `onTake` is told before they are read. With it goes the card of what was clicked. */
export function DropZone({ onTake }: { onTake: () => void }) {
  const { language } = useWorkbench();
  const { take } = useOwnFiles();
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    // Without it the browser would leave the page and open the file.
    const onOver = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setIsOver(true);
    };
    const onLeave = ({ relatedTarget }: DragEvent) => {
      if (relatedTarget === null) setIsOver(false);
    };
    const onDrop = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setIsOver(false);
      onTake();
      void take([...(event.dataTransfer?.files ?? [])]);
    };
    document.addEventListener("dragover", onOver);
    document.addEventListener("dragleave", onLeave);
    document.addEventListener("drop", onDrop);
    return () => {
      document.removeEventListener("dragover", onOver);
      document.removeEventListener("dragleave", onLeave);
      document.removeEventListener("drop", onDrop);
    };
  }, [take, onTake]);
  return (
    <>
      {isOver ? <p className="drop-zone">{inLanguage(ownWords, language).dropHere}</p> : null}
      <OwnCard />
    </>
  );
}
