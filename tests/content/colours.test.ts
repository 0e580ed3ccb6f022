import { beforeAll, describe, expect, it } from "vitest";
import { FILL_STEPS } from "@/data/marks/areas";
import { GROUNDS } from "@/data/marks/grounds";
import { mixed } from "@/data/marks/mix";
import { buildStory } from "@/data/story/build-story";
import { readStoryFiles } from "@/data/story/read-files";
import type { Story } from "@/data/story/story";
import { moreColor } from "@/data/view/more-colors";

let story: Story;
beforeAll(async () => {
  story = buildStory(await readStoryFiles("data/stories/mali-2020"));
});

type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

/** What is left of linear RGB without one kind of cone: Machado, Oliveira and Fernandes 2009, severity 1. */
const VISIONS: readonly [name: string, matrix: Matrix][] = [
  [
    "all three cones",
    [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ],
  ],
  [
    "no red cone",
    [
      [0.152286, 1.052583, -0.204868],
      [0.114503, 0.786281, 0.099216],
      [-0.003882, -0.048116, 1.051998],
    ],
  ],
  [
    "no green cone",
    [
      [0.367322, 0.860646, -0.227968],
      [0.280085, 0.672501, 0.047413],
      [-0.01182, 0.04294, 0.968881],
    ],
  ],
  [
    "no blue cone",
    [
      [1.255528, -0.076749, -0.178779],
      [-0.078411, 0.930809, 0.147602],
      [0.004733, 0.691367, 0.3039],
    ],
  ],
];

const times = (matrix: Matrix, [x, y, z]: Triple): Triple => {
  const row = ([a, b, c]: Triple) => a * x + b * y + c * z;
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])];
};

function linear(hex: string): Triple {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

/** OKLab (Ottosson 2020), in which equal distances look about equally far; some 0.02 can just be told apart. */
function oklab(color: Triple): Triple {
  const clipped = color.map((value) => Math.min(1, Math.max(0, value))) as unknown as Triple;
  const cones = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    clipped,
  ).map(Math.cbrt) as unknown as Triple;
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    cones,
  );
}

describe("the colours of the layers", () => {
  it.each(VISIONS)("can be told from each other with %s, in light and in dark", (_name, matrix) => {
    for (const scheme of ["light", "dark"] as const) {
      const seen = story.layers.map(({ id, color }) => ({ id, lab: oklab(times(matrix, linear(color[scheme]))) }));
      for (const [index, one] of seen.entries()) {
        for (const other of seen.slice(index + 1)) {
          const distance = Math.hypot(one.lab[0] - other.lab[0], one.lab[1] - other.lab[1], one.lab[2] - other.lab[2]);
          expect(distance, `${one.id} and ${other.id}, ${scheme}`).toBeGreaterThan(0.045);
        }
      }
    }
  });
});

describe("the colours of layers that bring none", () => {
  it("stand out from land and water, and the first of them from each other, in light and in dark", () => {
    for (const scheme of ["light", "dark"] as const) {
      const colors = Array.from({ length: 8 }, (_, index) => moreColor(index)[scheme]);
      for (const color of colors)
        for (const ground of [GROUNDS[scheme].land, GROUNDS[scheme].water])
          expect(contrast(color, ground), `${color}, ${scheme}`).toBeGreaterThanOrEqual(3.5);
      const first = colors.slice(0, 6).map((color) => oklab(linear(color)));
      for (const [index, [l, a, b]] of first.entries())
        for (const [otherL, otherA, otherB] of first.slice(index + 1))
          expect(Math.hypot(l - otherL, a - otherA, b - otherB), scheme).toBeGreaterThan(0.045);
    }
  });
});

describe("the fills of countries", () => {
  it("are told from water and from land, in light and in dark", () => {
    for (const { id, color } of story.layers.filter(({ kinds }) => Object.values(kinds).some(({ area }) => area === "fill"))) {
      for (const scheme of ["light", "dark"] as const) {
        const { land, water } = GROUNDS[scheme];
        for (const { until, opacity } of FILL_STEPS) {
          const fill = mixed(color[scheme], land, opacity);
          for (const ground of [land, water]) expect(contrast(fill, ground), `${id}, ${scheme}, ${until}`).toBeGreaterThan(1.25);
        }
      }
    }
  });
});

/** As WCAG has it, 1 to 21. */
function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [a, b].map(luminance).sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const [red, green, blue] = linear(color);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
