import { Button, Checkbox, Popover, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ColumnFilter, Layout } from '#domain/register/saved-view.ts';
import type { Wording } from '#kernel/text.ts';
import { useLanguage } from '../language.tsx';
import type { GridColumn } from './column.ts';
import { isChosen, optionsOf } from './editors/options.ts';
import { type Reader, readValue } from './values/read-value.ts';
import { writeValue } from './values/write-value.ts';

const WORDS = {
  menu: { fr: 'Options de la colonne', en: 'Column options' },
  up: { fr: 'Trier par ordre croissant', en: 'Sort ascending' },
  down: { fr: 'Trier par ordre décroissant', en: 'Sort descending' },
  group: { fr: 'Grouper par cette colonne', en: 'Group by this column' },
  ungroup: { fr: 'Ne plus grouper', en: 'Ungroup' },
  hide: { fr: 'Masquer la colonne', en: 'Hide the column' },
  left: { fr: 'Déplacer à gauche', en: 'Move left' },
  right: { fr: 'Déplacer à droite', en: 'Move right' },
  filter: { fr: 'Filtrer', en: 'Filter' },
  contains: { fr: 'Contient', en: 'Contains' },
  from: { fr: 'De', en: 'From' },
  to: { fr: 'À', en: 'To' },
  empty: { fr: 'Vides seulement', en: 'Empty only' },
  filled: { fr: 'Remplies seulement', en: 'Filled only' },
  clear: { fr: 'Effacer ce filtre', en: 'Clear this filter' },
};

interface Props {
  readonly column: GridColumn;
  readonly layout: Layout;
  readonly reader: Reader;
  readonly nameOfControl: (id: string) => Wording | undefined;
  readonly onLayout: (change: Partial<Layout>) => void;
  readonly onHide: () => void;
  readonly onMove: (by: number) => void;
}

/** What can be done with a column: sorted, filtered, grouped by, moved, put out of view. */
export function ColumnMenu(props: Props) {
  const { column, layout, onLayout, onHide, onMove } = props;
  const { t, titled } = useLanguage();
  const [opened, setOpened] = useState(false);
  const grouped = layout.group === column.id;
  const act = (deed: () => void) => () => {
    setOpened(false);
    deed();
  };
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-end"
      trapFocus
      returnFocus
      shadow="md"
      width={260}
    >
      <Popover.Target>
        <button
          type="button"
          className="sheet-menu"
          aria-label={titled(WORDS.menu, column.label)}
          aria-expanded={opened}
          tabIndex={-1}
          onClick={() => setOpened(!opened)}
          onKeyDown={(event) => event.stopPropagation()}
        >
          <svg viewBox="0 0 10 6" width="10" height="6" aria-hidden="true">
            <path d="m1 1 4 4 4-4" />
          </svg>
        </button>
      </Popover.Target>
      <Popover.Dropdown className="sheet-dropdown" onKeyDown={(event) => event.stopPropagation()}>
        <div className="sheet-actions">
          <Line onClick={act(() => onLayout({ sort: { column: column.id, descending: false } }))}>
            {t(WORDS.up)}
          </Line>
          <Line onClick={act(() => onLayout({ sort: { column: column.id, descending: true } }))}>
            {t(WORDS.down)}
          </Line>
          <Line onClick={act(() => onLayout({ group: grouped ? undefined : column.id }))}>
            {t(grouped ? WORDS.ungroup : WORDS.group)}
          </Line>
          <Line onClick={act(() => onMove(-1))}>{t(WORDS.left)}</Line>
          <Line onClick={act(() => onMove(1))}>{t(WORDS.right)}</Line>
          <Line onClick={act(onHide)}>{t(WORDS.hide)}</Line>
        </div>
        {column.field && <FilterForm {...props} field={column.field} />}
      </Popover.Dropdown>
    </Popover>
  );
}

function Line({ onClick, children }: { readonly onClick: () => void; readonly children: string }) {
  return (
    <button type="button" className="sheet-action" onClick={onClick}>
      {children}
    </button>
  );
}

