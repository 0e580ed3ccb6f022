import type { ReactNode } from "react";

/** Numbers by what they measure. @param children more of the same, as `div` with `dt` and `dd` */
export function NumberList({ rows, children }: { rows: readonly (readonly string[])[]; children?: ReactNode }) {
  return (
    <dl className="space-numbers">
      {rows.map(([title, number]) => (
        <div key={title}>
          <dt>{title}</dt>
          <dd>{number}</dd>
        </div>
      ))}
      {children}
    </dl>
  );
}
