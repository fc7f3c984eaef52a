import type { ReactNode } from 'react';
import { ScrollRegion } from '../scroll-region.tsx';

interface Props {
  readonly label: string;
  readonly columns: readonly string[];
  readonly className?: string;
  /** The rows. */
  readonly children: ReactNode;
}

/** A table to be read: it keeps its columns on a narrow page, and is scrolled by itself. */
export function PlainTable({ label, columns, className, children }: Props) {
  return (
    <ScrollRegion label={label}>
      <table className={className === undefined ? 'plain-table' : `plain-table ${className}`}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </ScrollRegion>
  );
}
