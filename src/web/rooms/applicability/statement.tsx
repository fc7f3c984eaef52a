import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { type Applicability, IMPLEMENTATION_STATUSES } from '#domain/controls/applicability.ts';
import {
  type Progress,
  progressOf,
  statement,
  THEME_WORDS,
  THEMES,
  themeOf,
} from '#domain/controls/statement.ts';
import { REGISTERS } from '#domain/dossier/registers.ts';
import { controlsQuery, registerQuery } from '../../api/queries.ts';
import { useAddressSearch, useDossier } from '../../ui/address.ts';
import { EntryPanel } from '../../ui/entry/entry-panel.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Page } from '../../ui/page.tsx';
import { useRowNames } from '../../ui/register/row-names.ts';
import { Await, Empty } from '../../ui/states.tsx';
import { type Column, DataTable } from '../../ui/table/data-table.tsx';
import { ControlHelp } from './control-help.tsx';

const WORDS = {
  measure: { fr: 'Mesure', en: 'Measure' },
  progress: { fr: 'Réponse', en: 'Answer' },
  theme: { fr: 'Thème', en: 'Theme' },
  all: { fr: 'Tous', en: 'All' },
  every: { fr: 'Toutes', en: 'All' },
  filter: { fr: 'Texte ou numéro', en: 'Text or number' },
  undecided: { fr: 'Sans réponse', en: 'Not answered' },
  excluded: { fr: 'Exclue', en: 'Excluded' },
  essential: { fr: 'Les trente essentielles', en: 'The essential thirty' },
  nothing: { fr: 'Aucune mesure ne correspond à ces filtres.', en: 'No measure matches these filters.' },
} as const;

/** How far a line is, in words: an unanswered line is not a line without work. */
const PROGRESS_WORDS = {
  undecided: WORDS.undecided,
  excluded: WORDS.excluded,
  ...IMPLEMENTATION_STATUSES,
} satisfies Record<Progress, { readonly fr: string; readonly en: string }>;

const PROGRESSES = Object.keys(PROGRESS_WORDS) as readonly Progress[];
const TONES: Readonly<Record<Progress, string>> = {
  undecided: 'unanswered',
  excluded: 'excluded',
  'not-started': 'neutral',
  planned: 'planned',
  partial: 'partial',
  implemented: 'done',
};

/** The statement of applicability: the 93 measures, answered or not. */
export function Room() {
  const { t } = useLanguage();
  const dossier = useDossier();
  const [{ row, theme, progress, essential }, change] = useAddressSearch();
  const [words, setWords] = useState('');
  const query = useQuery(registerQuery(dossier, 'applicability'));
  const controls = useQuery(controlsQuery).data;
  const preset = useMemo(() => ({ control: row }), [row]);
  return (
    <div className={row ? 'beside' : undefined}>
      <Page title={t(REGISTERS.applicability.many)} lead={REGISTERS.applicability.clause}>
        <Await query={query}>
          {(rows) => {
            // The rows of this register are answers: its schema says so on both sides.
            const lines = statement(rows.map((stored) => stored.row as unknown as Applicability));
            const asked = words.toLowerCase();
            const shown = lines.filter(
              (line) =>
                (!theme || themeOf(line.control) === theme) &&
                (!essential || controls?.get(line.control)?.essential) &&
                (!progress || progressOf(line) === progress) &&
                `${line.control} ${t(controls?.get(line.control)?.name ?? '')}`.toLowerCase().includes(asked),
            );
            return (
              <>
                <Summary lines={lines} />
                <div className="filters filters-row">
                  <TextInput
                    size="sm"
                    type="search"
                    label={t(WORDS.filter)}
                    value={words}
                    onChange={(event) => setWords(event.currentTarget.value)}
                  />
                  <NativeSelect
                    size="sm"
                    label={t(WORDS.theme)}
                    value={theme ?? ''}
                    onChange={(event) => change({ theme: event.currentTarget.value })}
                    data={[
                      { value: '', label: t(WORDS.all) },
                      ...THEMES.map((one) => ({ value: one, label: t(THEME_WORDS[one]) })),
                    ]}
                  />
                  <NativeSelect
                    size="sm"
                    label={t(WORDS.progress)}
                    value={progress ?? ''}
                    onChange={(event) => change({ progress: event.currentTarget.value })}
                    data={[
                      { value: '', label: t(WORDS.every) },
                      ...PROGRESSES.map((one) => ({ value: one, label: t(PROGRESS_WORDS[one]) })),
                    ]}
                  />
                  <Checkbox
                    label={t(WORDS.essential)}
                    checked={essential === 'yes'}
                    onChange={(event) =>
                      change({ essential: event.currentTarget.checked ? 'yes' : undefined })
                    }
                  />
                </div>
                {shown.length === 0 ? (
                  <Empty title={t(WORDS.nothing)} />
                ) : (
                  <Lines
                    dossier={dossier}
                    lines={shown}
                    opened={row}
                    onOpen={(key) => change({ row: key })}
                  />
                )}
              </>
            );
          }}
        </Await>
      </Page>
      {row && (
        <EntryPanel
          key={row}
          dossier={dossier}
          register="applicability"
          row={row}
          preset={preset}
          hidden={['control']}
          onClose={() => change({ row: undefined })}
        >
          <ControlHelp control={row} />
        </EntryPanel>
      )}
    </div>
  );
}

