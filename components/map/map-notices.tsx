import type { MapFailure } from "./open-map";

interface MapNoticesProps {
  readonly words: {
    readonly tryAgain: string;
    readonly failed: Readonly<Record<MapFailure, string>>;
    readonly notLoaded: string;
    readonly notWhole: string;
    readonly close: string;
    readonly boundaries: Readonly<Record<string, string>>;
  };
  /** Why there is no interactive map; `null` where there is one, or may be. */
  readonly failure: MapFailure | null;
  /** Id of the disputed line that the reader asked about. */
  readonly boundary: string | null;
  readonly onClose: () => void;
  /** Titles of layers of which nothing came. */
  readonly missing: readonly string[];
  /** Titles of layers of which a part did not come. */
  readonly partial: readonly string[];
  readonly onRetry: () => void;
}

/** What the map has to say, one thing at a time: an answer to a click before what is missing. */
export function MapNotices({ words, failure, boundary, onClose, missing, partial, onRetry }: MapNoticesProps) {
  const told = boundary === null ? undefined : words.boundaries[boundary];
  if (failure)
    return (
      <p className="notice" role="status">
        {words.failed[failure]}
      </p>
    );
  if (told)
    return (
      <p className="notice" role="status">
        {told}{" "}
        <button type="button" onClick={onClose}>
          {words.close}
        </button>
      </p>
    );
  if (missing.length + partial.length === 0) return null;
  return (
    <p className="notice" role="status">
      {missing.length > 0 ? `${words.notLoaded} ${missing.join(", ")}. ` : null}
      {partial.length > 0 ? `${words.notWhole} ${partial.join(", ")}. ` : null}
      <button type="button" onClick={onRetry}>
        {words.tryAgain}
      </button>
    </p>
  );
}
