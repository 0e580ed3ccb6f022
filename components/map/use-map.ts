"use client";

import { type RefObject, useEffect, useState, useSyncExternalStore } from "react";
import type { Setup } from "../state/setup";
import type { MapSession, MapStatus } from "./map-session";

/** Before the map's own script has come. */
const POSTER: MapStatus = { state: "poster", failure: null, open: null };
const LOST: MapStatus = { state: "failed", failure: "script", open: null };

interface UseMap extends MapStatus {
  /** To be called when the story's marks have been handed over: the next idle frame replaces the poster. */
  readonly onMarks: () => void;
  readonly session: MapSession | null;
}

/** Takes over the map that is open behind the poster, or about to be, or opens it; closes it when its element is gone. */
export function useMap(host: RefObject<HTMLDivElement | null>, setup: Setup): UseMap {
  const [session, setSession] = useState<MapSession | null>(null);
  const [isLost, setIsLost] = useState(false);

  useEffect(() => {
    const container = host.current;
    if (!container) return;
    let joined: MapSession | null = null;
    let isGone = false;
    bootModule(setup.assets.boot)
      .then(({ sessionIn }) => {
        if (isGone) return;
        joined = sessionIn(container, setup);
        setSession(joined);
      })
      .catch((error) => {
        console.warn("The picture stays in place of the interactive map:", error);
        setIsLost(true);
      });
    return () => {
      isGone = true;
      // In development React leaves and comes back at once: the map is closed with its element, not before.
      setTimeout(() => container.isConnected || joined?.close());
    };
  }, [host, setup]);

  const status = useSyncExternalStore(
    session?.subscribe ?? subscribeToNothing,
    session?.current ?? (() => (isLost ? LOST : POSTER)),
    () => POSTER,
  );
  return { ...status, session, onMarks: session?.onMarks ?? doNothing };
}

/** By its own address: bundled with ours it would be a second module, with maps of its own. */
function bootModule(url: string): Promise<typeof import("./boot")> {
  return import(/* turbopackIgnore: true */ /* webpackIgnore: true */ url);
}

const doNothing = () => {};
const subscribeToNothing = () => doNothing;
