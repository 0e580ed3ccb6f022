/** What only React can answer. Everything else in the page works by itself. */
const ANSWERED = "a[data-claim], a[data-place], .mode-switch a, .embed-open, .card-close, .map-region button";
/** Characters that are commands: all others are the browser's and the map's. */
const COMMANDS = /^[\p{L}\d/?]$/u;
/** How long a click is held before the link is simply followed. */
const PATIENCE_MS = 10_000;

/**
 * What a reader does before React is there, kept until it is and then done again: the last click on something of ours, boxes
 * that were ticked, the last letter pressed, where the pointer and the focus rest, that the text was scrolled. React says when by the event `dateline:ready`.
 */
export class HeldInput {
  private link: HTMLElement | null = null;
  private key: KeyboardEvent | null = null;
  private readonly boxes = new Set<HTMLInputElement>();
  private hasScrolled = false;
  private isOver = false;

  constructor() {
    addEventListener("click", this.onClick, true);
    addEventListener("change", this.onChange, true);
    addEventListener("keydown", this.onKey, true);
    addEventListener("scroll", this.onScroll, { capture: true, passive: true });
    document.addEventListener("dateline:ready", () => setTimeout(this.replay), { once: true });
  }

  /** React will not come: links lead where they lead. */
  readonly giveUp = (): void => {
    this.stop();
    if (this.link instanceof HTMLAnchorElement) location.assign(this.link.href);
  };

  private readonly onClick = (event: MouseEvent): void => {
    const { target } = event;
    const link = target instanceof Element ? target.closest<HTMLElement>(ANSWERED) : null;
    if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (this.link === null) setTimeout(() => this.isOver || this.giveUp(), PATIENCE_MS);
    this.release();
    this.link = link;
    // The reader sees that it was heard; React takes it from here.
    link.setAttribute("data-open", "");
    link.setAttribute("aria-busy", "true");
  };

  private readonly onChange = ({ target }: Event): void => {
    if (target instanceof HTMLInputElement && target.type === "checkbox") this.boxes.add(target);
  };

  /** A letter that is a command, the last one. Ctrl or Cmd with K would be the browser's own otherwise. */
  private readonly onKey = (event: KeyboardEvent): void => {
    const { key, target, altKey, ctrlKey, metaKey } = event;
    const isCommand = ctrlKey || metaKey;
    if (!COMMANDS.test(key) || altKey || (isCommand && key !== "k")) return;
    if (target instanceof Element && target.closest("input, textarea, select, [contenteditable]")) return;
    if (isCommand) event.preventDefault();
    // React may listen already, and be done a moment later: it hears the key when it is pressed again, and only then.
    event.stopImmediatePropagation();
    this.key = event;
  };

  private readonly onScroll = (): void => {
    this.hasScrolled = true;
  };

  private readonly replay = (): void => {
    if (this.isOver) return;
    this.stop();
    for (const box of this.boxes) {
      // Back to what React thinks, so that the click is news to it.
      box.checked = !box.checked;
      box.click();
    }
    if (this.hasScrolled) dispatchEvent(new Event("scroll"));
    const pointed = document.querySelector("a:hover");
    pointed?.dispatchEvent(new PointerEvent("pointerover", { bubbles: true }));
    if (!pointed) document.activeElement?.dispatchEvent(new FocusEvent("focusin", { bubbles: true }));
    this.release();
    this.link?.click();
    if (this.key) document.body.dispatchEvent(new KeyboardEvent("keydown", pressed(this.key)));
  };

  private release(): void {
    this.link?.removeAttribute("data-open");
    this.link?.removeAttribute("aria-busy");
  }

  private stop(): void {
    this.isOver = true;
    removeEventListener("click", this.onClick, true);
    removeEventListener("change", this.onChange, true);
    removeEventListener("keydown", this.onKey, true);
    removeEventListener("scroll", this.onScroll, true);
  }
}

/** A pressed key to be pressed again: an event is not sent twice. */
function pressed({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent): KeyboardEventInit {
  return { key, ctrlKey, metaKey, shiftKey, bubbles: true, cancelable: true };
}
