import { createHash } from "node:crypto";

/** A picture as it is sent. */
export interface KeptPicture {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** As in the header: the same bytes, the same tag, whichever server drew them. */
  readonly etag: string;
}

/**
 * Keeps what was made last, up to a number of bytes; who was not asked for longest goes first.
 *
 * @returns a function that gives the picture under a key, drawn once however many ask for it at the same time
 */
export function keepPictures(mostBytes: number) {
  const kept = new Map<string, { readonly picture: Promise<KeptPicture>; byteLength: number }>();
  return (key: string, draw: () => Promise<Uint8Array<ArrayBuffer>>): Promise<KeptPicture> => {
    const entry = kept.get(key) ?? { picture: draw().then(tagged), byteLength: 0 };
    const isNew = !kept.delete(key);
    kept.set(key, entry);
    if (isNew)
      entry.picture.then(
        ({ bytes }) => {
          entry.byteLength = bytes.length;
          drop(kept, mostBytes);
        },
        () => kept.delete(key),
      );
    return entry.picture;
  };
}

function drop(kept: Map<string, { readonly byteLength: number }>, mostBytes: number): void {
  let total = [...kept.values()].reduce((sum, { byteLength }) => sum + byteLength, 0);
  for (const [key, { byteLength }] of kept) {
    if (total <= mostBytes) return;
    // What is still being drawn weighs nothing yet, and somebody waits for it.
    if (byteLength === 0) continue;
    kept.delete(key);
    total -= byteLength;
  }
}

function tagged(bytes: Uint8Array<ArrayBuffer>): KeptPicture {
  return { bytes, etag: `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 22)}"` };
}
