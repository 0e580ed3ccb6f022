"use client";

import type { FeatureCollection, Geometry } from "geojson";
import { useEffect, useMemo } from "react";
import useSWR from "swr";
import type { Space } from "@/data/view/space";
import type { StandingOf } from "@/data/view/standing";
import { ASKED_ONCE } from "../state/asked-once";
import { fetched } from "../state/fetched";
import { sketch } from "../state/sketch";
import { useView } from "../state/view-provider";

/** The file of countries that the map draws: what the filter goes by is what is seen, and it is there already. */
const WORLD = "/basemap/world.geojson";

/**
 * How claims stand to the area of a filter, and the area on the map. What works it out is fetched when there is an area
 * for the first time.
 *
 * @returns `standingOf` is `null` when no area is asked for, and while it is not known
 */
export function useSpace(space: Space | null): {
  readonly standingOf: StandingOf | null;
  readonly error: Error | undefined;
  readonly retry: () => unknown;
} {
  const { atlas } = useView();
  // The same object as long as it says the same: the other conditions change without asking the outlines again.
  const json = JSON.stringify(space);
  const kept = useMemo(() => JSON.parse(json) as Space | null, [json]);
  const {
    data: means,
    error,
    mutate,
  } = useSWR<Awaited<ReturnType<typeof load>>, Error>(kept === null ? null : WORLD, load, {
    ...ASKED_ONCE,
    errorRetryInterval: 1500,
  });
  const standingOf = useMemo(
    () => (kept && means ? means.standingIn(kept, atlas.places, means.outlineOf) : null),
    [kept, means, atlas.places],
  );
  useEffect(() => {
    const center = kept?.kind === "disc" ? atlas.places.find(({ id }) => id === kept.center)?.lngLat : null;
    const area = kept && means ? means.spaceSketch(kept, center ?? null) : [];
    sketch.set({ ...sketch.get(), area });
  }, [kept, means, atlas.places]);
  useEffect(() => () => sketch.set({ area: [], draft: [] }), []);
  return { standingOf, error, retry: mutate };
}

async function load(url: string) {
  const [{ basemapOutlines, standingIn }, { spaceSketch }, response] = await Promise.all([
    import("@/data/view/standing"),
    import("./space-sketch"),
    fetched(url),
  ]);
  const world: FeatureCollection<Geometry, { k?: string; iso?: string }> = await response.json();
  return { standingIn, spaceSketch, outlineOf: basemapOutlines(world) };
}
