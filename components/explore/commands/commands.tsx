"use client";

import { lazy, Suspense, useEffect, useState } from "react";
import { useStore } from "../../state/store";
import { inLanguage } from "../../ui/words/in-language";
import { answer, asked } from "../asked";
import { commandsWords } from "../words/commands-words";
import { useWorkbench } from "../workbench-context";
import { NoticeBox } from "./notice-box";
import { useShareView } from "./use-share-view";

const Palette = lazy(() => import("./palette").then((module) => ({ default: module.Palette })));
const KeyMap = lazy(() => import("./key-map").then((module) => ({ default: module.KeyMap })));

/** Does what a key or a button asks for, wherever on the page: the dialogs, the link of the view, saving it. */
export function Commands() {
  const wanted = useStore(asked);
  const { language, isLoading, failed } = useWorkbench();
  const words = inLanguage(commandsWords, language);
  const [open, setOpen] = useState<"palette" | "keys" | null>(null);
  const { notice, dismiss, copyLink, saveView } = useShareView();

  useEffect(() => {
    switch (wanted?.command) {
      case "palette":
      case "keys":
        answer();
        setOpen(wanted.command);
        break;
      case "copyLink":
        answer();
        void copyLink();
        break;
      case "saveView":
        // Its name is what is shown, which must be known first.
        if (isLoading && !failed) return;
        answer();
        saveView();
    }
  }, [wanted, copyLink, saveView, isLoading, failed]);
  const close = () => setOpen(null);
  return (
    <>
      <Suspense>
        {open === "palette" ? <Palette words={words} onClose={close} /> : null}
        {open === "keys" ? <KeyMap words={words} onClose={close} /> : null}
      </Suspense>
      <NoticeBox notice={notice} onDismiss={dismiss} />
    </>
  );
}
