import { type LngLat, rounded, wrapped } from "./lng-lat";

/**
 * A position as people write it, latitude first: `12.65000, -8.00000`. Programs and maps read it when it is pasted.
 *
 * @param decimals of a degree; the fifth is about a metre
 */
export function formatDecimal([lng, lat]: LngLat, decimals = 5): string {
  return [lat, wrapped(lng)].map((degrees) => rounded(degrees, decimals).toFixed(decimals)).join(", ");
}

/**
 * Degrees, minutes and seconds, latitude first: `12°39′00.0″ N, 8°00′00.0″ W`. Rounded as a whole, so that no minute has
 * sixty seconds.
 *
 * @param decimals of a second; the first is about three metres
 */
export function formatDms([lng, lat]: LngLat, decimals = 1): string {
  return `${angle(lat, decimals, "N", "S")}, ${angle(wrapped(lng), decimals, "E", "W")}`;
}

function angle(degrees: number, decimals: number, positive: string, negative: string): string {
  const units = 10 ** decimals;
  const total = Math.round(Math.abs(degrees) * 3600 * units);
  const seconds = (total % (60 * units)) / units;
  const minutes = Math.floor(total / (60 * units)) % 60;
  const width = decimals > 0 ? decimals + 3 : 2;
  const text = `${Math.floor(total / (3600 * units))}°${pad(minutes, 2, 0)}′${pad(seconds, width, decimals)}″`;
  return `${text} ${degrees < 0 && total > 0 ? negative : positive}`;
}

const NUMBER = String.raw`(\d+(?:\.\d+)?)`;
const PART = String.raw`([NSEWO])?\s*([-+−])?${NUMBER}\s*°?\s*(?:${NUMBER}\s*['′’]\s*)?(?:${NUMBER}\s*(?:["″”]|''|′′)\s*)?([NSEWO])?`;
const POSITION = new RegExp(`^\\s*${PART}\\s*[,;\\s]\\s*${PART}\\s*$`, "i");

/**
 * Reads a position in either form, with or without letters, latitude first unless the letters say otherwise. West may be
 * `O`, as in French. Minutes and seconds may be missing, and may be decimal.
 *
 * @returns `null` for anything else, and for what is no position on Earth
 */
export function parsePosition(text: string): LngLat | null {
  const parts = POSITION.exec(text);
  if (!parts) return null;
  const first = readAngle(parts.slice(1, 7));
  const second = readAngle(parts.slice(7, 13));
  if (!first || !second) return null;
  const isLngFirst = first.axis === "lng" || second.axis === "lat";
  if (isLngFirst && (first.axis === "lat" || second.axis === "lng")) return null;
  if (first.axis !== null && first.axis === second.axis) return null;
  const [lat, lng] = isLngFirst ? [second.degrees, first.degrees] : [first.degrees, second.degrees];
  return Math.abs(lat) <= 90 && Math.abs(lng) <= 180 ? [lng, lat] : null;
}

function readAngle(parts: readonly (string | undefined)[]): { degrees: number; axis: "lat" | "lng" | null } | null {
  const [before, sign, degrees, minutes = "0", seconds = "0", after] = parts;
  if (before && after) return null;
  const letter = (before ?? after)?.toUpperCase();
  if ((letter && sign) || Number(minutes) >= 60 || Number(seconds) >= 60) return null;
  const value = Number(degrees) + Number(minutes) / 60 + Number(seconds) / 3600;
  const isNegative = sign === "-" || sign === "−" || letter === "S" || letter === "W" || letter === "O";
  const axis = letter === undefined ? null : letter === "N" || letter === "S" ? "lat" : "lng";
  // Never -0: it is the same place as 0, and no test of equality says so.
  return { degrees: isNegative && value > 0 ? -value : value, axis };
}

const pad = (value: number, width: number, decimals: number) => value.toFixed(decimals).padStart(width, "0");
