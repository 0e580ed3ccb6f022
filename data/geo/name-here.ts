/** Where in a view, as shares of its width and height, a country's name can stand. */
interface Spot {
  readonly iso: string;
  readonly x: number;
  readonly y: number;
}

const COLUMNS = [0.5, 0.3, 0.7, 0.14, 0.86];
const ROWS = [0.14, 0.3, 0.7, 0.86, 0.5];

/**
 * A spot for each country that is seen in a view: near the edge above the middle if it is there, because marks gather in the middle.
 *
 * @param countryAt ISO code of what lies at a share of the view's width and height; anything else at sea
 */
export function nameHere(countryAt: (x: number, y: number) => unknown): Spot[] {
  const spots = new Map<string, Spot>();
  for (const y of ROWS)
    for (const x of COLUMNS) {
      const iso = countryAt(x, y);
      if (typeof iso === "string" && !spots.has(iso)) spots.set(iso, { iso, x, y });
    }
  return [...spots.values()];
}
