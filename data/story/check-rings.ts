import type { Fault } from "./fault";

type Position = readonly [number, number];

/** RFC 7946 §3.1.6: four or more positions, first equal to last, exterior counter-clockwise, holes clockwise. */
export function ringFaults(rings: readonly (readonly Position[])[]): Pick<Fault, "field" | "found" | "expected">[] {
  return rings.flatMap((ring, index) => {
    const field = `geometry.coordinates[${index}]`;
    const [first, last] = [ring[0], ring.at(-1)];
    if (ring.length < 4 || !first || !last)
      return [{ field, found: `${ring.length} positions`, expected: "a ring of four or more" }];
    if (first[0] !== last[0] || first[1] !== last[1]) {
      return [{ field, found: "a ring that is not closed", expected: "the first position again at the end (RFC 7946 §3.1.6)" }];
    }
    const isCounterClockwise = signedArea(ring) > 0;
    if (isCounterClockwise === (index === 0)) return [];
    const [found, expected] = index === 0 ? ["clockwise", "counter-clockwise"] : ["counter-clockwise", "clockwise"];
    return [
      {
        field,
        found: `a ${index === 0 ? "exterior ring" : "hole"} that runs ${found}`,
        expected: `${expected} (RFC 7946 §3.1.6)`,
      },
    ];
  });
}

/** Twice the area in square degrees; positive when counter-clockwise. The shoelace formula. */
function signedArea(ring: readonly Position[]): number {
  return ring.reduce((sum, [x1, y1], index) => {
    const [x2, y2] = ring[(index + 1) % ring.length] ?? [x1, y1];
    return sum + (x1 * y2 - x2 * y1);
  }, 0);
}
