/** Listeners by the name of what happened. */
export interface Events<Details> {
  readonly send: <Name extends keyof Details>(name: Name, detail: Details[Name]) => void;
  /** @returns the function that stops listening */
  readonly on: <Name extends keyof Details>(name: Name, listener: (detail: Details[Name]) => void) => () => void;
}

export function eventsOf<Details>(): Events<Details> {
  const target = new EventTarget();
  return {
    send: (name, detail) => void target.dispatchEvent(new CustomEvent(String(name), { detail })),
    on: (name, listener) => {
      const onEvent = (event: Event) => listener((event as CustomEvent).detail);
      target.addEventListener(String(name), onEvent);
      return () => target.removeEventListener(String(name), onEvent);
    },
  };
}
