/** Said to a person who can mend it: no stack is shown. */
export class Refusal extends Error {}
