"use client";

import { useEffect, useState } from "react";
import { listen } from "../state/signals";
import { useView } from "../state/view-provider";

/** Says politely what the map now shows, for those who do not see it: the open claim or place, else the chapter. */
export function Announcer({ prefix }: { prefix: string }) {
  const { atlas, view } = useView();
  const [chapter, setChapter] = useState<string | null>(null);
  useEffect(() => listen("chapter", ({ id }) => setChapter(id)), []);
  const [title, setTitle] = useState("");
  useEffect(() => {
    const id = view.claim ? `claim-${view.claim}` : `place-${view.place}`;
    setTitle(document.getElementById(id)?.dataset.title ?? "");
  }, [view.claim, view.place]);
  const shown = title || atlas.chapters.find(({ id }) => id === chapter)?.alt || "";
  return (
    <p className="sr-only" role="status">
      {shown ? prefix + shown : ""}
    </p>
  );
}