function FilterForm({
  column,
  field,
  layout,
  reader,
  nameOfControl,
  onLayout,
}: Props & { readonly field: NonNullable<GridColumn['field']> }) {
  const { t } = useLanguage();
  const own = layout.filters.find((filter) => filter.column === column.id);
  const set = (filter: ColumnFilter | undefined) =>
    onLayout({
      filters: [...layout.filters.filter((one) => one.column !== column.id), ...(filter ? [filter] : [])],
    });
  const { kind } = field.shape;
  const ordered = kind === 'number' || kind === 'money' || kind === 'day' || kind === 'scale';
  const either = (test: 'empty' | 'filled') => (
    <Checkbox
      size="sm"
      label={t(WORDS[test])}
      checked={own?.test === test}
      onChange={(event) => set(event.currentTarget.checked ? { column: column.id, test } : undefined)}
    />
  );
  return (
    <fieldset className="sheet-filter">
      <legend>{t(WORDS.filter)}</legend>
      {isChosen(field.shape) && kind !== 'scale' ? (
        <Among
          column={column.id}
          own={own}
          onFilter={set}
          options={optionsOf(field.shape, reader, t, nameOfControl)}
        />
      ) : ordered ? (
        <Between column={column.id} field={field} reader={reader} own={own} onFilter={set} />
      ) : (
        <TextInput
          size="xs"
          label={t(WORDS.contains)}
          data-autofocus
          value={own?.test === 'words' ? own.words : ''}
          onChange={(event) => {
            const words = event.currentTarget.value;
            set(words === '' ? undefined : { column: column.id, test: 'words', words });
          }}
        />
      )}
      {either('empty')}
      {either('filled')}
      {own && (
        <Button size="compact-xs" variant="default" onClick={() => set(undefined)}>
          {t(WORDS.clear)}
        </Button>
      )}
    </fieldset>
  );
}

interface Part {
  readonly column: string;
  readonly own: ColumnFilter | undefined;
  readonly onFilter: (filter: ColumnFilter | undefined) => void;
}

function Among({
  column,
  own,
  onFilter,
  options,
}: Part & { readonly options: ReturnType<typeof optionsOf> }) {
  const values = own?.test === 'among' ? own.values : [];
  return (
    <div className="sheet-among">
      {options.map(({ value, words }) => {
        const name = String(value);
        return (
          <Checkbox
            key={name}
            size="sm"
            label={words}
            checked={values.includes(name)}
            onChange={(event) => {
              const next = event.currentTarget.checked
                ? [...values, name]
                : values.filter((one) => one !== name);
              onFilter(next.length === 0 ? undefined : { column, test: 'among', values: next });
            }}
          />
        );
      })}
    </div>
  );
}

function Between({
  column,
  field,
  reader,
  own,
  onFilter,
}: Part & { readonly field: NonNullable<GridColumn['field']>; readonly reader: Reader }) {
  const { t } = useLanguage();
  const bounds = own?.test === 'between' ? own : undefined;
  const [texts, setTexts] = useState({
    from: writeValue(field, bounds?.from, reader),
    to: writeValue(field, bounds?.to, reader),
  });
  const change = (side: 'from' | 'to', text: string) => {
    const next = { ...texts, [side]: text };
    setTexts(next);
    const [from, to] = [next.from, next.to].map((one) => bound(one));
    onFilter(from === undefined && to === undefined ? undefined : { column, test: 'between', from, to });
  };
  const bound = (text: string): number | string | undefined => {
    const read = readValue(field, text, undefined, reader);
    return read.ok && (typeof read.value === 'number' || typeof read.value === 'string')
      ? read.value
      : undefined;
  };
  return (
    <div className="sheet-between">
      {(['from', 'to'] as const).map((side) => (
        <TextInput
          key={side}
          size="xs"
          label={t(WORDS[side])}
          value={texts[side]}
          onChange={(event) => change(side, event.currentTarget.value)}
        />
      ))}
    </div>
  );
}
