/**
 * `/embed.js`, for pages that show our maps: gives each frame the height that it wants, lets the page command it
 * (`window.Dateline`), knows `<dateline-map>`, and fetches `/embed-words.js` where the page's own words are controls of the map.
 * It changes nothing of the page but those frames. `scripts/embed.mjs` makes one file of it, which a test keeps below 3 KB packed.
 */

import type { Annotate } from "../article/words";
import { type FrameMessage, PROTOCOL } from "../protocol";
import { command, post, settleCommand } from "./commands";
import type { DatelineApi, DatelineReady } from "./dateline-api";
import { allFrames, chosenFrame, frameOf, stateOf } from "./frames";
import { MapElement } from "./map-element";
import { loadScript } from "./own-address";
import { resize } from "./resize";

const WORDS = "[data-dateline], script[data-dateline-annotations]";

/** Who turns or drags a window does it in many steps. */
const RESIZED_MS = 100;

/** Its listeners cannot stop one another by throwing. */
const bus = new EventTarget();
let resized: ReturnType<typeof setTimeout> | undefined;
let words: Promise<Annotate> | null = null;

function onMessage(event: MessageEvent<({ dateline: unknown } & FrameMessage) | null>): void {
  if (event.data?.dateline !== PROTOCOL) return;
  const frame = frameOf(event);
  if (!frame) return;
  const { dateline: _, type, ...detail } = event.data;
  const { data } = event;
  const state = stateOf(frame);
  state.target = event.origin === "null" ? "*" : event.origin;
  if (data.type === "ready") {
    state.isReady(detail as DatelineReady);
    state.ready = Promise.resolve(detail as DatelineReady);
  }
  if (data.type === "height") resize(frame, data.height);
  if (data.type === "ack") settleCommand(frame, data);
  else bus.dispatchEvent(new CustomEvent(type, { detail: [detail, frame] }));
}

/** Those that were there before us have said their height already, and those out of sight do not notice that they have another width. */
function greet(): void {
  for (const frame of allFrames()) post(frame, { type: "hello" });
}

function scan(): void {
  greet();
  if (document.querySelector(WORDS)) api.annotate().catch(() => {});
}

const api: DatelineApi = {
  protocol: PROTOCOL,
  ready: async (frame) => stateOf(chosenFrame(frame)).ready,
  select: (target, frame) => command("select", target ?? { claim: null }, frame),
  view: (query, frame) => command("view", { query }, frame),
  layers: (on, frame) => command("layers", { on }, frame),
  theme: (theme, frame) => command("theme", { theme }, frame),
  on(name, listener) {
    const hear = (event: Event) => listener(...(event as CustomEvent<Parameters<typeof listener>>).detail);
    bus.addEventListener(name, hear);
    return () => bus.removeEventListener(name, hear);
  },
  async annotate(annotations, frame) {
    words ??= loadScript("/embed-words.js").then(() => (api as DatelineApi & { words: Annotate }).words);
    return (await words)(annotations, frame);
  },
};

// Loaded a second time, by another article of the same page, it leaves the first in charge.
if (!window.Dateline) {
  window.Dateline = api;
  addEventListener("message", onMessage);
  addEventListener("resize", () => {
    clearTimeout(resized);
    resized = setTimeout(greet, RESIZED_MS);
  });
  customElements.define("dateline-map", MapElement);
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", scan);
  else scan();
}
