import { Tabs } from '@mantine/core';
import { useState } from 'react';
import type { RegisterId } from '#domain/register/names.ts';
import type { Text } from '#kernel/text.ts';
import { useAddressSearch, useDossier } from '../../ui/address.ts';
import { EntryPanel } from '../../ui/entry/entry-panel.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Page } from '../../ui/page.tsx';
import { Collection } from './collection.tsx';
import { Holding } from './holding.tsx';
import { Interviews } from './interviews.tsx';
import type { Opened } from './opened.ts';
import { Preparation } from './preparation.tsx';
import { Steps } from './steps.tsx';

const WORDS = {
  title: { fr: 'La mission', en: 'The mission' },
  lead: {
    fr: 'Préparer l’étude, écouter ceux qui savent, puis suivre les neuf étapes jusqu’au rapport.',
    en: 'Prepare the study, listen to those who know, then follow the nine steps to the report.',
  },
};

const VIEWS = {
  preparation: { fr: 'Périmètre et équipe', en: 'Scope and team' },
  documents: { fr: 'Documents à réunir', en: 'Documents to gather' },
  interviews: { fr: 'Entretiens', en: 'Interviews' },
  steps: { fr: 'Les neuf étapes', en: 'The nine steps' },
} as const satisfies Record<string, Text>;
type View = keyof typeof VIEWS;

// Object.keys forgets the literal types of the record.
const VIEW_IDS = Object.keys(VIEWS) as readonly View[];

/** Of these there is one row each, and it stays. */
const KEPT: readonly RegisterId[] = ['company', 'steps'];

/** The mission from its framing to its report: what is prepared, who is heard, and how far the nine steps are. */
export function Room() {
  const { t } = useLanguage();
  const dossier = useDossier();
  const [{ view: asked, interview }, change] = useAddressSearch();
  const [opened, open] = useState<Opened | undefined>();
  const view = VIEW_IDS.find((one) => one === asked) ?? 'preparation';
  if (interview !== undefined) return <Holding key={interview} dossier={dossier} interview={interview} />;
  return (
    <div className={opened ? 'beside' : undefined}>
      <Page title={t(WORDS.title)} term="scope-term" lead={t(WORDS.lead)}>
        <Tabs
          value={view}
          keepMounted={false}
          onChange={(next) => {
            open(undefined);
            change({ view: next === 'preparation' ? undefined : (next ?? undefined) });
          }}
        >
          <Tabs.List mb="lg">
            {VIEW_IDS.map((one) => (
              <Tabs.Tab key={one} value={one}>
                {t(VIEWS[one])}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel value="preparation">
            <Preparation dossier={dossier} onOpen={open} />
          </Tabs.Panel>
          <Tabs.Panel value="documents">
            <Collection dossier={dossier} onOpen={open} />
          </Tabs.Panel>
          <Tabs.Panel value="interviews">
            <Interviews dossier={dossier} />
          </Tabs.Panel>
          <Tabs.Panel value="steps">
            <Steps dossier={dossier} onOpen={open} />
          </Tabs.Panel>
        </Tabs>
      </Page>
      {opened && (
        <EntryPanel
          key={`${opened.register}/${opened.row}/${JSON.stringify(opened.preset)}`}
          dossier={dossier}
          {...opened}
          removable={!KEPT.includes(opened.register)}
          onClose={() => open(undefined)}
          onSaved={() => open(undefined)}
        />
      )}
    </div>
  );
}