/** How many lines stand where: a bar of the whole statement, in words and numbers. */
function Summary({ lines }: { readonly lines: readonly Applicability[] }) {
  const { t } = useLanguage();
  const counts = PROGRESSES.map((progress) => ({
    progress,
    count: lines.filter((line) => progressOf(line) === progress).length,
  }));
  return (
    <>
      <div className="share-bar" aria-hidden="true">
        {counts
          .filter(({ count }) => count > 0)
          .map(({ progress, count }) => (
            <span key={progress} className={`state-${TONES[progress]}`} style={{ flexGrow: count }} />
          ))}
      </div>
      <ul className="legend">
        {counts.map(({ progress, count }) => (
          <li key={progress}>
            <span className={`swatch state-${TONES[progress]}`} aria-hidden="true" />{' '}
            {t(PROGRESS_WORDS[progress])} <b>{count}</b>
          </li>
        ))}
      </ul>
    </>
  );
}

interface LinesProps {
  readonly dossier: string;
  readonly lines: readonly Applicability[];
  readonly opened: string | undefined;
  readonly onOpen: (control: string) => void;
}

function Lines({ dossier, lines, opened, onOpen }: LinesProps) {
  const { t } = useLanguage();
  const controls = useQuery(controlsQuery).data;
  const roles = useRowNames(dossier, ['roles']).get('roles');
  const { fields } = REGISTERS.applicability;
  const narrow = opened !== undefined;
  const columns: readonly Column<Applicability>[] = [
    {
      id: 'control',
      label: 'ISO 27002',
      width: 92,
      cell: ({ control }) => <span className="mono">{control}</span>,
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
      width: 150,
      cell: (line) => (
        <span className={`state-badge state-${TONES[progressOf(line)]}`}>
          {t(PROGRESS_WORDS[progressOf(line)])}
        </span>
      ),
    },
    ...(narrow
      ? []
      : [
          {
            id: 'owner',
            label: t(fields.owner.label),
            width: 190,
            cell: ({ owner }: Applicability) => (owner ? t(roles?.get(owner) ?? owner) : '–'),
          },
          {
            id: 'justification',
            label: t(fields.justification.label),
            cell: ({ justification }: Applicability) => {
              const words = justification ? t(justification) : '–';
              return <span title={words}>{words}</span>;
            },
          },
        ]),
  ];
  return (
    <DataTable
      label={t(REGISTERS.applicability.many)}
      columns={columns}
      items={lines}
      keyOf={({ control }) => control}
      opened={opened}
      onOpen={onOpen}
    />
  );
}
