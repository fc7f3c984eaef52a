import { Tabs } from '@mantine/core';
import { useAddressSearch, useDossier } from '../../ui/address.ts';
import { useLanguage } from '../../ui/language.tsx';
import { Page } from '../../ui/page.tsx';
import { ViewTabs } from '../../ui/view-tabs.tsx';
import { Appearance } from './appearance.tsx';
import { CriteriaEditor } from './criteria/criteria-editor.tsx';
import { Data } from './kept/data.tsx';
import { Organisation } from './organisation/organisation.tsx';
import { Roles } from './roles.tsx';

const WORDS = {
  title: { fr: 'Réglages', en: 'Settings' },
  lead: {
    fr: 'Ce qui vaut pour tout le dossier : à qui il est, comment il mesure, ce qu’il garde.',
    en: 'What holds for the whole dossier: whose it is, how it measures, what it keeps.',
  },
  organisation: { fr: 'Organisation', en: 'Organisation' },
  people: { fr: 'Personnes et rôles', en: 'People and roles' },
  criteria: { fr: 'Critères de risque', en: 'Risk criteria' },
  appearance: { fr: 'Langue et apparence', en: 'Language and appearance' },
  data: { fr: 'Données', en: 'Data' },
} as const;

const SECTIONS = ['organisation', 'people', 'criteria', 'appearance', 'data'] as const;

export function Room() {
  const { t } = useLanguage();
  const dossier = useDossier();
  const [{ section }, change] = useAddressSearch();
  return (
    <Page title={t(WORDS.title)} lead={t(WORDS.lead)}>
      <ViewTabs views={SECTIONS} words={WORDS} asked={section} onChoose={(next) => change({ section: next })}>
        <Tabs.Panel value="organisation">
          <Organisation dossier={dossier} />
        </Tabs.Panel>
        <Tabs.Panel value="people">
          <Roles />
        </Tabs.Panel>
        <Tabs.Panel value="criteria">
          <CriteriaEditor dossier={dossier} />
        </Tabs.Panel>
        <Tabs.Panel value="appearance">
          <Appearance />
        </Tabs.Panel>
        <Tabs.Panel value="data">
          <Data dossier={dossier} />
        </Tabs.Panel>
      </ViewTabs>
    </Page>
  );
}
