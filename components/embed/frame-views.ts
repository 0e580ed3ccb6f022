import { exchangeView, fetchView } from "./frame-parts";
import type { FrameState, ViewReport } from "./frame-state";

interface FrameViewsEvents {
  readonly onShown: (state: FrameState, before: FrameState) => void;
  /** A view did not come that is still wanted. */
  readonly onLost: () => void;
}

/** The views of a frame, one after another. Whoever asks last is heard: answers to others come too late. */
export class FrameViews {
  private asked = 0;

  constructor(
    private current: FrameState,
    private readonly events: FrameViewsEvents,
  ) {}

  get state(): FrameState {
    return this.current;
  }

  /**
   * Shows the view of a query; how the frame stands stays as its address said it.
   *
   * @returns what is then shown, which is another view when somebody has asked for one meanwhile
   * @throws when the view does not come and is still wanted
   */
  async show(wanted: string): Promise<ViewReport> {
    this.asked += 1;
    const own = this.asked;
    try {
      const next = await fetchView(viewOnly(wanted, this.current), this.current);
      if (own === this.asked) {
        const before = this.current;
        this.current = exchangeView(next);
        this.events.onShown(this.current, before);
      }
    } catch (error) {
      console.warn("A view is missing:", error);
      if (own === this.asked) {
        this.events.onLost();
        throw error;
      }
    }
    return this.current.report;
  }

  /** The query of the present view with some parameters set, or taken out where they are `null`. */
  queryWith(change: Readonly<Record<string, string | null>>): string {
    const params = new URLSearchParams(this.current.report.query);
    for (const [name, value] of Object.entries(change)) {
      if (value === null) params.delete(name);
      else params.set(name, value);
    }
    return params.toString();
  }
}

/** How the frame stands was said by its address: a view asked for later changes none of it. */
const OPTIONS = ["panel", "theme", "ui", "links", "interact", "host"] as const;

function viewOnly(query: string, { report }: FrameState): string {
  const [params, own] = [new URLSearchParams(query), new URLSearchParams(report.query)];
  for (const name of OPTIONS) {
    params.delete(name);
    const value = own.get(name);
    if (value !== null) params.set(name, value);
  }
  return params.toString();
}
