import { iter } from "but-unzip";
import { FileFault, MOST_UNPACKED_BYTES } from "./own-file";

/**
 * The files of a zip package whose names fit, by name. Stops where a package unpacks to more than the page can hold, whatever it
 * says of its own sizes.
 *
 * @throws FileFault
 */
export async function unpack(bytes: Uint8Array, isWanted: (name: string) => boolean): Promise<ReadonlyMap<string, Uint8Array>> {
  if (!hasEnd(bytes)) throw new FileFault({ code: "broken-package" });
  const files = new Map<string, Uint8Array>();
  let left = MOST_UNPACKED_BYTES;
  const inflate = async (packed: Uint8Array) => {
    const file = await inflated(packed, left);
    left -= file.length;
    return file;
  };
  try {
    for (const { filename, read } of iter(bytes, inflate))
      if (isWanted(filename) && !filename.startsWith("__MACOSX")) files.set(filename, await read());
  } catch (error) {
    if (error instanceof FileFault) throw error;
    throw new FileFault({ code: "broken-package" });
  }
  return files;
}

/**
 * Whether the record at a package's end is there (APPNOTE 4.3.16): at most a comment of 64 KB stands behind it. but-unzip 0.1.10 looks
 * for it without end in a short package that has broken off.
 */
function hasEnd(bytes: Uint8Array): boolean {
  for (let at = bytes.length - 22; at >= 0 && at > bytes.length - 22 - 65_536; at -= 1)
    if (bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 5 && bytes[at + 3] === 6) return true;
  return false;
}

async function inflated(packed: Uint8Array, most: number): Promise<Uint8Array> {
  const stream = new Blob([packed.slice()]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = stream.getReader();
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    size += chunk.value.length;
    if (size > most) throw new FileFault({ code: "too-large", count: MOST_UNPACKED_BYTES });
    parts.push(chunk.value);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}
