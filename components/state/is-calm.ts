/** Whether the reader wants no motion. */
export const isCalm = () => window.matchMedia("(prefers-reduced-motion: reduce)").matches;
