import { type MessageId, PROTOCOL } from "../protocol";
import type { DatelineFrame } from "./dateline-api";
import { chosenFrame, stateOf } from "./frames";

/** Who has not answered by then does not answer us: its address does not name this page in `host=`. */
const PATIENCE_MS = 10_000;

const waiting = new Map<MessageId, { frame: HTMLIFrameElement; settle: (ack: Ack) => void }>();
let lastId = 0;

interface Ack {
  readonly ok: boolean;
  readonly error?: string;
  readonly result?: unknown;
}

/** Tells a map what to do, as soon as it can be told, and resolves with what it answers. */
export async function command<Result>(type: string, fields: object, frame?: DatelineFrame): Promise<Result> {
  const chosen = chosenFrame(frame);
  const state = stateOf(chosen);
  await state.ready;
  const id = ++lastId;
  return new Promise<Result>((resolve, reject) => {
    const settle = ({ ok, error, result }: Ack) => {
      clearTimeout(timer);
      waiting.delete(id);
      if (ok) resolve(result as Result);
      else reject(new Error(error));
    };
    const timer = setTimeout(() => settle({ ok: false, error: "no-answer" }), PATIENCE_MS);
    waiting.set(id, { frame: chosen, settle });
    post(chosen, { type, id, ...fields }, state.target);
  });
}

/** An answer, from the frame that it is asked of. */
export function settleCommand(frame: HTMLIFrameElement, ack: Ack & { readonly id: MessageId }): void {
  const asked = waiting.get(ack.id);
  if (asked?.frame === frame) asked.settle(ack);
}

export function post(frame: HTMLIFrameElement, message: object, target = "*"): void {
  frame.contentWindow?.postMessage({ dateline: PROTOCOL, ...message }, target);
}
