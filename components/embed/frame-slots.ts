/** A page's frames share this many graphics contexts: browsers take the oldest away from whoever has more, without asking. */
const SLOTS = 4;
const CHANNEL = "dateline-maps";
/** How long others have to answer, and to give back. */
const ANSWER_MS = 80;
const GIVE_MS = 1500;

/** The right to one graphics context. */
export interface Slot {
  readonly release: () => void;
}

interface Holder {
  readonly slot: number;
  /** Milliseconds since 1970. */
  readonly since: number;
  readonly isInView: boolean;
}

type Message =
  | { readonly type: "who"; readonly asker: string }
  | ({ readonly type: "holds"; readonly asker: string } & Holder)
  | { readonly type: "give"; readonly slot: number }
  | { readonly type: "freed" };

/**
 * Slots for graphics contexts, shared by all frames of one origin in one page by named locks. Who asks when none is free asks the others,
 * and gets the slot of one that is out of view, or, when a reader asks, of the one that has been open longest. Where locks are
 * forbidden, in a sandbox without an origin, each frame has its own.
 */
export class Slots {
  private readonly channel = openChannel();
  private held: Holder | null = null;

  /**
   * @param isInView whether a reader may be looking at this frame's map
   * @param giveBack closes this frame's map and releases its slot
   * @param onFreed another frame has released a slot
   */
  constructor(
    private readonly isInView: () => boolean,
    private readonly giveBack: () => void,
    onFreed: () => void,
  ) {
    this.channel?.addEventListener("message", ({ data }: MessageEvent<Message>) => {
      const { held } = this;
      if (data.type === "freed") onFreed();
      else if (data.type === "who" && held) this.send({ ...held, type: "holds", asker: data.asker, isInView: this.isInView() });
      else if (data.type === "give" && held?.slot === data.slot) this.giveBack();
    });
  }

  /** @param isInsistent a reader asks, and one who is in view may have to give way. @returns `null` when there is none to be had */
  async take(isInsistent: boolean): Promise<Slot | null> {
    if (!this.channel) return { release: () => {} };
    for (let slot = 0; slot < SLOTS; slot++) {
      const taken = await this.lock(slot, { ifAvailable: true });
      if (taken) return taken;
    }
    const holders = (await this.holders()).sort((a, b) => Number(a.isInView) - Number(b.isInView) || a.since - b.since);
    const [one] = holders.filter(({ isInView }) => isInsistent || !isInView);
    if (!one) return null;
    this.send({ type: "give", slot: one.slot });
    return this.lock(one.slot, { signal: AbortSignal.timeout(GIVE_MS) });
  }

  private lock(slot: number, options: LockOptions): Promise<Slot | null> {
    return new Promise((resolve) => {
      navigator.locks
        .request(`${CHANNEL} ${slot}`, options, (lock) => {
          if (lock === null) return resolve(null);
          this.held = { slot, since: Date.now(), isInView: true };
          return new Promise<void>((done) => {
            const release = () => {
              this.held = null;
              done();
              // The lock is free when its promise has settled, not before.
              setTimeout(() => this.send({ type: "freed" }));
            };
            resolve({ release });
          });
        })
        .catch(() => resolve(null));
    });
  }

  private holders(): Promise<Holder[]> {
    const asker = crypto.randomUUID?.() ?? String(Math.random());
    return new Promise((resolve) => {
      const found: Holder[] = [];
      const onAnswer = ({ data }: MessageEvent<Message>) => {
        if (data.type === "holds" && data.asker === asker) found.push(data);
      };
      this.channel?.addEventListener("message", onAnswer);
      this.send({ type: "who", asker });
      setTimeout(() => {
        this.channel?.removeEventListener("message", onAnswer);
        resolve(found);
      }, ANSWER_MS);
    });
  }

  private send(message: Message): void {
    this.channel?.postMessage(message);
  }
}

/** `null` where the browser has no locks, or where a document without an origin must not use them. */
function openChannel(): BroadcastChannel | null {
  try {
    if (window.origin === "null" || !navigator.locks) return null;
    return new BroadcastChannel(CHANNEL);
  } catch {
    return null;
  }
}
