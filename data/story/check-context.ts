import type { RawBriefing } from "./briefing";
import type { ParsedFiles } from "./parse-files";

/** What every group of rules is asked about. */
export interface CheckContext {
  readonly folder: string;
  readonly parsed: ParsedFiles;
  readonly briefings: Readonly<Record<string, RawBriefing>>;
  /** Names of the files in `layers/`, without their ending. */
  readonly layerFiles: readonly string[];
}
