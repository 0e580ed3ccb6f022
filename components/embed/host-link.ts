import type { FrameControls } from "./frame-controls";

/** Who may talk with the frame, and under which name an old host knows it. */
interface HostOptions {
  /** Origins. */
  readonly hosts: readonly string[];
  /** What pym.js calls the frame, from the query. */
  readonly childId: string | null;
}

/** Tells any page around the frame that it is there and how high it wants to be: nothing of the reader is in that. */
export function talkToHost(controls: FrameControls, _options: HostOptions): void {
  if (window.parent === window) return;
  const post = (message: Readonly<Record<string, unknown>>) => window.parent.postMessage({ dateline: 1, ...message }, "*");
  const { id: story, language, version, title } = controls.story;
  const postHeight = () => post({ type: "height", height: controls.naturalHeight() });
  controls.on("height", postHeight);
  post({ type: "ready", story, language, version, title });
  postHeight();
}
