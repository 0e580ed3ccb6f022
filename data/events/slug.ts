import { fold } from "../view/match";

/** An id for a name: what a filter's address can say. */
export function slug(name: string): string {
  const plain = fold(name)
    .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
    .replaceAll(/^-+|-+$/g, "");
  return /^[\w-]{1,80}$/.test(plain) ? plain : `x${hash(name)}`;
}

/** FNV-1a, 32 bits: for names that have no letters of ours. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (const byte of Buffer.from(text)) value = Math.imul(value ^ byte, 0x01000193) >>> 0;
  return value.toString(16).padStart(8, "0");
}
