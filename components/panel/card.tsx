"use client";

import { lazy, type ReactNode, Suspense, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { itemOf } from "@/data/view/item";
import { colorOfMore } from "@/data/view/more-colors";
import { shownSentence } from "../state/shown-sentence";
import { useStore } from "../state/store";
import { useEntry } from "../state/use-entry";
import { useView } from "../state/view-provider";
import type { InViewWords } from "./narrowed";
import { usePlaceInView } from "./use-place-in-view";
import { useTitle } from "./use-title";

const ItemEntry = lazy(() => import("./item-entry"));

interface CardProps {
  /** What is open in the static page: the same words that stand in the list. */
  readonly initial: { readonly id: string; readonly title: string; readonly entry: ReactNode } | null;
  readonly words: { readonly close: string; readonly loading: string; readonly whole: string; readonly inView: InViewWords };
  readonly siteTitle: string;
}

/**
 * The open claim or place. Its words are in the page's list, so the card lifts them from there: it opens at once, before the
 * map and without a request. Where the list has the short form only, that is shown until the whole has been fetched.
 */
export function Card({ initial, words, siteTitle }: CardProps) {
  const { view, go, addressOf, atlas } = useView();
  const { item } = view;
  const id = view.claim ? `claim-${view.claim}` : view.place ? `place-${view.place}` : item ? `item-${item}` : null;
  const sentence = useStore(shownSentence);
  const card = useRef<HTMLElement>(null);
  const opener = useRef<HTMLElement | null>(null);
  const shownBefore = useRef(id);
  const [lifted, setLifted] = useState<{ id: string; html: string; title: string } | null>(null);

  // Before the frame is painted: the card is there with the click that asked for it.
  useLayoutEffect(() => {
    const entry = id ? document.getElementById(id) : null;
    setLifted(id ? { id, html: entry?.innerHTML ?? "", title: entry?.dataset.title ?? "" } : null);
  }, [id]);

  const [named, setNamed] = useState<{ item: string; title: string } | null>(null);
  const nameItem = useCallback((item: string, title: string) => setNamed({ item, title }), []);
  // The browser does not have what the server wrote a second time: who comes back to it finds it as any other.
  const [hasLeft, setHasLeft] = useState(false);
  if (!hasLeft && id !== (initial?.id ?? null)) setHasLeft(true);
  const isInitial = id !== null && id === initial?.id && !hasLeft;
  // What only the service knows is in no list, and has no page.
  const isShort = item === null && id !== null && !isInitial && lifted?.id === id && !isWhole(id);
  const path = view.claim ?? `places/${view.place}`;
  const whole = useEntry(isShort ? `/${atlas.language}/${atlas.story}/${path}/entry` : null);

  const html = usePlaceInView(whole.html ?? lifted?.html ?? "", words.inView);

  // What the page had nothing of brings its title along.
  const title =
    item === null ? (lifted?.id === id && lifted?.title) || titleIn(whole.html) : named?.item === item ? named.title : "";
  // What is open names the page; else what is shown, while someone explores or filters.
  const told = title || (id === null ? sentence : null);
  useTitle(told ? `${told} – ${siteTitle}` : siteTitle);

  useEffect(() => {
    if (id === null) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !event.defaultPrevented) go({ claim: null, place: null, item: null });
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [id, go]);

  const isOpen = id !== null;
  useEffect(() => (isOpen ? foldLegend() : undefined), [isOpen]);

  const isReady = isInitial || (id !== null && lifted?.id === id);
  useEffect(() => {
    // A hidden element takes no focus: the words must be there first.
    if (shownBefore.current === id || (id !== null && !isReady)) return;
    const focused = document.activeElement;
    const isOutside = focused instanceof HTMLElement && focused !== document.body && !card.current?.contains(focused);
    if (id !== null && isOutside) opener.current = focused;
    shownBefore.current = id;
    if (id !== null) card.current?.focus({ preventScroll: true });
    else if (opener.current?.isConnected) opener.current.focus({ preventScroll: true });
  }, [id, isReady]);

  return (
    <aside
      ref={card}
      className="card"
      data-card={id ?? ""}
      hidden={!isReady}
      tabIndex={-1}
      aria-label={title || initial?.title || siteTitle}
    >
      <a
        className="card-close"
        href={addressOf({ claim: null, place: null, item: null })}
        onClick={(event) => {
          event.preventDefault();
          go({ claim: null, place: null });
        }}
      >
        <span aria-hidden="true">×</span>
        <span className="sr-only">{words.close}</span>
      </a>
      <div className="card-body" key={id}>
        {isInitial ? (
          initial.entry
        ) : item !== null ? (
          <Suspense fallback={<p className="card-wait">{words.loading}</p>}>
            <ItemEntry
              story={atlas.story}
              language={atlas.language}
              item={item}
              color={colorOfMore(itemOf(item).layer, view.more)}
              countries={atlas.labels}
              onTitle={nameItem}
            />
          </Suspense>
        ) : (
          <>
            {/* A copy of what the server rendered, in this very page or for this claim */}
            <div dangerouslySetInnerHTML={{ __html: html }} />
            {isShort && whole.html === undefined ? (
              <p className="card-wait">
                {whole.error ? <a href={addressOf({})}>{words.whole}</a> : <span role="status">{words.loading}</span>}
              </p>
            ) : null}
          </>
        )}
      </div>
    </aside>
  );
}

const isWhole = (id: string) => document.getElementById(id)?.dataset.extent === "full";

/** There is not room for both beside what was opened. The legend comes back with the map's room, as the reader left it. */
function foldLegend(): (() => void) | undefined {
  const legend = document.querySelector<HTMLDetailsElement>("details.legend[open]");
  if (legend === null || window.matchMedia("(min-width: 1600px)").matches) return;
  legend.open = false;
  return () => {
    legend.open = document.documentElement.dataset.mode !== "explore";
  };
}

function titleIn(html: string | undefined): string {
  if (html === undefined) return "";
  const template = document.createElement("template");
  template.innerHTML = html;
  return template.content.querySelector("h3")?.textContent ?? "";
}
