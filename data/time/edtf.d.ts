declare module "edtf" {
  interface EdtfValue {
    /** Earliest instant, milliseconds since 1970 UTC. */
    readonly min: number;
    /** Latest instant, milliseconds since 1970 UTC. */
    readonly max: number;
  }
  /** @throws SyntaxError when the text is not EDTF. */
  export default function edtf(text: string): EdtfValue;
}
