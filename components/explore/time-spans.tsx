"use client";

import { memo, useCallback, useDeferredValue, useMemo, useRef } from "react";
import type { Localized } from "@/data/story/story";
import { dateWords } from "@/data/time/date-words";
import { dayCount } from "@/data/time/day-count";
import { lanesOf } from "@/data/time/lanes";
import { type Span, spanOf } from "@/data/time/span";
import { NO_HOVER, send } from "../state/signals";
import { placed } from "../state/site";
import type { ClaimFacts } from "../state/use-facts";
import { useView } from "../state/view-provider";
import type { TimeScale } from "./time-scale";
import type { TimeWords } from "./words/time-words";
import { useWorkbench } from "./workbench-context";

const ROW_PX = 22;
const LEAST_PX = 7;
const GAP_PX = 10;
const LABEL_PX = 190;
/** More than these can neither be read nor drawn in a frame. */
const MOST = 250;

interface Drawn {
  readonly claim: ClaimFacts;
  readonly span: Span;
  readonly left: number;
  readonly width: number;
}

/** Each claim of the shown time as a bar from its first to its last day: soft where the day is not known, a link to its words. */
export function TimeSpans({ claims, scale, words }: { claims: readonly ClaimFacts[]; scale: TimeScale; words: TimeWords }) {
  const { language, filter: current } = useWorkbench();
  // The brush goes before: what lies outside turns pale when there is time for it.
  const filter = useDeferredValue(current);
  const { view, atlas, go } = useView();
  // The same function whatever the view is by now, so that no span is drawn again for it.
  const latestGo = useRef(go);
  latestGo.current = go;
  const onOpen = useCallback((claim: string) => latestGo.current({ claim }), []);
  const drawn = useMemo(() => drawnIn(claims, scale), [claims, scale]);
  const lanes = useMemo(
    () => lanesOf(drawn.slice(0, MOST).map(({ left, width }) => [left, left + width + LABEL_PX + GAP_PX])),
    [drawn],
  );
  if (drawn.length === 0) return <p className="quiet">{words.none}</p>;
  if (drawn.length > MOST) return <p className="quiet">{words.tooMany(new Intl.NumberFormat(language).format(drawn.length))}</p>;
  const isIn = ({ from, to }: ClaimFacts) =>
    (filter.from === null || (to ?? "") >= filter.from) && (filter.to === null || (from ?? "") <= filter.to);
  return (
    <>
      <p className="time-key quiet" aria-hidden="true">
        <span className="span-bar span-bar-sample" /> {words.keySure}
        <span className="span-bar span-bar-sample span-bar-soft" /> {words.keySoft}
      </p>
      <ol className="spans" aria-label={words.spans} style={{ height: (Math.max(...lanes) + 1) * ROW_PX }}>
        {drawn.map((one, index) => (
          <SpanLink
            key={one.claim.id}
            drawn={one}
            top={(lanes[index] ?? 0) * ROW_PX}
            isIn={isIn(one.claim)}
            isOpen={view.claim === one.claim.id}
            roomPx={scale.widthPx - one.left}
            language={language}
            href={placed(`/${language}/${atlas.story}/${one.claim.id}`)}
            onOpen={onOpen}
          />
        ))}
      </ol>
    </>
  );
}

interface SpanProps {
  readonly drawn: Drawn;
  readonly top: number;
  readonly isIn: boolean;
  readonly isOpen: boolean;
  readonly roomPx: number;
  readonly language: string;
  readonly href: string;
  readonly onOpen: (claim: string) => void;
}

/** Takes nothing from a context: there are hundreds, and a window that is dragged changes a few of them. */
const SpanLink = memo(function SpanLink({ drawn, top, isIn, isOpen, roomPx, language, href, onOpen }: SpanProps) {
  const { claim, span, left, width } = drawn;
  const title = titleIn(claim.title, language);
  const days = span.to - span.from + 1;
  // Where the days are certain the bar is full; to both sides it fades.
  const [sureFrom, sureTo] = [((span.sureFrom - span.from) / days) * 100, ((span.sureTo + 1 - span.from) / days) * 100];
  const isSoft = span.sureFrom > span.sureTo;
  const style = {
    "--layer": `var(--layer-${claim.layer})`,
    "--sure-from": `${isSoft ? 50 : sureFrom}%`,
    "--sure-to": `${isSoft ? 50 : sureTo}%`,
    width,
  } as React.CSSProperties;
  const classes = ["span-bar", span.from === span.sureFrom && span.to === span.sureTo ? "" : "span-bar-soft"];
  if (span.isVague) classes.push("span-bar-vague");
  return (
    <li className={isIn ? "span" : "span span-out"} style={{ left, top, maxWidth: roomPx }}>
      <a
        href={href}
        data-claim={claim.id}
        aria-current={isOpen ? "true" : undefined}
        title={`${title} · ${dateWords(claim.when, language)}`}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey) return;
          event.preventDefault();
          onOpen(claim.id);
        }}
        onPointerEnter={() => send("hover", { claims: [claim.id], place: claim.places[0] ?? null })}
        onPointerLeave={() => send("hover", NO_HOVER)}
        onFocus={() => send("hover", { claims: [claim.id], place: claim.places[0] ?? null })}
        onBlur={() => send("hover", NO_HOVER)}
      >
        <span className={classes.filter(Boolean).join(" ")} data-status={claim.status} style={style} />
        <span className="span-title">{title}</span>
        <span className="sr-only">, {dateWords(claim.when, language)}</span>
      </a>
    </li>
  );
});

const titleIn = (title: Localized, language: string) => title[language] ?? title.en ?? "";

/** Those with a day in the shown time, in order. What begins before it is cut at its edge. */
function drawnIn(claims: readonly ClaimFacts[], { shown, xOf, widthPx }: TimeScale): Drawn[] {
  const [first, last] = [dayCount(shown.from), dayCount(shown.to)];
  return claims
    .flatMap((claim): Drawn[] => {
      const span = spanOf(claim);
      if (!span || span.to < first || span.from > last) return [];
      const left = Math.max(0, xOf(span.from));
      const right = Math.min(widthPx, xOf(span.to + 1));
      return [{ claim, span, left: Math.min(left, widthPx - LEAST_PX), width: Math.max(right - left, LEAST_PX) }];
    })
    .sort((a, b) => a.left - b.left || a.width - b.width);
}
