/** A part of a file: its first and its last byte, from 0. */
export interface ByteRange {
  readonly first: number;
  readonly last: number;
}

/**
 * The part of a file that a request asks for (RFC 9110 §14.2): `bytes=0-99`, `bytes=100-`, `bytes=-100`. Several parts at once, other units and what
 * cannot be read are answered with the whole file, as is a part of a version that there is no more (`If-Range`).
 *
 * @returns `null` for the whole file, `"none"` when the file has nothing there
 */
export function askedRange(headers: Headers, length: number, etag: string): ByteRange | "none" | null {
  const [, from = "", to = ""] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(headers.get("range") ?? "") ?? [];
  if (from === "" && to === "") return null;
  const version = headers.get("if-range");
  if (version !== null && version !== etag) return null;
  if (from === "") return Number(to) === 0 ? "none" : { first: Math.max(0, length - Number(to)), last: length - 1 };
  if (to !== "" && Number(to) < Number(from)) return null;
  if (Number(from) >= length) return "none";
  return { first: Number(from), last: to === "" ? length - 1 : Math.min(Number(to), length - 1) };
}
