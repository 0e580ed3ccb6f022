/**
 * Stands in a frame of a copy of the site, before the frame's own script: the file is the same whatever its query asks, so that this does
 * what of the options can be done without the service. Options that would need another text or another filter ask nothing.
 */
import { parseEmbedOptions } from "@/data/view/embed-options";

const STATE = "frame-state";
const params = new URLSearchParams(location.search);
const { theme, ui, panel, interact, hosts } = parseEmbedOptions(params, new Set());
const main = document.querySelector<HTMLElement>(".frame");
const state = document.getElementById(STATE);

if (main && state) {
  state.textContent = JSON.stringify({ ...JSON.parse(state.textContent ?? ""), theme, interact, hosts });
  if (theme !== "auto") document.documentElement.dataset.theme = theme;
  if (!ui.includes("title")) hideTitle();
  if (!ui.includes("legend")) hide(".legend-place");
  if (!ui.includes("zoom")) document.querySelector(".map-tools")?.remove();
  if (panel === "none") {
    main.classList.replace("panel-card", "panel-none");
    hide(".card-place");
  }
}

/** Who cannot see it is told all the same what the frame is of. */
function hideTitle(): void {
  hide(".kicker");
  const title = document.querySelector(".title");
  if (title) title.className = "sr-only";
}

function hide(selector: string): void {
  document.querySelector<HTMLElement>(selector)?.setAttribute("hidden", "");
}
