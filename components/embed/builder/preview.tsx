"use client";

import { useEffect, useRef, useState } from "react";
import { escapeXml } from "@/data/export/escape-xml";
import { useWidth } from "../../state/use-width";
import type { BuilderWords } from "./builder-words";
import { RadioChoice } from "./choice-fields";

/** Columns of text as phones, newspapers and wide pages have them, CSS pixels. */
const WIDTHS = { "320": 320, "600": 600, full: null } as const;
const NAMES = ["320", "600", "full"] as const;
/** While something is typed or arrow keys go through choices, the map is not loaded for each step. */
const SETTLED_MS = 350;
const LOWEST_PX = 240;

/** The very code that is copied, in a page of its own of the width that was asked for, made smaller where there is less room. */
export function Preview({ html, language, words }: { html: string | null; language: string; words: BuilderWords }) {
  const [name, setName] = useState<keyof typeof WIDTHS>("full");
  const room = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  const [height, setHeight] = useState(LOWEST_PX);
  const available = useWidth(room);
  const shown = useSettled(html);
  const width = WIDTHS[name] ?? available;
  const scale = width > available && available > 0 ? available / width : 1;
  return (
    <div className="builder-preview">
      <RadioChoice legend={words.preview} values={NAMES} value={name} labels={words.widthOf} onChoose={setName} />
      <div ref={room} className="builder-room" style={{ height: Math.ceil(height * scale) }}>
        {shown === null || available === 0 ? (
          <p className="builder-wait">{words.loading}</p>
        ) : (
          <iframe
            ref={frame}
            title={words.preview}
            srcDoc={pageWith(shown, language, words.preview)}
            width={width}
            height={height}
            style={{ transform: `scale(${scale})` }}
            onLoad={() => frame.current && followHeight(frame.current, setHeight)}
          />
        )}
      </div>
    </div>
  );
}

/** A page with nothing but the code in it. The styles are attributes: the policy of this page allows no others, and holds there too. */
function pageWith(html: string, language: string, title: string): string {
  return [
    `<!doctype html><html lang="${escapeXml(language)}" style="color-scheme:light dark">`,
    `<head><meta charset="utf-8"><title>${escapeXml(title)}</title></head>`,
    `<body style="margin:0;font:13px/1.5 system-ui,sans-serif;color:CanvasText;background:Canvas;overflow:hidden">`,
    `<section aria-label="${escapeXml(title)}">${html}</section></body></html>`,
  ].join("");
}

/** As high as what is in it. The observer goes with the page that it stands in. */
function followHeight(frame: HTMLIFrameElement, onHeight: (height: number) => void): void {
  const body = frame.contentDocument?.body;
  if (!body) return;
  const say = () => onHeight(Math.max(Math.ceil(body.getBoundingClientRect().height), LOWEST_PX));
  new ResizeObserver(say).observe(body);
  say();
}

function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
