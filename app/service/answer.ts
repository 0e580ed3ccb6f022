/** What a resource says, before HTTP is made of it. */
export interface Answer {
  readonly status: number;
  /** Media type, with its charset where it has one. */
  readonly type: string;
  readonly body: string | Uint8Array;
  readonly language: string | null;
  /** Request headers on which it depends. */
  readonly vary: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
}
