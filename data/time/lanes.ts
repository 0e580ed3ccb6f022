/**
 * Rows for things that lie along a line, so that none covers another: each goes into the first row that is free where it
 * starts.
 *
 * @param extents start and end of each, in pixels, by start
 * @returns the row of each
 */
export function lanesOf(extents: readonly (readonly [start: number, end: number])[]): number[] {
  const ends: number[] = [];
  return extents.map(([start, end]) => {
    const free = ends.findIndex((taken) => taken <= start);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = end;
    return lane;
  });
}
