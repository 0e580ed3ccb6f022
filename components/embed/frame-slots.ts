/** Frames that hear one another share this many graphics contexts: browsers take the oldest away from whoever has more, without asking. */
export const SLOTS = 4;

const CHANNEL = "dateline-maps";
/** Others answer within this, unless they are busy; then they have a little longer before they are taken for gone. */
const ANSWER_MS = 120;
const GONE_MS = 400;
/** Nobody waits longer for another frame to give way. */
const LONGEST_MS = 2500;

/** A frame that has a map, or is about to. Who claimed first has the older right. */
interface Holder {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly since: number;
  readonly isInView: boolean;
}

type Message =
  | ({ readonly type: "claims" } & Holder)
  | ({ readonly type: "holds" } & Holder)
  | { readonly type: "freed"; readonly id: string }
  | { readonly type: "give"; readonly id: string };

/**
 * The right to a graphics context, shared by all frames of our origin that hear one another: those of a page, and of other tabs with pages of
 * the same site. Each claims it for all to hear, hears who else has it, and
 * counts those who were there before. One too many asks another to give way: one that is out of view, or, when a reader asks, the one that
 * has been open longest; else it withdraws. By messages alone: where a reader has forbidden storage to frames, locks are forbidden too.
 */
export class Slots {
  private readonly channel = new BroadcastChannel(CHANNEL);
  private readonly id = `${Math.random()}`.slice(2);
  private readonly others = new Map<string, Holder & { readonly heardAt: number }>();
  private since: number | null = null;
  private onMessage = () => {};

  /**
   * @param isInView whether a reader may be looking at this frame's map
   * @param giveBack closes this frame's map and releases its slot
   * @param onFreed another frame has released a slot
   */
  constructor(
    private readonly isInView: () => boolean,
    private readonly giveBack: () => void,
    private readonly onFreed: () => void,
  ) {
    this.channel.onmessage = ({ data }: MessageEvent<Message>) => this.hear(data);
  }

  /**
   * @param isInsistent a reader asks, and a map in view may have to give way
   * @returns whether this frame has a slot now
   */
  async take(isInsistent: boolean): Promise<boolean> {
    const claimedAt = Date.now();
    const deadline = claimedAt + LONGEST_MS;
    const asked = new Set<string>();
    this.since = claimedAt;
    this.say("claims");
    await sleep(ANSWER_MS);
    if (!this.hasRoom()) await this.waitFor(() => this.hasRoom(), GONE_MS);
    for (const [id, { heardAt }] of this.others) if (heardAt < claimedAt) this.others.delete(id);
    while (this.since === claimedAt && !this.hasRoom() && Date.now() < deadline) {
      const next = this.mostWilling(isInsistent, asked);
      if (!next && asked.size === 0) break;
      if (next) {
        asked.add(next.id);
        this.send({ type: "give", id: next.id });
      }
      await this.waitFor(() => this.hasRoom(), next ? GONE_MS * 2 : deadline - Date.now());
    }
    if (this.since === claimedAt && this.hasRoom()) return true;
    this.release();
    return false;
  }

  release(): void {
    if (this.since === null) return;
    this.since = null;
    this.send({ type: "freed", id: this.id });
  }

  /** Leaves the page. */
  close(): void {
    this.release();
    this.channel.close();
  }

  private hear(message: Message): void {
    switch (message.type) {
      case "claims":
      case "holds":
        this.others.set(message.id, { ...message, heardAt: Date.now() });
        if (message.type === "claims" && this.since !== null) this.say("holds");
        break;
      case "freed":
        this.others.delete(message.id);
        this.onFreed();
        break;
      case "give":
        if (message.id === this.id && this.since !== null) this.giveBack();
    }
    this.onMessage();
  }

  /** Whether fewer than all slots are held by those who claimed before. */
  private hasRoom(): boolean {
    const { since, id } = this;
    if (since === null) return false;
    return (
      [...this.others.values()].filter((other) => other.since < since || (other.since === since && other.id < id)).length < SLOTS
    );
  }

  private mostWilling(isInsistent: boolean, asked: ReadonlySet<string>): Holder | undefined {
    return [...this.others.values()]
      .filter(({ id, isInView }) => !asked.has(id) && (isInsistent || !isInView))
      .sort((a, b) => Number(a.isInView) - Number(b.isInView) || a.since - b.since)[0];
  }

  private waitFor(isDone: () => boolean, ms: number): Promise<void> {
    return new Promise((resolve) => {
      const end = () => {
        clearTimeout(timer);
        this.onMessage = () => {};
        resolve();
      };
      const timer = setTimeout(end, ms);
      this.onMessage = () => isDone() && end();
    });
  }

  private say(type: "claims" | "holds"): void {
    const { id, since } = this;
    if (since !== null) this.send({ type, id, since, isInView: this.isInView() });
  }

  private send(message: Message): void {
    this.channel.postMessage(message);
  }
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
