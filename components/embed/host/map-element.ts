import { command } from "./commands";
import type { DatelineMapElement } from "./dateline-api";
import { awaitReady, stateOf } from "./frames";
import { OWN_ORIGIN } from "./own-address";

/** Parameters of the map's address that are attributes of their own. All others stand in `query`. */
const PARAMETERS = ["claim", "place", "chapter", "layers", "panel", "theme", "ui", "links", "interact"];
/** What a frame is told by its address alone. */
const OTHER_FRAME = ["story", "lang", "panel", "ui", "links", "interact"];
/** How long a reader who looks at the place of the map sees nothing there. */
const FALLBACK_AFTER_MS = 500;

/** `<dateline-map story="mali-2020" lang="en">`: a titled, lazy iframe in its reserved place. */
export class MapElement extends HTMLElement implements DatelineMapElement {
  static readonly observedAttributes = ["story", "lang", "query", ...PARAMETERS];
  frame: HTMLIFrameElement | null = null;
  private fallback: HTMLElement | null = null;
  private shown = "";
  private isChanged = false;
  private isOther = false;
  private isReady = false;

  connectedCallback(): void {
    if (this.frame || !this.getAttribute("story")) return;
    const frame = document.createElement("iframe");
    this.frame = frame;
    frame.loading = "lazy";
    frame.title = this.title || (this.language === "fr" ? "Carte" : "Map");
    frame.dataset.datelineFrame = "";
    this.load(frame, this.address("/embed", true));
    this.style.cssText += ";display:block;position:relative;overflow:hidden";
    this.style.height = `${this.reservedHeight()}px`;
    frame.style.cssText = "position:absolute;inset:0;width:100%;height:100%;border:0;visibility:hidden";
    this.append(frame);
    new IntersectionObserver(([entry], observer) => {
      if (!entry?.isIntersecting) return;
      observer.disconnect();
      setTimeout(() => this.showFallback(), FALLBACK_AFTER_MS);
    }).observe(this);
  }

  /** Several attributes changed at once are one change of the view. */
  attributeChangedCallback(name: string): void {
    if (!this.frame && this.isConnected) this.connectedCallback();
    this.isOther ||= OTHER_FRAME.includes(name);
    if (!this.isChanged) queueMicrotask(() => this.update());
    this.isChanged = true;
  }

  private update(): void {
    const { frame, isOther } = this;
    this.isChanged = this.isOther = false;
    const address = this.address("/embed", true);
    if (!frame || address === this.shown) return;
    if (isOther || !this.isReady) this.load(frame, address);
    else {
      this.shown = address;
      command("theme", { theme: this.getAttribute("theme") ?? "auto" }, frame).catch(() => {});
      command("view", { query: address.split("?")[1] }, frame).catch(() => {});
    }
  }

  /** Until the document of an address is there, what changes goes into the address. */
  private load(frame: HTMLIFrameElement, address: string): void {
    this.isReady = false;
    this.shown = frame.src = address;
    awaitReady(frame);
    stateOf(frame).ready.then(({ title }) => {
      this.isReady = true;
      if (!this.title) frame.title = title;
      frame.style.visibility = "";
      this.fallback?.remove();
      for (const child of this.children) (child as HTMLElement).hidden = child !== frame;
    });
  }

  /** While the map is not there, a link to it with its picture, unless the page has put something better into the element. */
  private showFallback(): void {
    if (this.isReady || this.children.length > 1) return;
    const link = document.createElement("a");
    const picture = new Image();
    link.href = this.address("", false);
    picture.alt = this.frame?.title ?? "";
    picture.style.cssText = "width:100%;height:100%;object-fit:contain";
    picture.src = this.address("/map.svg", false);
    link.append(picture);
    this.prepend(link);
    this.fallback = link;
  }

  private get language(): string {
    return this.lang || "en";
  }

  /** @param isFrame the address names this page, so that it may talk to the map */
  private address(path: string, isFrame: boolean): string {
    const parameters = new URLSearchParams(this.getAttribute("query") ?? "");
    for (const name of PARAMETERS) {
      const value = this.getAttribute(name);
      if (value !== null) parameters.set(name, value);
    }
    if (isFrame && location.origin !== "null") parameters.set("host", location.origin);
    const story = encodeURIComponent(this.getAttribute("story") ?? "");
    return `${OWN_ORIGIN}/${encodeURIComponent(this.language)}/${story}${path}?${parameters}`;
  }

  /** What the page says, or what most stories want at this width; the map corrects it by a few lines. */
  private reservedHeight(): number {
    const { offsetWidth: width } = this;
    const usual = width < 560 ? 1.08 * width + 300 : Math.min(0.66 * width, 640) + 230;
    return Number(this.getAttribute("height")) || usual;
  }
}
