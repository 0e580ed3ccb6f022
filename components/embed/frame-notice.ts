/** Who says something in a frame, the most pressing first: an answer to a click, how the map stands, what did not come. */
const SPEAKERS = ["boundary", "map", "view", "layers"] as const;
type Speaker = (typeof SPEAKERS)[number];

/** The notice over a frame's map: of several things that are so, the most pressing. */
export class FrameNotice {
  private readonly said = new Map<Speaker, string>();
  private readonly again = document.createElement("button");

  /** @param tryAgain what the button is called by which layers that did not come are asked for again */
  constructor(
    private readonly element: HTMLElement | null,
    tryAgain: string,
  ) {
    this.again.type = "button";
    this.again.dataset.do = "again";
    this.again.textContent = tryAgain;
  }

  /** @param text empty when there is nothing to say any more */
  say(speaker: Speaker, text: string): void {
    this.said.set(speaker, text);
    const first = SPEAKERS.find((one) => this.said.get(one)) ?? speaker;
    const next = this.said.get(first) ?? "";
    // A status that is written anew is read out anew.
    if (!this.element || this.element.firstChild?.textContent === next) return;
    this.element.replaceChildren(...(next ? [next] : []), ...(next && first === "layers" ? [" ", this.again] : []));
  }
}
