import { Button, Checkbox, Popover, TextInput } from '@mantine/core';
import type { ReactNode, RefObject } from 'react';
import type { Layout } from '#domain/register/saved-view.ts';
import type { GridColumn } from '../../ui/grid/column.ts';
import { useLanguage } from '../../ui/language.tsx';

const WORDS = {
  filter: { fr: 'Filtrer', en: 'Filter' },
  filterHint: { fr: 'Filtrer (touche /)', en: 'Filter (/ key)' },
  columns: { fr: 'Colonnes', en: 'Columns' },
  undo: { fr: 'Annuler', en: 'Undo' },
  redo: { fr: 'Rétablir', en: 'Redo' },
  help: { fr: 'Clavier (?)', en: 'Keyboard (?)' },
  clear: { fr: 'Effacer les filtres', en: 'Clear the filters' },
  filtered: { fr: 'Filtré par', en: 'Filtered by' },
};

interface Props {
  readonly search: RefObject<HTMLInputElement | null>;
  readonly layout: Layout;
  readonly ordered: readonly GridColumn[];
  readonly isHidden: (column: string) => boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly editing: boolean;
  readonly onLayout: (change: Partial<Layout>) => void;
  readonly onHide: (column: string, hidden: boolean) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onHelp: () => void;
  readonly children?: ReactNode;
}

/** Above a grid: what is looked for, which columns are shown, and the way back. */
export function GridBar(props: Props) {
  const {
    search,
    layout,
    ordered,
    isHidden,
    canUndo,
    canRedo,
    editing,
    onLayout,
    onHide,
    onUndo,
    onRedo,
    onHelp,
  } = props;
  const { t, titled } = useLanguage();
  const names = layout.filters.map(({ column }) => ordered.find(({ id }) => id === column)?.label ?? column);
  return (
    <div className="filters">
      <TextInput
        ref={search}
        type="search"
        aria-label={t(WORDS.filter)}
        placeholder={t(WORDS.filterHint)}
        value={layout.words}
        onChange={(event) => onLayout({ words: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onLayout({ words: '' });
        }}
      />
      {names.length > 0 && (
        <span className="chip">
          {titled(WORDS.filtered, names.join(', '))}
          <Button size="compact-xs" variant="default" onClick={() => onLayout({ filters: [] })}>
            {t(WORDS.clear)}
          </Button>
        </span>
      )}
      <span className="bar-space" />
      {props.children}
      <Popover trapFocus returnFocus position="bottom-end" shadow="md">
        <Popover.Target>
          <Button size="sm" variant="default">
            {t(WORDS.columns)}
          </Button>
        </Popover.Target>
        <Popover.Dropdown className="sheet-dropdown sheet-among">
          {ordered.map(({ id, label }) => (
            <Checkbox
              key={id}
              size="sm"
              label={label}
              checked={!isHidden(id)}
              onChange={(event) => onHide(id, !event.currentTarget.checked)}
            />
          ))}
        </Popover.Dropdown>
      </Popover>
      {editing && (
        <>
          <Button size="sm" variant="default" disabled={!canUndo} title="Ctrl + Z" onClick={onUndo}>
            {t(WORDS.undo)}
          </Button>
          <Button size="sm" variant="default" disabled={!canRedo} title="Ctrl + Y" onClick={onRedo}>
            {t(WORDS.redo)}
          </Button>
        </>
      )}
      <Button size="sm" variant="default" onClick={onHelp}>
        {t(WORDS.help)}
      </Button>
    </div>
  );
}
