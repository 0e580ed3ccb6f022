import type { ClientBase } from "pg";
import type { ClaimRow } from "./claim-row";
import { storedDay } from "./stored-day";

/** In how many years' worth a layer's table is cut, by how many claims are expected: parts that are worth a plan of their own. */
export function yearsInPart(claims: number): number | null {
  if (claims < 200_000) return null;
  return claims < 5_000_000 ? 10 : 1;
}

/** Sees that the table of a version has a part for the first days of some claims. Years that events rarely have stay in the rest. */
export async function addParts(
  client: ClientBase,
  version: number,
  rows: readonly ClaimRow[],
  years: number | null,
  known: Set<number>,
): Promise<void> {
  if (years === null) return;
  const startOf = (day: string) => Math.floor(Number(day.slice(0, 4)) / years) * years;
  const starts = new Set(rows.flatMap(({ facts: { from } }) => (from === null ? [] : startOf(from))));
  for (const start of starts) {
    if (known.has(start) || !(start >= 1900 && start < 2100)) continue;
    const [first, end] = [storedDay(`${start}-01-01`), storedDay(`${start + years}-01-01`)];
    await client.query(
      `CREATE TABLE IF NOT EXISTS claims_${version}_${start} PARTITION OF claims_${version} FOR VALUES FROM (${first}) TO (${end})`,
    );
    known.add(start);
  }
}
