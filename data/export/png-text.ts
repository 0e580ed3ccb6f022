const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Length, type and check sum of a chunk. */
const AROUND = 12;

/** A PNG with texts in it (iTXt, PNG §11.3.4.5), by keyword, after its header. @throws when the bytes are no PNG */
export function withPngTexts(png: Uint8Array, texts: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  if (!isPng(png)) throw new Error("These bytes are no PNG.");
  const headerEnd = SIGNATURE.length + AROUND + lengthAt(png, SIGNATURE.length);
  const chunks = Object.entries(texts).map(([keyword, text]) => textChunk(keyword, text));
  return joined([png.subarray(0, headerEnd), ...chunks, png.subarray(headerEnd)]);
}

/** The text in a PNG under a keyword, `null` when there is none. Never throws, whatever the bytes are. */
export function pngText(png: Uint8Array, keyword: string): string | null {
  if (!isPng(png)) return null;
  for (let at = SIGNATURE.length; at + AROUND <= png.length; at += AROUND + lengthAt(png, at)) {
    const body = png.subarray(at + 8, at + 8 + lengthAt(png, at));
    const name = new TextEncoder().encode(`${keyword}\0`);
    if (typeAt(png, at) !== "iTXt" || !name.every((byte, index) => body[index] === byte)) continue;
    // Not compressed, no language, no translated keyword: as we write it.
    return new TextDecoder().decode(body.subarray(name.length + 4));
  }
  return null;
}

export function isPng(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, index) => bytes[index] === byte);
}

function textChunk(keyword: string, text: string): Uint8Array {
  const content = new TextEncoder().encode(`iTXt${keyword}\0\0\0\0\0${text}`);
  const chunk = new Uint8Array(content.length + 8);
  const numbers = new DataView(chunk.buffer);
  numbers.setUint32(0, content.length - 4);
  chunk.set(content, 4);
  numbers.setUint32(content.length + 4, crc32(content));
  return chunk;
}

/** As PNG's appendix D has it, bit by bit: a few hundred bytes need no table. */
function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}

const lengthAt = (png: Uint8Array, at: number) => new DataView(png.buffer, png.byteOffset + at, 4).getUint32(0);
const typeAt = (png: Uint8Array, at: number) => String.fromCharCode(...png.subarray(at + 4, at + 8));

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
