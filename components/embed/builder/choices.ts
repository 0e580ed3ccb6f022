import type { EmbedTarget } from "@/data/embed/embed-target";
import type { SnippetForm } from "@/data/embed/snippet";
import { heightWithin, RATIOS, type SnippetSize, USUAL_HEIGHT_PX } from "@/data/embed/snippet-size";
import { type EmbedOptions, parseEmbedOptions, USUAL_EMBED } from "@/data/view/embed-options";

/** All that the builder lets one choose, as its fields have it. */
export interface Choices extends Pick<EmbedOptions, "panel" | "theme" | "ui" | "hasLinks" | "interact"> {
  readonly target: EmbedTarget;
  readonly language: string;
  readonly form: SnippetForm;
  readonly sizeKind: SnippetSize["kind"];
  /** Index in `RATIOS`. */
  readonly ratio: number;
  /** As typed: what is out of bounds is brought within them in the snippet. */
  readonly height: string;
  /** As typed: the address of the page that may talk to the map. */
  readonly host: string;
}

export function usualChoices(target: EmbedTarget, language: string): Choices {
  const { panel, theme, ui, hasLinks, interact } = USUAL_EMBED;
  const size = { sizeKind: "height", ratio: 0, height: String(USUAL_HEIGHT_PX) } as const;
  return { target, language, form: "script", ...size, host: "", panel, theme, ui, hasLinks, interact };
}

export function optionsOf({ target, host, form, panel, theme, ui, hasLinks, interact }: Choices): EmbedOptions {
  // What was typed is read as an address is: nonsense names nobody.
  const { hosts } = parseEmbedOptions(new URLSearchParams({ host }), new Set());
  return {
    chapter: target.kind === "chapter" ? target.id : null,
    panel,
    theme,
    ui,
    hasLinks,
    interact,
    // Only the script talks, and its element names its own page.
    hosts: form === "script" ? hosts : [],
  };
}

export function sizeOf({ sizeKind, ratio, height }: Choices): SnippetSize {
  if (sizeKind === "ratio") return { kind: "ratio", ...(RATIOS[ratio] ?? RATIOS[0]) };
  return { kind: "height", heightPx: heightWithin(Number.parseFloat(height)) };
}
