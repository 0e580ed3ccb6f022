import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { mercatorFrame } from "@/data/geo/mercator";
import { markRange } from "@/data/marks/mark-ranges";
import { FRAME_WIDTHS, spansOf, zoomAtWidth } from "./frame-widths";

describe("the widths of a poster's frame", () => {
  it("show the same range of marks as the map at the zoom of that width", () => {
    for (const bbox of [
      [-19, -28, 53, 60],
      [-8.9, 12.2, -7.2, 13.2],
      [-26, -36, 180, 79],
      [-18, 3, 17, 28],
    ] as const) {
      const frame = mercatorFrame([...bbox]);
      const spans = spansOf(frame);
      for (const width of FRAME_WIDTHS) {
        const shown = spans.filter(({ span }) => span.from <= width && (span.to === null || width < span.to));
        expect(shown.map(({ range }) => range)).toEqual([markRange(zoomAtWidth(frame, width)).id]);
      }
    }
  });

  it("have their rules in the style sheet", () => {
    const css = readFileSync("components/poster/poster.css", "utf8").replace(/\s+/g, " ");
    for (const width of FRAME_WIDTHS.slice(1)) {
      expect(css).toContain(`@container poster (width < ${width}px) { .from-${width} { display: none; } }`);
      expect(css).toContain(`@container poster (width >= ${width}px) { .to-${width} { display: none; } }`);
    }
  });
});
