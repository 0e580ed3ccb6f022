"use client";

import { useCallback, useState } from "react";
import { parseCamera } from "@/data/view/camera";
import { addressToSave, MOST_VIEWS, withView } from "@/data/view/saved-views";
import { sitePath } from "../../state/site";
import { useView } from "../../state/view-provider";
import { cameraHash } from "../../state/viewport";
import { copyText } from "../../ui/copy-text";
import { inLanguage } from "../../ui/words/in-language";
import { useSavedViews } from "../use-saved-views";
import { viewsWords } from "../words/views-words";
import { useWorkbench } from "../workbench-context";

/** What is said after a view was copied or saved. */
export interface Notice {
  readonly text: string;
  /** The link itself, where the browser did not copy it. */
  readonly link?: string;
  /** Whether the saved views are worth a look now: not where they are seen already. */
  readonly aboutViews?: boolean;
}

/** The link of what is shown now, camera included, and the same as a saved view. */
export function useShareView() {
  const { atlas } = useView();
  const { language, sentence, isLoading } = useWorkbench();
  const { views, setViews } = useSavedViews(atlas.story);
  const [notice, setNotice] = useState<Notice | null>(null);
  const words = inLanguage(viewsWords, language);
  const dismiss = useCallback(() => setNotice(null), []);

  const copyLink = useCallback(async () => {
    const { origin, pathname, search } = window.location;
    const link = origin + pathname + search + hashNow();
    // Where the browser refuses, the reader copies it by hand.
    setNotice((await copyText(link)) ? { text: words.copied } : { text: words.copyRefused, link });
  }, [words]);

  const saveView = useCallback(() => {
    const address = addressToSave(sitePath(), window.location.search, hashNow());
    const same = views.find((view) => view.address === address);
    if (same) return setNotice({ text: words.alreadySaved(same.name), aboutViews: !isSeen() });
    const name = isLoading ? atlas.title : sentence;
    const next = withView(views, { name, address });
    if (next === null) return setNotice({ text: words.full(MOST_VIEWS), aboutViews: !isSeen() });
    const isKept = setViews(next);
    setNotice({ text: isKept ? words.saved(name) : words.notKept, aboutViews: !isSeen() });
  }, [views, setViews, words, sentence, isLoading, atlas.title]);
  return { notice, dismiss, copyLink, saveView };
}

function isSeen(): boolean {
  return document.querySelector('[role="tab"][data-tool="views"][aria-selected="true"]') !== null;
}

/** Before the map is there, the camera that the address asks for. */
function hashNow(): string {
  const { hash } = window.location;
  return cameraHash() || (parseCamera(hash) ? hash : "");
}
