/**
 * Rows as text that a spreadsheet takes from the clipboard. Tabs and line breaks would start a new cell, so they become spaces; what
 * a spreadsheet would take for a formula gets the apostrophe that says text.
 */
export function tabSeparated(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(cell).join("\t")).join("\n");
}

const cell = (text: string): string =>
  text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^(?=[=+\-@])/, "'");
