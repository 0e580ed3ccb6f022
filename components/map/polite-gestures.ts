import type { Map as MapLibreMap } from "maplibre-gl";

/** Who gets the wheel and a single finger: the map, or the page that it stands in. */
export interface Gestures {
  /** @param isChosen whether the reader has chosen the map */
  readonly give: (isChosen: boolean) => void;
}

/** MapLibre takes its own hint away after this time, and fails when the hint is gone before it. */
const OWN_HINT_MS = 150;

/**
 * Leaves the wheel (but not with Ctrl or Cmd) and a single finger to the page until the reader has chosen the map. MapLibre's own hint
 * is not shown: it is chosen by the device and not by what was used.
 */
export function politeGestures(map: MapLibreMap, onPrevented: (gesture: "wheel" | "touch") => void): Gestures {
  let preventedAt = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  map.on("cooperativegestureprevented", ({ gestureType }) => {
    preventedAt = performance.now();
    onPrevented(gestureType === "touch_pan" ? "touch" : "wheel");
  });
  return {
    give: (isChosen) => {
      clearTimeout(timer);
      if (!isChosen) return map.cooperativeGestures.enable();
      const wait = preventedAt + OWN_HINT_MS - performance.now();
      timer = setTimeout(() => map.cooperativeGestures.disable(), Math.max(wait, 0));
    },
  };
}
