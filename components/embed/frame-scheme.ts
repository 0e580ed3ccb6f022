import type { EmbedTheme } from "@/data/view/embed-options";

/** Light or dark: as the address or the page around the frame has it, else as the reader's system does. As a query of the browser says it. */
class FrameScheme extends EventTarget {
  private readonly darkness = window.matchMedia("(prefers-color-scheme: dark)");
  private theme: EmbedTheme = "auto";

  constructor() {
    super();
    this.darkness.addEventListener("change", () => this.tell());
  }

  get matches(): boolean {
    return this.theme === "auto" ? this.darkness.matches : this.theme === "dark";
  }

  set(theme: EmbedTheme): void {
    this.theme = theme;
    if (theme === "auto") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
    this.tell();
  }

  private tell(): void {
    this.dispatchEvent(new Event("change"));
  }
}

export const frameScheme = new FrameScheme();
