import type { FrameState, ViewReport } from "./frame-state";

export type { ViewReport };

/** What a frame can be asked and told, by whoever talks with the page around it. */
export interface FrameControls {
  readonly story: FrameState["story"];
  /** CSS pixels that the whole content wants at the present width. */
  naturalHeight(): number;
  /** @returns false when the story has no such claim or place */
  select(target: { readonly claim: string } | { readonly place: string } | null): boolean;
  /**
   * Shows the view of a query, the same parameters as an address; nonsense in it is ignored. Resolves with what is then shown; rejects when it
   * does not come, unless another one is wanted by then.
   */
  view(query: string): Promise<ViewReport>;
  layers(): readonly { readonly id: string; readonly title: string; readonly isOn: boolean }[];
  setLayers(ids: readonly string[]): Promise<ViewReport>;
  setTheme(theme: "auto" | "light" | "dark"): void;
  /** @returns the function that stops listening */
  on<Name extends keyof FrameEvents>(name: Name, listener: (detail: FrameEvents[Name]) => void): () => void;
}

export interface FrameEvents {
  /** Something changed the natural height. */
  readonly height: null;
  readonly selected: { readonly claim: string | null; readonly place: string | null };
  readonly viewed: ViewReport;
  readonly error: { readonly code: string; readonly message: string };
}
