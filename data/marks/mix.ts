/**
 * A colour as it looks on a ground when only a share of it is left. Mixed instead of made see-through, because not every
 * program that opens a picture knows colours with an alpha.
 *
 * @param color `#rrggbb`
 * @param ground `#rrggbb`
 * @param share 0 to 1
 */
export function mixed(color: string, ground: string, share: number): string {
  const parts = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  const under = parts(ground);
  const mixedParts = parts(color).map((part, index) => Math.round(part * share + (under[index] ?? 0) * (1 - share)));
  return `#${mixedParts.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}
