"use client";

import { useCallback, useLayoutEffect, useMemo, useState } from "react";
import { keep, kept } from "./kept";

/** Size of a panel in CSS pixels, and how it may be changed. */
export interface KeptSize {
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly set: (value: number) => void;
  /** Closed to its head: what is left is the way to open it again. */
  readonly isFolded: boolean;
  readonly fold: (isFolded: boolean) => void;
}

const FOLDED = "folded";

/** The size of a panel: a custom property `--{key}-size` of the page; whether it is open: `data-{key}`. Both remembered by this browser. */
export function useKeptSize({ key, min, max, initial }: { key: string; min: number; max: number; initial: number }): KeptSize {
  const [value, setValue] = useState(() => clamp(Number(kept(`size ${key}`)) || initial, min, max));
  const [isFolded, setIsFolded] = useState(() => kept(`panel ${key}`) === FOLDED);
  useLayoutEffect(() => {
    document.documentElement.style.setProperty(`--${key}-size`, `${value}px`);
  }, [key, value]);
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    dataset[key] = isFolded ? FOLDED : "open";
    return () => {
      delete dataset[key];
    };
  }, [key, isFolded]);
  const fold = useCallback(
    (next: boolean) => {
      setIsFolded(next);
      keep(`panel ${key}`, next ? FOLDED : "open");
    },
    [key],
  );
  const set = useCallback(
    (next: number) => {
      const size = clamp(Math.round(next), min, max);
      setValue(size);
      keep(`size ${key}`, String(size));
      fold(false);
    },
    [key, min, max, fold],
  );
  return useMemo(() => ({ value, min, max, set, isFolded, fold }), [value, min, max, set, isFolded, fold]);
}

const clamp = (value: number, min: number, max: number) => Math.min(Math.max(value, min), max);
