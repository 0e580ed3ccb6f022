/**
 * Heights as pages expect them that already run another resizer. The formats are told by what the parents of pym.js 1.3.2,
 * iframe-resizer 4 and 5, Datawrapper's and AMP's listeners accept; none of their code is here.
 */

const RESIZER = "[iFrameSizer]";
/** The parent's greeting has 16 fields in version 4 and 24 in version 5; its other messages have three at most. */
const FEWEST_GREETING_FIELDS = 10;
/** What stands between the parts of a pym message, so it cannot stand in one. */
const PYM = "xPYMx";

/** Heights for listeners that need not greet first. `height` in CSS pixels, whole. */
export function foreignHeights(height: number, key: string, childId: string | null): readonly unknown[] {
  return [
    { "datawrapper-height": { [key]: height } },
    { sentinel: "amp", type: "embed-size", height },
    ...(childId !== null && isPymId(childId) ? [["pym", childId, "height", height].join(PYM)] : []),
  ];
}

/** The id that an iframe-resizer parent has given our frame, if this is its greeting. */
export function resizerId(data: unknown): string | null {
  if (typeof data !== "string" || !data.startsWith(RESIZER)) return null;
  const fields = data.slice(RESIZER.length).split(":");
  return fields.length < FEWEST_GREETING_FIELDS ? null : fields[0] || null;
}

/** An iframe-resizer parent's wish to hear the height once more, and pym's news of its width. Neither needs more than the height. */
export function asksForHeight(data: unknown, childId: string | null): boolean {
  if (data === `${RESIZER}resize` || data === `${RESIZER}reset`) return true;
  return typeof data === "string" && childId !== null && data.startsWith(["pym", childId, "width", ""].join(PYM));
}

/**
 * A height for an iframe-resizer parent. Its version 5 takes no notice of a width of zero, and wants a version named in the first.
 *
 * @param id as the parent gave it; it has no colon
 */
export function resizerHeight(id: string, height: number, width: number, isFirst: boolean): string {
  return `${RESIZER}${[id, height, Math.max(1, width), ...(isFirst ? ["init", "dateline"] : ["resize"])].join(":")}`;
}

function isPymId(id: string): boolean {
  return id !== "" && id.length <= 100 && !id.includes(PYM) && !/\s/.test(id);
}
