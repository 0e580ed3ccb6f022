import { escapeXml } from "../export/escape-xml";

/** A frame as it stands in somebody's page. */
export interface FrameParts {
  /** Whole address of the embed. */
  readonly src: string;
  /** Names the frame for who cannot see it. Plain text. */
  readonly title: string;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** The frame alone, as one tag that needs neither script nor style sheet; no wider than where it stands. */
export function frameHtml({ src, title, widthPx, heightPx }: FrameParts): string {
  const attributes = {
    src,
    title,
    width: String(widthPx),
    height: String(heightPx),
    loading: "lazy",
    // We need not know on which page it stands.
    referrerpolicy: "no-referrer",
    style: "border:0;max-width:100%",
  };
  return `<iframe ${Object.entries(attributes)
    .map(([name, value]) => `${name}="${escapeXml(value)}"`)
    .join(" ")}></iframe>`;
}
