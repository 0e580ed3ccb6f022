/**
 * What a spreadsheet may take for a formula: = + - @, a tab or an end of line at the start, also in their wide forms
 * (OWASP, "CSV Injection"). Apostrophes before it count as well, so that the one that we add can be taken away again.
 */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** A cell as RFC 4180 has it. Text that could be a formula gets an apostrophe before it; numbers are numbers. */
export function csvCell(value: string | number | boolean | null): string {
  if (value === null) return "";
  if (typeof value !== "string") return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",;\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The text of a cell as it was before `csvCell` took it for a possible formula. */
export function withoutGuard(text: string): string {
  return text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text;
}

/** The first rows of a table: enough to see its columns. Understands commas, semicolons and tabs, as the first line has them. */
export function firstRows(text: string, count: number): string[][] {
  const body = text.replace(/^\uFEFF/, "");
  const [head = ""] = body.split("\n", 1);
  const [separator = ","] = [",", ";", "\t"].sort((a, b) => head.split(b).length - head.split(a).length);
  const rows: string[][] = [[]];
  let cell = "";
  let isQuoted = false;
  let before = "";
  const endCell = () => {
    rows.at(-1)?.push(cell.replace(/\r$/, ""));
    cell = "";
  };
  for (const character of body) {
    if (rows.length > count) break;
    if (character === '"') {
      // Two quotes inside quotes are one: the first seemed to end them, the second goes on.
      if (!isQuoted && before === '"') cell += '"';
      isQuoted = !isQuoted;
    } else if (!isQuoted && character === separator) endCell();
    else if (!isQuoted && character === "\n") {
      endCell();
      rows.push([]);
    } else cell += character;
    before = character;
  }
  endCell();
  return rows.slice(0, count);
}
