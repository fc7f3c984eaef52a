import { Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { REGISTERS } from '#domain/dossier/registers.ts';
import type { RegisterId } from '#domain/register/names.ts';
import type { Row } from '#domain/register/register.ts';
import { localDay } from '#kernel/date.ts';
import { auditProgrammeQuery, type ProgrammeLine } from '../../api/queries.ts';
import { useAddressSearch, useDossier } from '../../ui/address.ts';
import { EntryPanel, NEW } from '../../ui/entry/entry-panel.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Page } from '../../ui/page.tsx';
import { Await } from '../../ui/states.tsx';
import { ViewTabs } from '../../ui/view-tabs.tsx';
import { Findings } from './findings.tsx';
import { Programme } from './programme.tsx';
import { Usual } from './usual.tsx';

const WORDS = {
  title: { fr: 'Audits et constats', en: 'Audits and findings' },
  programme: { fr: 'L’année d’audit', en: 'The year of audits' },
  findings: { fr: 'Constats et actions', en: 'Findings and actions' },
};

const VIEWS = ['programme', 'findings'] as const;
const OPENED = [
  'audits',
  'auditFindings',
  'correctiveActions',
  'reviews',
] as const satisfies readonly RegisterId[];

/** What looks at the security from outside the daily work, when, and what came of it. */
export function Room() {
  const { t } = useLanguage();
  const dossier = useDossier();
  const [{ row, view, what }, change] = useAddressSearch();
  const query = useQuery(auditProgrammeQuery(dossier));
  const open = (register: RegisterId, key: string) => change({ row: key, what: register, of: undefined });
  const add = (register: RegisterId, of: string) => change({ row: NEW, what: register, of });
  const opened = OPENED.find((one) => one === what) ?? 'audits';
  return (
    <div className={row ? 'beside' : undefined}>
      <Page title={t(WORDS.title)} term="internal-audit-term" lead={REGISTERS.audits.clause}>
        <ViewTabs views={VIEWS} words={WORDS} asked={view} onChoose={(next) => change({ view: next })}>
          <Tabs.Panel value="programme">
            <Await query={query}>
              {({ lines, today }) => (
                <Programme
                  dossier={dossier}
                  lines={lines}
                  today={today}
                  onOpen={({ register, key }) => open(register, key)}
                  onPlan={(kind) => add('audits', kind)}
                />
              )}
            </Await>
          </Tabs.Panel>
          <Tabs.Panel value="findings">
            <Findings dossier={dossier} onOpen={open} onAdd={add} />
          </Tabs.Panel>
        </ViewTabs>
      </Page>
      {row && query.data && (
        <RowPanel dossier={dossier} register={opened} row={row} lines={query.data.lines} onOpen={open} />
      )}
    </div>
  );
}

interface PanelProps {
  readonly dossier: string;
  readonly register: (typeof OPENED)[number];
  readonly row: string;
  readonly lines: readonly ProgrammeLine[];
  readonly onOpen: (register: RegisterId, key: string) => void;
}

/** A row beside the page; a new one begins with what the place where it was asked for knows already. */
function RowPanel({ dossier, register, row, lines, onOpen }: PanelProps) {
  const [{ of, what }, change] = useAddressSearch();
  const close = () => change({ row: undefined, what: undefined, of: undefined });
  const line = register === 'audits' && row === NEW ? lines.find(({ kind }) => kind === of) : undefined;
  const begun = useMemo(() => beginning(register, of, line), [register, of, line]);
  const isNew = row === NEW;
  return (
    <EntryPanel
      key={`${what}/${row}/${of}`}
      dossier={dossier}
      register={register}
      row={row}
      removable
      {...(isNew ? begun : {})}
      onClose={close}
      onSaved={({ row: saved }) => {
        if (isNew) onOpen(register, String(saved.id));
      }}
    >
      {line?.usual && <Usual usual={line.usual} />}
    </EntryPanel>
  );
}

interface Beginning {
  readonly preset: Row;
  readonly hidden: readonly string[];
}

function beginning(register: RegisterId, of: string | undefined, line: ProgrammeLine | undefined): Beginning {
  switch (register) {
    case 'audits': {
      const proposal: Row = line?.usual?.proposal ?? { status: 'planned' };
      return { preset: proposal, hidden: line ? ['kind'] : [] };
    }
    case 'auditFindings':
      return { preset: { audit: of, status: 'open', raisedOn: localDay(new Date()) }, hidden: ['audit'] };
    case 'correctiveActions':
      return { preset: { finding: of }, hidden: ['finding'] };
    default:
      return { preset: {}, hidden: [] };
  }
}
