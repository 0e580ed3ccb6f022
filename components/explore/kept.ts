/** What this browser remembers of the workbench: sizes of panels, saved views. Written by a choice of the reader only. */
const PREFIX = "dateline ";

/** @returns `null` also where the browser keeps nothing (private windows, blocked storage). */
export function kept(key: string): string | null {
  try {
    return localStorage.getItem(PREFIX + key);
  } catch {
    // Storage is blocked: the workbench starts as it does for everybody.
    return null;
  }
}

/** @returns whether it was kept; where storage is blocked or full, it holds for this visit only. */
export function keep(key: string, value: string): boolean {
  try {
    localStorage.setItem(PREFIX + key, value);
    return true;
  } catch {
    return false;
  }
}
