import type { Text } from '#kernel/text.ts';
import { useLanguage } from '../language.tsx';
import { useForm } from './form-context.ts';

interface Props {
  readonly label: string;
  readonly description?: string | undefined;
  readonly options: Readonly<Record<string, Text>>;
  readonly path: string;
  readonly value: readonly (readonly string[])[];
  readonly onChange: (value: unknown) => void;
}

/** A level for each cell, drawn as the matrix is: likelihood upwards, consequence to the right. */
export function GridInput({ label, description, options, path, value, onChange }: Props) {
  const { t } = useLanguage();
  const { errors, readOnly } = useForm();
  const mistakes = [...errors].filter(([where]) => where === path || where.startsWith(`${path}.`));
  const set = (row: number, column: number, chosen: string) =>
    onChange(value.map((cells, r) => cells.map((cell, c) => (r === row && c === column ? chosen : cell))));
  return (
    <fieldset className="group">
      <legend>{label}</legend>
      {description && <p className="field-help">{description}</p>}
      {mistakes.map(([where, message]) => (
        <p key={where} className="field-error">
          {message}
        </p>
      ))}
      <div className="grid-input">
        {value
          .map((cells, row) => ({ cells, row }))
          .reverse()
          .map(({ cells, row }) => (
            <div key={row} className="grid-row">
              <b>{row + 1}</b>
              {cells.map((cell, column) => (
                <select
                  // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place
                  key={column}
                  className={`level-${cell}`}
                  aria-label={`${label} ${row + 1} × ${column + 1}`}
                  value={cell}
                  disabled={readOnly}
                  onChange={(event) => set(row, column, event.currentTarget.value)}
                >
                  {Object.entries(options).map(([key, words]) => (
                    <option key={key} value={key}>
                      {t(words)}
                    </option>
                  ))}
                </select>
              ))}
            </div>
          ))}
      </div>
    </fieldset>
  );
}
