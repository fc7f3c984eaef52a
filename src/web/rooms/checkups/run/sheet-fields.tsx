import { Button, NativeSelect, TextInput } from '@mantine/core';
import type { SheetFieldAnswer, SimpleFieldAnswer, TypedSheet } from '#server/api.ts';
import { useLanguage } from '../../../ui/language.tsx';
import { ScrollRegion } from '../../../ui/scroll-region.tsx';

const WORDS = {
  add: { fr: 'Ajouter une ligne', en: 'Add a line' },
  remove: { fr: 'Retirer la ligne', en: 'Remove line' },
  optional: { fr: 'facultatif', en: 'optional' },
};

interface Props {
  readonly fields: readonly SheetFieldAnswer[];
  readonly typed: TypedSheet;
  readonly errors: ReadonlyMap<string, string>;
  readonly onChange: (typed: TypedSheet) => void;
}

type Line = Readonly<Record<string, string>>;

/** The fields of one element; each line of a table can be left out. */
export function SheetFields({ fields, typed, errors, onChange }: Props) {
  return (
    <div className="run-fields">
      {fields.map((field) => {
        const value = typed[field.id];
        const set = (next: TypedSheet[string]) => onChange({ ...typed, [field.id]: next });
        if (field.kind === 'rows') {
          const lines = typeof value === 'object' ? value : [{}];
          return <Lines key={field.id} field={field} lines={lines} errors={errors} onChange={set} />;
        }
        return (
          <Simple
            key={field.id}
            field={field}
            value={typeof value === 'string' ? value : firstOf(field)}
            error={errors.get(field.id)}
            onChange={set}
          />
        );
      })}
    </div>
  );
}

/** A choice shows its first option from the start, so that is what it says. */
function firstOf(field: SimpleFieldAnswer): string {
  return field.kind === 'choice' ? (field.options[0]?.id ?? '') : '';
}

interface SimpleProps {
  readonly field: SimpleFieldAnswer;
  readonly value: string;
  readonly error: string | undefined;
  readonly label?: string;
  readonly hidden?: boolean;
  readonly onChange: (value: string) => void;
}

function Simple({ field, value, error, label, hidden = false, onChange }: SimpleProps) {
  const { t } = useLanguage();
  const words = `${t(field.label)}${field.optional && !hidden ? ` (${t(WORDS.optional)})` : ''}`;
  const look = {
    size: 'sm',
    error,
    ...(hidden ? { 'aria-label': label ?? words } : { label: words }),
    ...(field.hint && { description: t(field.hint) }),
  } as const;
  if (field.kind === 'choice') {
    return (
      <NativeSelect
        {...look}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        data={field.options.map(({ id, label: name }) => ({ value: id, label: t(name) }))}
      />
    );
  }
  return (
    <TextInput
      {...look}
      value={value}
      type={field.kind === 'day' ? 'date' : 'text'}
      {...(field.kind === 'count' && { inputMode: 'numeric' as const })}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

interface LinesProps {
  readonly field: Extract<SheetFieldAnswer, { kind: 'rows' }>;
  readonly lines: readonly Line[];
  readonly errors: ReadonlyMap<string, string>;
  readonly onChange: (lines: readonly Line[]) => void;
}

function Lines({ field, lines, errors, onChange }: LinesProps) {
  const { t } = useLanguage();
  const error = errors.get(field.id);
  const withChoices = (line: Line): Line => ({
    ...Object.fromEntries(
      field.columns.flatMap((column) => (column.kind === 'choice' ? [[column.id, firstOf(column)]] : [])),
    ),
    ...line,
  });
  const put = (place: number, column: string, value: string) =>
    onChange(lines.map((line, index) => withChoices(index === place ? { ...line, [column]: value } : line)));
  return (
    <fieldset className="run-lines">
      <legend>{t(field.label)}</legend>
      {field.hint && <p className="quiet">{t(field.hint)}</p>}
      <ScrollRegion label={t(field.label)}>
        <table className="plain-table">
          <thead>
            <tr>
              {field.columns.map(({ id, label }) => (
                <th key={id} scope="col">
                  {t(label)}
                </th>
              ))}
              <td />
            </tr>
          </thead>
          <tbody>
            {lines.map((line, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
              <tr key={place}>
                {field.columns.map((column) => (
                  <td key={column.id}>
                    <Simple
                      field={column}
                      hidden
                      label={`${t(column.label)} ${place + 1}`}
                      value={line[column.id] ?? firstOf(column)}
                      error={errors.get(`${field.id}.${place}.${column.id}`)}
                      onChange={(value) => put(place, column.id, value)}
                    />
                  </td>
                ))}
                <td>
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    aria-label={`${t(WORDS.remove)} ${place + 1}`}
                    onClick={() => onChange(lines.filter((_, index) => index !== place))}
                  >
                    ×
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {error && <p className="field-error">{error}</p>}
      <Button size="compact-sm" variant="default" onClick={() => onChange([...lines, withChoices({})])}>
        {t(WORDS.add)}
      </Button>
    </fieldset>
  );
}
