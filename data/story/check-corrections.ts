import type { CheckContext } from "./check-context";
import { type Fault, nearMatch, shown } from "./fault";

/** Rules of the log of corrections: the latest first and of the story's version, claims that exist. */
export function checkCorrections({ folder, parsed }: CheckContext): Fault[] {
  const { head, corrections, ids } = parsed;
  const file = `${folder}/corrections.json`;
  const faults: Fault[] = [];
  for (const [index, { claims, date }] of corrections.entries()) {
    const feature = `number ${index + 1}`;
    // A claim that was taken out is named by its text: its id leads nowhere any more.
    for (const [place, id] of claims.entries()) {
      if (!ids.claims.has(id)) {
        const expected = `an id in ${folder}/layers/${nearMatch(id, ids.claims)}`;
        faults.push({ file, feature, field: `claims[${place}]`, found: shown(id), expected });
      }
    }
    const before = corrections[index - 1]?.date ?? "9999";
    if (date > before)
      faults.push({ file, feature, field: "date", found: shown(date), expected: `${before} or earlier: the latest first` });
  }
  const [latest] = corrections;
  if (head && latest && latest.version !== head.version) {
    const expected = `${shown(head.version)}, the version in story.json`;
    faults.push({ file, feature: "number 1", field: "version", found: shown(latest.version), expected });
  }
  return faults;
}
