"use client";

import { useEffect, useRef } from "react";
import type { OwnFeature } from "@/data/import/own-file";
import { openOwnFeature, ownData } from "../state/own-data";
import { useStore } from "../state/store";
import { inLanguage } from "../ui/words/in-language";
import { type OwnWords, ownWords } from "./words/own-words";
import { useWorkbench } from "./workbench-context";

/** Columns that are likely to be a name, the likeliest first. */
const NAMES = /^(name|nom|title|titre|label|id)$/i;

/** What a feature is called: by a column that looks like it, else by its number. */
export function ownTitle({ properties }: OwnFeature, index: number, words: OwnWords): string {
  const named = Object.entries(properties).find(([column, value]) => NAMES.test(column) && value !== null && value !== "");
  return named ? String(named[1]) : words.feature(index + 1);
}

/** The attributes of the own feature that was opened. Text only, whatever they hold: the file may be anybody's. */
export function OwnCard() {
  const { layers, open } = useStore(ownData);
  const { language } = useWorkbench();
  const words = inLanguage(ownWords, language);
  const card = useRef<HTMLElement>(null);
  const layer = layers.find(({ id }) => id === open?.layer);
  const feature = layer?.features[open?.feature ?? -1];

  useEffect(() => {
    if (!open) return;
    const before = document.activeElement;
    card.current?.focus();
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === "Escape") openOwnFeature(null);
    };
    document.addEventListener("keydown", onKey);
    return () => {
      document.removeEventListener("keydown", onKey);
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [open]);

  if (!layer || !feature || !open) return null;
  const attributes = Object.entries(feature.properties).filter(([, value]) => value !== null && value !== "");
  return (
    <section ref={card} className="own-card" aria-label={layer.name} tabIndex={-1} data-own-card>
      <button type="button" className="own-card-close" onClick={() => openOwnFeature(null)} aria-label={words.close}>
        ×
      </button>
      <p className="quiet">{layer.name}</p>
      <h2>{ownTitle(feature, open.feature, words)}</h2>
      {attributes.length === 0 ? <p className="quiet">{words.noAttributes}</p> : null}
      <dl>
        {attributes.map(([column, value]) => (
          <div key={column}>
            <dt>{column}</dt>
            <dd>{String(value)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
