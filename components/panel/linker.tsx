"use client";

import { useEffect, useRef } from "react";
import { isCalm } from "../state/is-calm";
import { listen, NO_HOVER, send } from "../state/signals";
import { useView } from "../state/view-provider";

/**
 * Makes one document of text and map: clicks on claims and places open them without a round trip, hovering or focusing
 * lights the other side, the open one is marked in the text, and the chapter being read is announced.
 * The text itself stays the server's: this only listens, and sets attributes on what stands for a claim.
 */
export function Linker() {
  const { view, go, addressOf } = useView();
  const hasArrived = useRef(false);

  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      const link = linkOf(event.target);
      if (
        !link ||
        event.defaultPrevented ||
        event.button !== 0 ||
        event.metaKey ||
        event.ctrlKey ||
        event.shiftKey ||
        event.altKey
      )
        return;
      event.preventDefault();
      const { claim, place } = link.dataset;
      go(claim ? { claim } : { place: place ?? null });
      // The card is there with the next frame, and may lie over the very words that were clicked.
      if (link.closest("[data-chapter]")) requestAnimationFrame(() => bringIntoReach(link));
      else send("reveal", { claim: claim ?? null, place: place ?? null });
    };
    document.addEventListener("click", onClick);
    return () => document.removeEventListener("click", onClick);
  }, [go]);

  useEffect(() => {
    const onEnter = (event: Event) => {
      const link = linkOf(event.target) ?? rowOf(event.target);
      send(
        "hover",
        link ? { claims: link.dataset.claim ? [link.dataset.claim] : [], place: link.dataset.place ?? null } : NO_HOVER,
      );
    };
    const events = ["pointerover", "focusin"] as const;
    for (const name of events) document.addEventListener(name, onEnter);
    return () => {
      for (const name of events) document.removeEventListener(name, onEnter);
    };
  }, []);

  useEffect(() => {
    // The same view in the other languages.
    for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-language]"))
      link.href = addressOf({ language: link.dataset.language ?? view.language });
  }, [addressOf, view.language]);
  // What the reader did before we were here is done again: see components/start/.
  useEffect(() => void document.dispatchEvent(new Event("dateline:ready")), []);
  useEffect(() => listen("hover", ({ claims, place }) => light("data-lit", claims, place)), []);
  useEffect(() => light("data-open", view.claim ? [view.claim] : [], view.place), [view.claim, view.place]);
  useEffect(() => listen("reveal", ({ claim, place }) => void requestAnimationFrame(() => reveal(claim, place))), []);
  useEffect(watchChapters, []);
  useEffect(() => {
    // Who arrives by a claim's own address came for its words. Only the first view is an arrival.
    if (hasArrived.current) return;
    hasArrived.current = true;
    if (view.claim && window.scrollY === 0 && !window.location.hash) reveal(view.claim, null);
  }, [view.claim]);
  return null;
}

function linkOf(target: EventTarget | null): HTMLElement | SVGElement | null {
  return target instanceof Element ? target.closest<HTMLElement | SVGElement>("a[data-claim], a[data-place]") : null;
}

/** A row of a table stands for its claim too, but opens it by itself. */
function rowOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[role="row"][data-claim]') : null;
}

/** Sets an attribute on every link that stands for one of the claims or the place, and takes it from all others. */
function light(attribute: "data-lit" | "data-open", claims: readonly string[], place: string | null): void {
  for (const element of document.querySelectorAll(`a[${attribute}]`)) {
    element.removeAttribute(attribute);
    if (attribute === "data-open") element.removeAttribute("aria-current");
  }
  const selectors = [...claims.map((id) => `a[data-claim="${id}"]`), ...(place ? [`a[data-place="${place}"]`] : [])];
  if (selectors.length === 0) return;
  for (const element of document.querySelectorAll(selectors.join())) {
    element.setAttribute(attribute, "");
    if (attribute === "data-open") element.setAttribute("aria-current", "true");
  }
}

/** Scrolls the first words about a claim or a place into view, unless they are there already. */
function reveal(claim: string | null, place: string | null): void {
  const selector = claim ? `[data-chapter] a[data-claim="${claim}"]` : `[data-chapter] a[data-place="${place}"]`;
  const words = document.querySelector(selector);
  if (words) bringIntoReach(words);
}

/** Scrolls words to where they can be read, unless they are there already. */
function bringIntoReach(words: Element): void {
  // Chapters that were never laid out have a guessed height: the words would move while the page scrolls to them.
  document.documentElement.dataset.jumped = "";
  const { top, bottom } = words.getBoundingClientRect();
  const [from, to] = readingArea();
  if (top >= from && bottom <= to) return;
  pauseChapters();
  // Words of several lines are all to be seen, even in the little room over a card.
  const lead = Math.max(2, Math.min((to - from) * 0.3, to - from - (bottom - top) - 4));
  window.scrollBy({ top: top - (from + lead), behavior: isCalm() ? "instant" : "smooth" });
}

/** Top and bottom of the part of the window in which text can be read, in CSS pixels: under the map and over the card on a phone. */
function readingArea(): [from: number, to: number] {
  const text = document.querySelector(".text")?.getBoundingClientRect();
  const map = document.querySelector("[data-map-state]")?.getBoundingClientRect();
  const card = document.querySelector("[data-card]");
  const isOver = (box?: DOMRect) => text && box && box.height > 0 && box.left < text.right && box.right > text.left;
  return [isOver(map) ? (map?.bottom ?? 0) : 60, card && isOver(card.getBoundingClientRect()) ? topOfCard(card) : innerHeight];
}

/** Where a card ends upwards, at the latest when all of its words are there: some are fetched while it is open. */
function topOfCard(card: Element): number {
  const mostPx = Number.parseFloat(getComputedStyle(card).maxHeight) || 0;
  return Math.min(card.getBoundingClientRect().top, innerHeight - mostPx);
}

let pausedUntil = 0;

/** Scrolling that we do ourselves is not reading: chapters passed on the way do not move the map. */
function pauseChapters(): void {
  pausedUntil = performance.now() + 900;
}

/** Announces the chapter whose text has reached the upper third of the reading area. */
function watchChapters(): () => void {
  let current: string | null = null;
  let isQueued = false;
  const find = () => {
    isQueued = false;
    const [from, to] = readingArea();
    const line = from + (to - from) / 3;
    const chapters = [...document.querySelectorAll<HTMLElement>("[data-chapter]")];
    const read = chapters.findLast((chapter) => chapter.getBoundingClientRect().top <= line);
    const id = read?.dataset.chapter ?? null;
    if (id === current) return;
    current = id;
    for (const link of document.querySelectorAll(".chapters a")) {
      if (link.getAttribute("href") === `#${id}`) link.setAttribute("aria-current", "location");
      else link.removeAttribute("aria-current");
    }
    if (performance.now() > pausedUntil) send("chapter", { id });
  };
  const onScroll = () => {
    if (isQueued) return;
    isQueued = true;
    requestAnimationFrame(find);
  };
  window.addEventListener("scroll", onScroll, { passive: true });
  return () => window.removeEventListener("scroll", onScroll);
}
