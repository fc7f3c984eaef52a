import type { GridColumn } from '../../ui/grid/column.ts';
import type { SheetRow } from '../../ui/grid/sheet/sheet.ts';
import { useLanguage } from '../../ui/language.tsx';

const MORE = {
  fr: 'Précisez la recherche pour voir les autres lignes.',
  en: 'Narrow the search to see the other rows.',
};

/** So many are drawn on a phone; the rest is found by searching. */
const MOST = 200;

interface Props {
  readonly label: string;
  readonly rows: readonly SheetRow[];
  /** The key, the name, then what is said below them. */
  readonly columns: readonly GridColumn[];
  readonly onOpen: (row: SheetRow) => void;
}

/** A register on a phone: a list to read, each row opened by a touch. */
export function RowList({ label, rows, columns, onOpen }: Props) {
  const { t, titled } = useLanguage();
  const [key, name, ...rest] = columns;
  return (
    <>
      <ul className="row-list" aria-label={label}>
        {rows.slice(0, MOST).map((row) => (
          <li key={row.id}>
            <button type="button" onClick={() => onOpen(row)}>
              <span className="mono quiet">{key?.text(row)}</span>
              <b>{name?.text(row)}</b>
              <span className="quiet">
                {rest
                  .flatMap((column) => {
                    const words = column.text(row);
                    return words === '' ? [] : [titled(column.label, words)];
                  })
                  .slice(0, 3)
                  .join(' · ')}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {rows.length > MOST && <p className="quiet">{t(MORE)}</p>}
    </>
  );
}
