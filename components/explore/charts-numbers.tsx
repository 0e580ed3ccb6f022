"use client";

/** The numbers of a chart as text, each row with the same choice as its bar: large enough for any finger. */
export function ChartNumbers({
  summary,
  caption,
  columns,
  rows,
}: {
  summary: string;
  caption: string;
  columns: readonly string[];
  rows: readonly {
    readonly name: string;
    readonly cells: readonly number[];
    readonly isChosen: boolean;
    readonly onChoose: () => void;
  }[];
}) {
  return (
    <details className="chart-numbers">
      <summary>{summary}</summary>
      <table>
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, cells, isChosen, onChoose }) => (
            <tr key={name}>
              <th scope="row">
                <button type="button" className="link-button" aria-pressed={isChosen} onClick={onChoose}>
                  {name}
                </button>
              </th>
              {cells.map((cell, index) => (
                <td key={columns[index + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
