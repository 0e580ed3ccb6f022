import { Refusal } from "../story/refusal";

const [QUOTE, BACKSLASH, NEWLINE] = [0x22, 0x5c, 0x0a];
const [OPEN_OBJECT, CLOSE_OBJECT, OPEN_LIST, CLOSE_LIST] = [0x7b, 0x7d, 0x5b, 0x5d];

/** Of a feature, in bytes: beyond it something is wrong with the file, not with the feature. */
const LONGEST = 16_000_000;

/**
 * The features of a GeoJSON FeatureCollection, each as its text with the line on which it begins, without holding more than one of
 * them. Only brackets and quotes are looked at, so that a feature with a fault in it does not spoil the others; readers of streams
 * that were found give no lines.
 *
 * @throws Refusal when there is no member "features", or the file ends in the middle
 */
export async function* featureTexts(bytes: AsyncIterable<Buffer>): AsyncGenerator<{ line: number; text: string }> {
  let line = 1;
  let depth = 0;
  let isInString = false;
  let isEscaped = false;
  /** Of the list of features, once it has been found. */
  let base = -1;
  let startLine = 1;
  let held: Buffer[] = [];
  let heldLength = 0;
  let before = "";
  for await (const chunk of bytes) {
    let start = heldLength > 0 ? 0 : -1;
    for (let index = 0; index < chunk.length; index++) {
      const byte = chunk[index];
      if (byte === NEWLINE) line += 1;
      if (isEscaped) isEscaped = false;
      else if (isInString) {
        if (byte === BACKSLASH) isEscaped = true;
        else if (byte === QUOTE) isInString = false;
      } else if (byte === QUOTE) isInString = true;
      else if (byte === OPEN_OBJECT || byte === OPEN_LIST) {
        if (
          byte === OPEN_LIST &&
          depth === 1 &&
          base < 0 &&
          /"features"\s*:\s*$/.test(before + chunk.toString("latin1", Math.max(0, index - 60), index))
        )
          base = 2;
        else if (byte === OPEN_OBJECT && depth === base) {
          start = index;
          startLine = line;
        }
        depth += 1;
      } else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) {
        depth -= 1;
        if (depth === base && start >= 0) {
          yield { line: startLine, text: Buffer.concat([...held, chunk.subarray(start, index + 1)]).toString("utf8") };
          held = [];
          heldLength = 0;
          start = -1;
        } else if (depth === 1 && base === 2) base = Number.POSITIVE_INFINITY;
      }
    }
    if (start >= 0) {
      held.push(chunk.subarray(start));
      heldLength += chunk.length - start;
      if (heldLength > LONGEST)
        throw new Refusal(`The feature that begins on line ${startLine} is longer than ${LONGEST} bytes.`);
    }
    before = (before + chunk.toString("latin1", Math.max(0, chunk.length - 60))).slice(-60);
  }
  if (base < 0)
    throw new Refusal(
      'The file is no GeoJSON FeatureCollection: it has no list "features". Features line by line end in .ndjson.',
    );
  if (depth !== 0) throw new Refusal(`The file ends in the middle: what began on line ${startLine} is not closed.`);
}
