import { exchangeView, fetchView } from "./frame-parts";
import { type FrameState, readState, type ViewReport } from "./frame-state";

interface FrameViews {
  /** What is shown. */
  readonly state: FrameState;
  /**
   * Shows the view of a query; how the frame stands stays as its address said it.
   *
   * @returns what is then shown, which is another view when somebody has asked for one meanwhile
   * @throws when the view does not come and is still wanted
   */
  readonly show: (query: string) => Promise<ViewReport>;
}

/**
 * The views of a frame, one after another. Whoever asks last is heard: answers to others come too late.
 *
 * @param onLost a view did not come that is still wanted
 */
export function frameViews(onShown: (state: FrameState, before: FrameState) => void, onLost: () => void): FrameViews {
  let state = readState(document);
  let asked = 0;
  return {
    get state() {
      return state;
    },
    show: async (query) => {
      asked += 1;
      const own = asked;
      try {
        const next = await fetchView(viewOnly(query, state), state);
        if (own === asked) {
          const before = state;
          state = exchangeView(next);
          onShown(state, before);
        }
      } catch (error) {
        if (own === asked) {
          onLost();
          throw error;
        }
      }
      return state.report;
    },
  };
}

/** The query of a view with some parameters set, or taken out where they are `null`. */
export function queryWith({ report }: FrameState, change: Readonly<Record<string, string | null>>): string {
  const params = new URLSearchParams(report.query);
  for (const [name, value] of Object.entries(change)) {
    if (value === null) params.delete(name);
    else params.set(name, value);
  }
  return params.toString();
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
