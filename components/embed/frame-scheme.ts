import type { EmbedTheme } from "@/data/view/embed-options";

const darkness = window.matchMedia("(prefers-color-scheme: dark)");
const listeners = new Set<() => void>();
let theme: EmbedTheme = "auto";

darkness.addEventListener("change", () => {
  for (const listener of listeners) listener();
});

/** Light or dark: as the address or the page around the frame has it, else as the reader's system does. */
export const frameScheme = {
  isDark: (): boolean => (theme === "auto" ? darkness.matches : theme === "dark"),
  onChange: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
  set: (next: EmbedTheme): void => {
    theme = next;
    if (next === "auto") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = next;
    for (const listener of listeners) listener();
  },
};
