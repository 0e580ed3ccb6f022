/** Version of the messages between a page and the map in its frame: `{ dateline: 1, type, id?, … }`. */
export const PROTOCOL = 1;

/** A longer word is no id of ours, a longer query no address of ours. */
const LONGEST_WORD = 100;
const LONGEST_QUERY = 2000;
const MOST_LAYERS = 50;

/** What an answer is matched by. The host chooses it. */
export type MessageId = string | number;

export type Target = { readonly claim: string } | { readonly place: string } | null;

/** From the host to the frame. `layers` with `null` only asks. */
export type HostMessage =
  | { readonly type: "hello" }
  | { readonly type: "select"; readonly target: Target }
  | { readonly type: "view"; readonly query: string }
  | { readonly type: "layers"; readonly on: readonly string[] | null }
  | { readonly type: "theme"; readonly theme: "auto" | "light" | "dark" };

/** From the frame to the host. `result` is what was asked for: a view after `view`, the layers after `layers`. */
export type FrameMessage =
  | {
      readonly type: "ready";
      readonly story: string;
      readonly language: string;
      readonly version: string;
      readonly title: string;
    }
  | { readonly type: "height"; readonly height: number }
  | { readonly type: "selected"; readonly claim: string | null; readonly place: string | null }
  | ({ readonly type: "viewed" } & ViewState)
  | { readonly type: "layers"; readonly layers: readonly LayerState[] }
  | {
      readonly type: "ack";
      readonly id: MessageId;
      readonly ok: boolean;
      readonly error?: string;
      readonly result?: ViewState | readonly LayerState[];
    }
  | { readonly type: "error"; readonly code: string; readonly message: string };

/** What a frame shows, as `view` parameters, as numbers and in words. */
export interface ViewState {
  readonly query: string;
  readonly shown: number;
  readonly all: number;
  readonly sentence: string;
}

export interface LayerState {
  readonly id: string;
  readonly title: string;
  readonly isOn: boolean;
}

/**
 * A message of a host, as far as it is one. Nothing but the fields named here is taken over.
 *
 * @returns `null` for anything else, whatever it is
 */
export function readHostMessage(data: unknown): { readonly message: HostMessage; readonly id: MessageId | null } | null {
  if (typeof data !== "object" || data === null) return null;
  const fields = data as Readonly<Record<string, unknown>>;
  if (fields.dateline !== PROTOCOL) return null;
  const { id = null } = fields;
  if (id !== null && !isWord(id) && !Number.isFinite(id)) return null;
  const message = readFields(fields);
  return message && { message, id: id as MessageId | null };
}

function readFields({ type, claim, place, query, on, theme }: Readonly<Record<string, unknown>>): HostMessage | null {
  switch (type) {
    case "hello":
      return { type };
    case "select":
      // Exactly one of the two is named; `null` closes what is open.
      if ((claim === undefined) === (place === undefined)) return null;
      if (isWord(claim)) return { type, target: { claim } };
      if (isWord(place)) return { type, target: { place } };
      return claim === null || place === null ? { type, target: null } : null;
    case "view":
      return typeof query === "string" && query.length <= LONGEST_QUERY ? { type, query } : null;
    case "layers":
      if (on === undefined || on === null) return { type, on: null };
      return Array.isArray(on) && on.length <= MOST_LAYERS && on.every(isWord) ? { type, on } : null;
    case "theme":
      return theme === "auto" || theme === "light" || theme === "dark" ? { type, theme } : null;
    default:
      return null;
  }
}

function isWord(value: unknown): value is string {
  return typeof value === "string" && value !== "" && value.length <= LONGEST_WORD;
}
