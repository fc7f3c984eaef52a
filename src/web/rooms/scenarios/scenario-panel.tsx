import { Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { registerOf } from '#domain/dossier/registers.ts';
import type { Scenario } from '#domain/scenarios/scenario.ts';
import { registerQuery, type ScenarioRow, type StoredRow } from '../../api/queries.ts';
import { Entry, NEW } from '../../ui/entry/entry-panel.tsx';
import { HistoryList } from '../../ui/entry/history.tsx';
import { Panel } from '../../ui/entry/panel.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Await, Empty } from '../../ui/states.tsx';
import { AcceptanceTab } from './acceptance-tab.tsx';
import { RatingTab } from './rating-tab.tsx';
import { TreatmentTab } from './treatment-tab.tsx';
import { Triplet } from './triplet.tsx';

const WORDS = {
  new: { fr: 'Nouveau scénario', en: 'New scenario' },
  gone: { fr: 'Ce scénario n’existe pas ou plus.', en: 'This scenario does not exist, or no longer does.' },
  scenario: { fr: 'Scénario', en: 'Scenario' },
  rating: { fr: 'Cotation', en: 'Rating' },
  treatment: { fr: 'Traitement', en: 'Treatment' },
  acceptance: { fr: 'Acceptation', en: 'Acceptance' },
  history: { fr: 'Historique', en: 'History' },
} as const;

const TABS = ['scenario', 'rating', 'treatment', 'acceptance', 'history'] as const;

interface Props {
  readonly dossier: string;
  /** The id of the scenario, or NEW. */
  readonly scenario: string;
  /** The row as the page of the table has it. */
  readonly known: ScenarioRow | undefined;
  readonly tab: string | undefined;
  readonly onTab: (tab: string) => void;
  readonly onClose: () => void;
  readonly onSaved: (id: string) => void;
}

/** All that is said about one scenario. */
export function ScenarioPanel({ dossier, scenario, known, tab, onTab, onClose, onSaved }: Props) {
  const { t } = useLanguage();
  const register = registerOf('scenarios');
  // The whole register is read only for what the page of the table does not know.
  const query = useQuery({ ...registerQuery(dossier, 'scenarios'), enabled: known === undefined });
  const stored: StoredRow | undefined = known ?? query.data?.find(({ row }) => row.id === scenario);
  // A row of this register is a scenario: its schema says so on both sides.
  const row = stored?.row as Scenario | undefined;
  const title = row ? t(row.title) : t(scenario === NEW ? WORDS.new : register.one);
  const shown = TABS.find((one) => one === tab) ?? 'scenario';
  return (
    <Panel
      title={title}
      kicker={scenario === NEW ? t(register.one) : `${t(register.one)} · ${scenario}`}
      onClose={onClose}
    >
      {scenario === NEW ? (
        <Await query={query}>
          {(rows) => (
            <Entry
              dossier={dossier}
              register="scenarios"
              rows={rows}
              stored={undefined}
              onSaved={({ row: saved }) => onSaved(String(saved.id))}
            />
          )}
        </Await>
      ) : !row ? (
        <Await query={query}>{() => <Empty title={t(WORDS.gone)} />}</Await>
      ) : (
        <Tabs value={shown} onChange={(next) => onTab(next ?? 'scenario')} keepMounted={false}>
          <Tabs.List aria-label={title}>
            {TABS.map((one) => (
              <Tabs.Tab key={one} value={one}>
                {t(WORDS[one])}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel value="scenario">
            <Triplet dossier={dossier} scenario={row} />
            <Entry
              dossier={dossier}
              register="scenarios"
              rows={[]}
              stored={stored}
              removable
              onClose={onClose}
            />
          </Tabs.Panel>
          <Tabs.Panel value="rating">
            <RatingTab dossier={dossier} scenario={row} />
          </Tabs.Panel>
          <Tabs.Panel value="treatment">
            <TreatmentTab dossier={dossier} scenario={scenario} />
          </Tabs.Panel>
          <Tabs.Panel value="acceptance">
            <AcceptanceTab dossier={dossier} scenario={row} />
          </Tabs.Panel>
          <Tabs.Panel value="history">
            <HistoryList dossier={dossier} row={scenario} />
          </Tabs.Panel>
        </Tabs>
      )}
    </Panel>
  );
}
