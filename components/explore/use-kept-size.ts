"use client";

import { useCallback, useLayoutEffect, useState } from "react";
import { keep, kept } from "./kept";

/** Size of a panel in CSS pixels, and how it may be changed. */
export interface KeptSize {
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly set: (value: number) => void;
}

/** The size of a panel: a custom property `--{key}-size` of the page, remembered by this browser. */
export function useKeptSize({ key, min, max, initial }: { key: string; min: number; max: number; initial: number }): KeptSize {
  const [value, setValue] = useState(() => clamp(Number(kept(`size ${key}`)) || initial, min, max));
  useLayoutEffect(() => {
    document.documentElement.style.setProperty(`--${key}-size`, `${value}px`);
  }, [key, value]);
  const set = useCallback(
    (next: number) => {
      const size = clamp(Math.round(next), min, max);
      setValue(size);
      keep(`size ${key}`, String(size));
    },
    [key, min, max],
  );
  return { value, min, max, set };
}

const clamp = (value: number, min: number, max: number) => Math.min(Math.max(value, min), max);
