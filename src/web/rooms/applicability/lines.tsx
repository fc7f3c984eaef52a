import { useQuery } from '@tanstack/react-query';
import type { KeyboardEvent } from 'react';
import type { Applicability } from '#domain/controls/applicability.ts';
import { progressOf, THEME_WORDS, themeOf } from '#domain/controls/statement.ts';
import { REGISTERS } from '#domain/dossier/registers.ts';
import { controlsQuery } from '../../api/queries.ts';
import { useLanguage } from '../../ui/language.tsx';
import { useRowNames } from '../../ui/register/row-names.ts';
import { type Column, DataTable } from '../../ui/table/data-table.tsx';
import { PROGRESS_TONES, PROGRESS_WORDS, type Statement } from './use-statement.ts';

const WORDS = {
  measure: { fr: 'Mesure', en: 'Measure' },
  progress: { fr: 'Réponse', en: 'Answer' },
  needed: { fr: 'Scénarios qui l’exigent', en: 'Scenarios that need it' },
  neededShort: { fr: 'Exigée', en: 'Needed' },
  tick: { fr: 'Cocher', en: 'Tick' },
};

interface Props {
  readonly dossier: string;
  readonly statement: Statement;
  readonly lines: readonly Applicability[];
  readonly opened: string | undefined;
  readonly ticked: ReadonlySet<string>;
  /** Absent for who may not decide. */
  readonly onTick: ((control: string) => void) | undefined;
  readonly onOpen: (control: string) => void;
}

/** The lines of the statement: arrows walk, Enter opens, the space bar ticks for a decision on many. */
export function Lines({ dossier, statement, lines, opened, ticked, onTick, onOpen }: Props) {
  const { t } = useLanguage();
  const columns = useColumns({ dossier, statement, narrow: opened !== undefined, ticked, onTick });
  const tickByKey = (event: KeyboardEvent) => {
    if (event.key !== ' ' || !onTick || !(event.target instanceof HTMLElement)) return;
    if (event.target instanceof HTMLInputElement) return;
    const control = event.target.closest('tr')?.querySelector<HTMLElement>('[data-control]')?.dataset.control;
    if (control === undefined) return;
    event.preventDefault();
    onTick(control);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the grid inside, which takes the focus
    <div onKeyDown={tickByKey}>
      <DataTable
        label={t(REGISTERS.applicability.many)}
        columns={columns}
        items={lines}
        keyOf={({ control }) => control}
        opened={opened}
        onOpen={onOpen}
      />
    </div>
  );
}

interface Look extends Pick<Props, 'dossier' | 'statement' | 'ticked' | 'onTick'> {
  readonly narrow: boolean;
}

function useColumns({ dossier, statement, narrow, ticked, onTick }: Look): readonly Column<Applicability>[] {
  const { t } = useLanguage();
  const controls = useQuery(controlsQuery).data;
  const roles = useRowNames(dossier, ['roles']).get('roles');
  const { fields } = REGISTERS.applicability;
  const tick: Column<Applicability> = {
    id: 'tick',
    label: t(WORDS.tick),
    short: '',
    width: 44,
    cell: ({ control }) => (
      <input
        type="checkbox"
        className="row-tick"
        tabIndex={-1}
        aria-label={`${t(WORDS.tick)} ${control}`}
        checked={ticked.has(control)}
        onClick={(event) => event.stopPropagation()}
        onChange={() => onTick?.(control)}
      />
    ),
  };
  const head: readonly Column<Applicability>[] = [
    {
      id: 'control',
      label: 'ISO 27002',
      width: 92,
      cell: ({ control }) => (
        <span className="mono" data-control={control}>
          {control}
        </span>
      ),
    },
    {
      id: 'name',
      label: t(WORDS.measure),
      cell: ({ control }) => {
        const words = t(controls?.get(control)?.name ?? THEME_WORDS[themeOf(control)]);
        return <span title={words}>{words}</span>;
      },
    },
    {
      id: 'progress',
      label: t(WORDS.progress),
      width: 140,
      cell: (line) => (
        <span className={`state-badge state-${PROGRESS_TONES[progressOf(line)]}`}>
          {t(PROGRESS_WORDS[progressOf(line)])}
        </span>
      ),
    },
    {
      id: 'needed',
      label: t(WORDS.needed),
      short: t(WORDS.neededShort),
      width: 84,
      numeric: true,
      cell: ({ control }) => statement.needed.get(control)?.length || '–',
    },
  ];
  const tail: readonly Column<Applicability>[] = [
    {
      id: 'owner',
      label: t(fields.owner.label),
      width: 160,
      cell: ({ owner }) => (owner ? t(roles?.get(owner) ?? owner) : '–'),
    },
    {
      id: 'justification',
      label: t(fields.justification.label),
      cell: ({ justification }) => {
        const words = justification ? t(justification) : '–';
        return <span title={words}>{words}</span>;
      },
    },
  ];
  return [...(onTick ? [tick] : []), ...head, ...(narrow ? [] : tail)];
}
