/** A `ref` for a check box over several others, some of which are on: a stroke instead of a hook, which no attribute can say. */
export const partly = (isSome: boolean) => (box: HTMLInputElement | null) => {
  if (box) box.indeterminate = isSome;
};
