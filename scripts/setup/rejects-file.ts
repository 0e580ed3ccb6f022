import { closeSync, openSync, rmSync, type Stats, statSync, writeFileSync } from "node:fs";
import Papa from "papaparse";
import type { Reject } from "../../data/database/put-events";
import { Refusal } from "../../data/story/refusal";

/** Written at a time, in characters. */
const WRITTEN_LENGTH = 1 << 16;

/**
 * The list of what was left out, as CSV; none where nothing was. Written at once, so that whoever adds to it hears that it cannot be, and no
 * more of it is in memory than is written at a time.
 *
 * @param source the file of the records: the list must not take its place, by whichever name
 * @throws Refusal, here and later, where it cannot be written
 */
export function rejectsFile(name: string, source: Stats) {
  const there = statSync(name, { throwIfNoEntry: false });
  if (there && there.dev === source.dev && there.ino === source.ino)
    throw new Refusal(`--rejects is "${name}", which is the file of events itself: name another one.`);
  // One of an earlier load; what is no file, such as /dev/null, stays.
  if (there?.isFile()) written(() => rmSync(name));
  let descriptor: number | null = null;
  let text = "line,id,reason\r\n";
  const flush = () => {
    if (descriptor === null) return;
    const [file, part] = [descriptor, text];
    text = "";
    written(() => writeFileSync(file, part));
  };
  const add = ({ line, id, reason }: Reject) => {
    descriptor ??= written(() => openSync(name, "w"));
    // A record whose fault was found among all others has no line, and names its number.
    text += `${Papa.unparse([[line === 0 ? "" : line, id, reason]], { escapeFormulae: true })}\r\n`;
    if (text.length >= WRITTEN_LENGTH) flush();
  };
  const close = () => {
    try {
      flush();
    } finally {
      if (descriptor !== null) closeSync(descriptor);
    }
  };
  return { name, add, flush, close };
}

function written<Result>(write: () => Result): Result {
  try {
    return write();
  } catch (error) {
    const why = (error as Error).message;
    throw new Refusal(`The list of what is left out cannot be written (--rejects says where): ${why}`, { cause: error });
  }
}
