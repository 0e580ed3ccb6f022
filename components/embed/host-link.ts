import { asksForHeight, foreignHeights, resizerHeight, resizerId } from "./foreign-heights";
import type { FrameControls } from "./frame-controls";
import { type FrameMessage, type HostMessage, type MessageId, PROTOCOL, readHostMessage } from "./protocol";

const SOON_MS = 200;

interface Link {
  /** Origins that may command the map and hear what its reader does. */
  readonly hosts: readonly string[];
  /** What a pym.js parent calls this frame. */
  readonly childId: string | null;
}

/**
 * The map's talk with the page around its frame. Any parent hears `ready` and `height`, in which nothing is of the reader; the rest is for
 * the named origins. How many messages were ignored stands in the document's `data-ignored-messages`.
 */
export function talkToHost(controls: FrameControls, { hosts, childId }: Link): void {
  const host = window.parent;
  if (host === window) return;
  const { story } = controls;
  let sentHeight = -1;
  let resizer: string | null = null;
  let ignored = 0;

  const onMessage = ({ source, origin, data }: MessageEvent<unknown>) => {
    if (source !== host) return;
    const greeted = resizerId(data);
    if (greeted !== null) {
      const isFirst = resizer !== greeted;
      resizer = greeted;
      if (measure() > 0) host.postMessage(resizerHeight(greeted, measure(), innerWidth, isFirst), "*");
    } else if (asksForHeight(data, childId)) sendHeightNowAndSoon();
    else {
      const read = readHostMessage(data);
      // To greet is everybody's right: it is answered with what any parent is told anyway.
      if (read?.message.type === "hello") greet();
      else if (!read || !hosts.includes(origin)) ignore();
      if (read && hosts.includes(origin)) answer(read.message, read.id);
    }
  };

  function ignore(): void {
    ignored += 1;
    document.documentElement.dataset.ignoredMessages = String(ignored);
  }

  function greet(): void {
    post({ type: "ready", story: story.id, language: story.language, version: story.version, title: story.title }, "*");
    sendHeightNowAndSoon();
  }

  /** Browsers do not lay out a frame that is out of sight: by the time a question comes, a new width may not have arrived. */
  function sendHeightNowAndSoon(): void {
    sendHeight(true);
    setTimeout(() => sendHeight(false), SOON_MS);
  }

  function measure(): number {
    return Math.ceil(controls.naturalHeight());
  }

  function sendHeight(isAsked: boolean): void {
    const height = measure();
    // A frame that is not displayed has no layout, and would be made invisible for good.
    if (height === 0 || (height === sentHeight && !isAsked)) return;
    sentHeight = height;
    post({ type: "height", height }, "*");
    for (const message of foreignHeights(height, story.id, childId)) host.postMessage(message, "*");
    if (resizer !== null) host.postMessage(resizerHeight(resizer, height, innerWidth, false), "*");
  }

  function tell(message: FrameMessage): void {
    // Where the browser says who the parent is, no other host is tried: each would be a line in the console.
    const [parent = "null"] = location.ancestorOrigins ?? [];
    for (const origin of hosts) if (parent === "null" || parent === origin) post(message, origin);
  }

  function post(message: FrameMessage, origin: string): void {
    host.postMessage({ dateline: PROTOCOL, ...message }, origin);
  }

  function tellLayers() {
    const layers = controls.layers();
    tell({ type: "layers", layers });
    return layers;
  }

  async function answer(message: HostMessage, id: MessageId | null): Promise<void> {
    let outcome: Outcome;
    try {
      outcome = await obey(message);
    } catch {
      outcome = { error: "failed" };
    }
    if (id !== null) tell({ type: "ack", id, ok: outcome.error === undefined, ...outcome });
  }

  async function obey(message: HostMessage): Promise<Outcome> {
    switch (message.type) {
      case "hello":
        return {};
      case "select": {
        const { target } = message;
        if (controls.select(target) || target === null) return {};
        return { error: "claim" in target ? "unknown-claim" : "unknown-place" };
      }
      case "view":
        return shown(() => controls.view(message.query));
      case "layers": {
        const { on } = message;
        if (on === null) return { result: tellLayers() };
        const known = controls.layers().map((layer) => layer.id);
        if (!on.every((layer) => known.includes(layer))) return { error: "unknown-layer" };
        return shown(async () => {
          await controls.setLayers(on);
          return tellLayers();
        });
      }
      case "theme":
        controls.setTheme(message.theme);
        return {};
    }
  }

  /** What another view gives, or that it did not come. */
  async function shown(change: () => Promise<Outcome["result"]>): Promise<Outcome> {
    let isLost = false;
    const stop = controls.on("error", ({ code }) => {
      isLost ||= code === "view";
    });
    const result = await change();
    stop();
    return isLost ? { error: "failed" } : { result };
  }

  addEventListener("message", onMessage);
  controls.on("height", () => sendHeight(false));
  for (const type of ["selected", "viewed", "error"] as const)
    controls.on(type, (detail) => tell({ type, ...detail } as FrameMessage));
  greet();
}

type Outcome = Pick<Extract<FrameMessage, { type: "ack" }>, "error" | "result">;
