/** A fault of what was given, said to the person who gave it and can mend it: no stack is shown. */
export class Refusal extends Error {
  override readonly name = "Refusal";
}
