import type { DatelineFrame, DatelineReady } from "./dateline-api";
import { OWN_ORIGIN } from "./own-address";

export interface FrameState {
  /** Of the document that is in the frame now, once one has been there. */
  ready: Promise<DatelineReady>;
  isReady: (ready: DatelineReady) => void;
  /** Where commands may go: the frame's own origin, or anywhere for a frame that has none. */
  target: string;
}

const states = new WeakMap<HTMLIFrameElement, FrameState>();

/** The page's maps, in its order: those that say so, and those whose address does. */
export function allFrames(): HTMLIFrameElement[] {
  return [...document.querySelectorAll("iframe")].filter((frame) => {
    const { origin, pathname } = addressOf(frame);
    return frame.dataset.datelineFrame !== undefined || (origin === OWN_ORIGIN && /\/embed\/?$/.test(pathname));
  });
}

/** The map that a message is from. Asked anew each time, so that a page may add, move and remove frames as it likes. */
export function frameOf({ source, origin }: MessageEvent): HTMLIFrameElement | undefined {
  return allFrames().find(
    (frame) =>
      frame.contentWindow === source &&
      // A sandbox without allow-same-origin takes the frame's origin away.
      (origin === addressOf(frame).origin || (origin === "null" && frame.hasAttribute("sandbox"))),
  );
}

export function stateOf(frame: HTMLIFrameElement): FrameState {
  let state = states.get(frame);
  if (!state) {
    let isReady: FrameState["isReady"] = () => {};
    const ready = new Promise<DatelineReady>((resolve) => {
      isReady = resolve;
    });
    state = { ready, isReady, target: "*" };
    states.set(frame, state);
  }
  return state;
}

/** Another document is on its way into a frame: who wants to talk waits for that one, also who was waiting for the one before. */
export function awaitReady(frame: HTMLIFrameElement): void {
  const state = stateOf(frame);
  const { isReady } = state;
  state.ready = new Promise((resolve) => {
    state.isReady = (ready) => {
      isReady(ready);
      resolve(ready);
    };
  });
}

/** The iframe that is meant; without any, the first of the page. */
export function chosenFrame(frame?: DatelineFrame): HTMLIFrameElement {
  const chosen = frame && "frame" in frame ? frame.frame : (frame ?? allFrames()[0]);
  if (!chosen) throw new Error("no-frame");
  return chosen as HTMLIFrameElement;
}

function addressOf(frame: HTMLIFrameElement): URL {
  return new URL(frame.src || "about:blank", location.href);
}
