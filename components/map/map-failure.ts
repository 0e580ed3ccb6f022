import type { MapFailure } from "./open-map";

/** What MapLibre says of something that went wrong: what concerns a source has the source's id. */
interface MapFault {
  readonly error: { readonly message: string };
  readonly sourceId?: unknown;
}

/**
 * How MapLibre and browsers begin to say that there is no worker. Not by a word anywhere in the message: in others of MapLibre's stand
 * addresses and names of layers, which may have any word in them.
 */
const NO_WORKER = /^(Worker failed to load|Failed to fetch worker script|Failed to construct 'Worker')/;

/**
 * Whether an error leaves a blank map, and why: its worker did not start, or its basemap did not come. After any other the map goes on
 * without what is missing.
 */
export function failureOf({ error, sourceId }: MapFault): MapFailure | null {
  if (NO_WORKER.test(error.message)) return "worker";
  return sourceId === "world" ? "script" : null;
}
