"use client";

import { useSyncExternalStore } from "react";

/** A value that is made in one room and shown in others. No address has it, and no server: there it is what it was at first. */
export interface SharedValue<Value> {
  readonly set: (value: Value) => void;
  readonly use: () => Value;
}

/** @param initial also what the server's HTML shows */
export function sharedValue<Value>(initial: Value): SharedValue<Value> {
  let value = initial;
  const listeners = new Set<() => void>();
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return {
    set: (next) => {
      if (next === value) return;
      value = next;
      for (const listener of listeners) listener();
    },
    use: () =>
      useSyncExternalStore(
        subscribe,
        () => value,
        () => initial,
      ),
  };
}
