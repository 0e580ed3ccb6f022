"use client";

import { useEffect, useState } from "react";
import { shownSentence } from "../state/shown-sentence";
import { listen } from "../state/signals";
import { useStore } from "../state/store";
import { useView } from "../state/view-provider";

/**
 * Says politely what the map now shows, for those who do not see it: whichever came last of the open claim or place, what a
 * filter leaves, and the chapter.
 */
export function Announcer({ prefix }: { prefix: string }) {
  const { atlas, view } = useView();
  const [chapter, setChapter] = useState<string | null>(null);
  useEffect(() => listen("chapter", ({ id }) => setChapter(id)), []);
  const [title, setTitle] = useState("");
  useEffect(() => {
    const id = view.claim ? `claim-${view.claim}` : `place-${view.place}`;
    setTitle(document.getElementById(id)?.dataset.title ?? "");
  }, [view.claim, view.place]);
  const alt = atlas.chapters.find(({ id }) => id === chapter)?.alt ?? "";
  const sentence = useStore(shownSentence);
  const shown = title || sentence || alt;
  const [said, setSaid] = useState("");
  // The second wins where both run: a filter that changes beside an open claim is said, and what is opened after it too.
  useEffect(() => setSaid(sentence ?? shown), [sentence, shown]);
  useEffect(() => setSaid(shown), [shown]);
  return (
    <p className="sr-only" role="status">
      {said ? prefix + said : ""}
    </p>
  );
}
