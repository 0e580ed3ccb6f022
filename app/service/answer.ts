/** What a resource says, before HTTP is made of it. */
export interface Answer {
  readonly status: number;
  /** Media type, with its charset where it has one. */
  readonly type: string;
  readonly body: string | Uint8Array;
  readonly language: string | null;
  /** Request headers on which it depends. */
  readonly vary: readonly string[];
  /** Parts of it may be asked for (RFC 9110 §14): a file that is not packed, and that programs read here and there. */
  readonly hasRanges?: true;
  readonly headers?: Readonly<Record<string, string>>;
}
