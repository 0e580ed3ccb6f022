import type { FrameMessages } from "./frame-state";

const HINT_MS = 1800;

/**
 * Who gets the wheel and the finger. Until the reader chooses the map, by a click on its ground or by a button, they are the page's, and
 * who tries is told how; Escape, the button, or leaving the frame gives them back. What is shown follows what was used, not the device.
 */
export class Attention {
  private isChosen = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly region: HTMLElement,
    private readonly words: FrameMessages,
    private readonly give: (isChosen: boolean) => void,
  ) {
    const leave = () => this.release();
    window.addEventListener("blur", leave);
    document.documentElement.addEventListener("pointerleave", ({ pointerType }) => pointerType === "mouse" && leave());
    document.addEventListener("pointerdown", ({ target }) => {
      if (target instanceof Node && !region.contains(target)) leave();
    });
    document.addEventListener("focusin", ({ target }) => {
      if (target instanceof Node && !region.contains(target)) leave();
    });
  }

  get isHeld(): boolean {
    return this.isChosen;
  }

  hold(): void {
    this.set(true);
  }

  release(): void {
    this.set(false);
  }

  hint(gesture: "wheel" | "touch"): void {
    const { hintWheel, hintWheelMac, hintTouch } = this.words;
    const isMac = navigator.userAgent.includes("Mac");
    this.say(gesture === "touch" ? hintTouch : isMac ? hintWheelMac : hintWheel);
  }

  private set(isChosen: boolean): void {
    if (this.isChosen === isChosen) return;
    this.isChosen = isChosen;
    this.region.toggleAttribute("data-chosen", isChosen);
    const done = this.region.querySelector<HTMLElement>("[data-do=done]");
    if (done) done.hidden = !isChosen;
    if (isChosen) this.say("");
    this.give(isChosen);
  }

  private say(text: string): void {
    const hint = this.region.querySelector<HTMLElement>(".hint");
    if (!hint) return;
    hint.textContent = text;
    hint.hidden = text === "";
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      hint.hidden = true;
    }, HINT_MS);
  }
}
