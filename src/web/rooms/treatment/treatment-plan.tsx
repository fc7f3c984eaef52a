import { Button, Tabs } from '@mantine/core';
import { REGISTERS } from '#domain/dossier/registers.ts';
import type { RegisterId } from '#domain/register/names.ts';
import { rowAddress, useAddressSearch, useDossier } from '../../ui/address.ts';
import { EntryPanel, NEW } from '../../ui/entry/entry-panel.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Page } from '../../ui/page.tsx';
import { usePlan } from '../../ui/plan/use-plan.ts';
import { RoomLink } from '../../ui/room-link.tsx';
import { useMember } from '../../ui/session.tsx';
import { Empty, Loading, Refused } from '../../ui/states.tsx';
import { ViewTabs } from '../../ui/view-tabs.tsx';
import { Horizons } from './horizons.tsx';
import { PlanByOption } from './plan-by-option.tsx';
import { WhatIf } from './what-if.tsx';

const WORDS = {
  plan: { fr: 'Par option', en: 'By option' },
  horizons: { fr: 'Mesures par échéance', en: 'Measures by horizon' },
  'what-if': { fr: 'Et si ?', en: 'What if?' },
  add: { fr: 'Ajouter une mesure', en: 'Add a measure' },
  empty: { fr: 'Aucun risque n’a encore de traitement.', en: 'No risk is treated yet.' },
  emptyTold: {
    fr: 'Ouvrez un scénario et choisissez : réduire, transférer, éviter ou accepter.',
    en: 'Open a scenario and choose: reduce, transfer, avoid or accept.',
  },
  open: { fr: 'Ouvrir les scénarios', en: 'Open the scenarios' },
};

const VIEWS = ['plan', 'horizons', 'what-if'] as const;

/** What was decided about each risk, and what there is to do, when. */
export function Room() {
  const { t } = useLanguage();
  const { edits } = useMember();
  const dossier = useDossier();
  const [{ row, what, view }, change] = useAddressSearch();
  const { plan, error, retry } = usePlan(dossier);
  const register: RegisterId = what === 'treatments' ? 'treatments' : 'measures';
  const open = (of: 'treatments' | 'measures') => (key: string) => change({ row: key, what: of });
  return (
    <div className={row ? 'beside' : undefined}>
      <Page
        title={t(REGISTERS.treatments.many)}
        term="treatment-plan"
        lead={REGISTERS.treatments.clause}
        actions={edits && <Button onClick={() => open('measures')(NEW)}>{t(WORDS.add)}</Button>}
      >
        {error !== null && <Refused error={error} retry={retry} />}
        {!plan && error === null && <Loading />}
        {plan && plan.treatments.length + plan.measures.length === 0 && (
          <Empty title={t(WORDS.empty)}>
            <p>{t(WORDS.emptyTold)}</p>
            <RoomLink address={rowAddress(dossier, 'scenarios')}>{t(WORDS.open)}</RoomLink>
          </Empty>
        )}
        {plan && plan.treatments.length + plan.measures.length > 0 && (
          <ViewTabs views={VIEWS} words={WORDS} asked={view} onChoose={(next) => change({ view: next })}>
            <Tabs.Panel value="plan">
              <PlanByOption
                dossier={dossier}
                plan={plan}
                onTreatment={open('treatments')}
                onMeasure={open('measures')}
              />
            </Tabs.Panel>
            <Tabs.Panel value="horizons">
              <Horizons dossier={dossier} plan={plan} onMeasure={open('measures')} />
            </Tabs.Panel>
            <Tabs.Panel value="what-if">
              <WhatIf dossier={dossier} plan={plan} />
            </Tabs.Panel>
          </ViewTabs>
        )}
      </Page>
      {row && (
        <EntryPanel
          key={`${register}/${row}`}
          dossier={dossier}
          register={register}
          row={row}
          removable
          onClose={() => change({ row: undefined, what: undefined })}
          onSaved={({ row: saved }) => {
            if (register === 'measures') change({ row: String(saved.id), what: 'measures' });
          }}
        />
      )}
    </div>
  );
}
