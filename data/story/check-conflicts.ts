import type { CheckContext } from "./check-context";
import { type Fault, nearMatch, shown } from "./fault";

/** Rules of the conflicts: accounts that exist, each once. */
export function checkConflicts({ folder, parsed }: CheckContext): Fault[] {
  const file = `${folder}/conflicts.json`;
  return parsed.conflicts.flatMap(({ id, accounts }) =>
    accounts.flatMap((account, index): Fault[] => {
      const field = `accounts[${index}]`;
      if (!parsed.ids.claims.has(account)) {
        const expected = `an id in ${folder}/layers/${nearMatch(account, parsed.ids.claims)}`;
        return [{ file, feature: id, field, found: shown(account), expected }];
      }
      return accounts.indexOf(account) < index
        ? [{ file, feature: id, field, found: `${shown(account)} a second time`, expected: "each claim once" }]
        : [];
    }),
  );
}
