import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { Applicability } from '#domain/controls/applicability.ts';
import { progressOf, THEME_WORDS, THEMES, themeOf } from '#domain/controls/statement.ts';
import { REGISTERS } from '#domain/dossier/registers.ts';
import { controlsQuery } from '../../api/queries.ts';
import { useAddressSearch, useDossier } from '../../ui/address.ts';
import { EntryPanel } from '../../ui/entry/entry-panel.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Page } from '../../ui/page.tsx';
import { useMember } from '../../ui/session.tsx';
import { Await, Empty } from '../../ui/states.tsx';
import { BulkBar } from './bulk-bar.tsx';
import { ControlHelp } from './control-help.tsx';
import { ControlScenarios } from './control-scenarios.tsx';
import { Lines } from './lines.tsx';
import { Summary } from './summary.tsx';
import { PROGRESS_WORDS, PROGRESSES, type Statement, useStatement } from './use-statement.ts';

const WORDS = {
  progress: { fr: 'Réponse', en: 'Answer' },
  theme: { fr: 'Thème', en: 'Theme' },
  all: { fr: 'Tous', en: 'All' },
  every: { fr: 'Toutes', en: 'All' },
  filter: { fr: 'Texte ou numéro', en: 'Text or number' },
  essential: { fr: 'Les trente essentielles', en: 'The essential thirty' },
  needed: { fr: 'Exigées par un scénario', en: 'Needed by a scenario' },
  nothing: { fr: 'Aucune mesure ne correspond à ces filtres.', en: 'No measure matches these filters.' },
  clear: { fr: 'Effacer les filtres', en: 'Clear the filters' },
  tickAll: { fr: 'Cocher la liste', en: 'Tick the list' },
} as const;

const NO_FILTER = { theme: undefined, progress: undefined, essential: undefined, needed: undefined };

/** The statement of applicability: the 93 measures, answered or not, and the scenarios that they answer. */
export function Room() {
  const { t } = useLanguage();
  const dossier = useDossier();
  const [{ row }, change] = useAddressSearch();
  const query = useStatement(dossier);
  const preset = useMemo(() => ({ control: row }), [row]);
  const line = query.data?.lines.find(({ control }) => control === row);
  return (
    <div className={row ? 'beside' : undefined}>
      <Page
        title={t(REGISTERS.applicability.many)}
        term="statement-of-applicability"
        lead={REGISTERS.applicability.clause}
      >
        <Await query={query}>{(statement) => <Workbench dossier={dossier} statement={statement} />}</Await>
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
          {line && query.data && <ControlScenarios dossier={dossier} line={line} statement={query.data} />}
          <ControlHelp control={row} />
        </EntryPanel>
      )}
    </div>
  );
}

function Workbench({ dossier, statement }: { readonly dossier: string; readonly statement: Statement }) {
  const { t } = useLanguage();
  const { edits } = useMember();
  const [search, change] = useAddressSearch();
  const [words, setWords] = useState('');
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const shown = useShown(statement, words);
  const toggle = (control: string) => {
    const next = new Set(ticked);
    if (!next.delete(control)) next.add(control);
    setTicked(next);
  };
  return (
    <>
      <Summary lines={statement.lines} />
      <Filters words={words} onWords={setWords} />
      {edits && (
        <BulkBar
          dossier={dossier}
          statement={statement}
          ticked={ticked}
          onClear={() => setTicked(new Set())}
        />
      )}
      {shown.length === 0 ? (
        <Empty title={t(WORDS.nothing)}>
          <Button
            variant="default"
            onClick={() => {
              setWords('');
              change(NO_FILTER);
            }}
          >
            {t(WORDS.clear)}
          </Button>
        </Empty>
      ) : (
        <>
          {edits && (
            <p>
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => setTicked(new Set(shown.map(({ control }) => control)))}
              >
                {t(WORDS.tickAll)} ({shown.length})
              </Button>
            </p>
          )}
          <Lines
            dossier={dossier}
            statement={statement}
            lines={shown}
            opened={search.row}
            ticked={ticked}
            onTick={edits ? toggle : undefined}
            onOpen={(key) => change({ row: key })}
          />
        </>
      )}
    </>
  );
}

/** The lines that the filters of the address and the words leave. */
function useShown({ lines, needed }: Statement, words: string): readonly Applicability[] {
  const { t } = useLanguage();
  const [search] = useAddressSearch();
  const controls = useQuery(controlsQuery).data;
  const asked = words.toLowerCase();
  return lines.filter((line) => {
    const entry = controls?.get(line.control);
    return (
      (!search.theme || themeOf(line.control) === search.theme) &&
      (!search.essential || entry?.essential) &&
      (!search.needed || (needed.get(line.control) ?? []).length > 0) &&
      (!search.progress || progressOf(line) === search.progress) &&
      `${line.control} ${t(entry?.name ?? '')} ${t(line.justification ?? '')}`.toLowerCase().includes(asked)
    );
  });
}

function Filters({ words, onWords }: { readonly words: string; readonly onWords: (words: string) => void }) {
  const { t } = useLanguage();
  const [{ theme, progress, essential, needed }, change] = useAddressSearch();
  return (
    <div className="filters filters-row">
      <TextInput
        size="sm"
        type="search"
        label={t(WORDS.filter)}
        value={words}
        onChange={(event) => onWords(event.currentTarget.value)}
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
      <div className="builder-switches">
        <Checkbox
          size="sm"
          label={t(WORDS.essential)}
          checked={essential === 'yes'}
          onChange={(event) => change({ essential: event.currentTarget.checked ? 'yes' : undefined })}
        />
        <Checkbox
          size="sm"
          label={t(WORDS.needed)}
          checked={needed === 'yes'}
          onChange={(event) => change({ needed: event.currentTarget.checked ? 'yes' : undefined })}
        />
      </div>
    </div>
  );
}
