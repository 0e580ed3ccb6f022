/** A request that gets no answer, and why (RFC 9457). Thrown where the fault is found, said by whoever answers. */
export class ServiceFault extends Error {
  override readonly name = "ServiceFault";

  /** @param detail a sentence for the person who wrote the request */
  constructor(
    readonly status: 400 | 404 | 405 | 414,
    readonly detail: string,
    /** The query parameter at fault. */
    readonly parameter: string | null = null,
  ) {
    super(detail);
  }
}

/** What the request says of one parameter is wrong. */
export function wrong(parameter: string, detail: string): never {
  throw new ServiceFault(400, `"${parameter}": ${detail}`, parameter);
}

/** The claims cannot be reached at present; the same request may be answered a little later. */
export class StoreUnavailable extends Error {
  override readonly name = "StoreUnavailable";
}
