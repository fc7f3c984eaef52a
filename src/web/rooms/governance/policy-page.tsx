import { Tabs } from '@mantine/core';
import { useMemo } from 'react';
import { POLICY_KINDS, type Policy } from '#domain/governance/policy.ts';
import type { StoredRow } from '../../api/queries.ts';
import { roomAddress, useAddressSearch } from '../../ui/address.ts';
import { EntryForm } from '../../ui/entry/entry-form.tsx';
import { HistoryList } from '../../ui/entry/history.tsx';
import { useDraft } from '../../ui/entry/use-draft.ts';
import { ToldRefusal } from '../../ui/governance/told-refusal.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Page } from '../../ui/page.tsx';
import { RoomLink } from '../../ui/room-link.tsx';
import { useMember } from '../../ui/session.tsx';
import { Exceptions } from './exceptions.tsx';
import { PolicyReaders } from './policy-readers.tsx';
import { PolicyState } from './policy-state.tsx';
import { PolicyText } from './policy-text.tsx';
import { PolicyVerbs } from './policy-verbs.tsx';
import { PolicyVersions } from './policy-versions.tsx';
import { type Governance, standingOf } from './use-governance.ts';

const WORDS = {
  back: { fr: 'Toutes les politiques', en: 'All policies' },
  text: { fr: 'Texte', en: 'Text' },
  readers: { fr: 'Qui l’a lue', en: 'Who has read it' },
  versions: { fr: 'Versions', en: 'Versions' },
  exceptions: { fr: 'Dérogations', en: 'Exceptions' },
  sheet: { fr: 'Fiche', en: 'Details' },
  history: { fr: 'Historique', en: 'History' },
  version: { fr: 'version', en: 'version' },
  review: { fr: 'prochaine revue', en: 'next review' },
  document: { fr: 'En faire un document à signer', en: 'Make a document to be signed' },
} as const;

const TABS = ['text', 'readers', 'versions', 'exceptions', 'sheet', 'history'] as const;

/** What the text tab writes, and what only verbs set. */
const NOT_IN_SHEET = [
  'id',
  'title',
  'status',
  'version',
  'body',
  'file',
  'changes',
  'material',
  'author',
  'approvals',
  'refusal',
  'publishedOn',
];

interface Props {
  readonly dossier: string;
  readonly stored: StoredRow;
  readonly governance: Governance;
}

/** One policy: its text, where it stands on its way, who has read it, its versions and what departs from it. */
export function PolicyPage({ dossier, stored, governance }: Props) {
  const { t, shortDay } = useLanguage();
  const { organisation } = useMember();
  const [{ tab }, change] = useAddressSearch();
  const fresh = useMemo(() => ({}), []);
  // The rows of this register are policies: its schema says so on both sides.
  const policy = stored.row as unknown as Policy;
  const draft = useDraft(
    `vigie:draft:${organisation?.id}:${dossier}:policies:text:${policy.id}`,
    stored,
    fresh,
  );
  const standing = standingOf(policy, governance);
  const shown = TABS.find((one) => one === tab) ?? 'text';
  return (
    <Page
      title={t(policy.title)}
      lead={
        <>
          {t(POLICY_KINDS[policy.kind])}, {t(WORDS.version)} {policy.version}
          {standing.review && ` · ${t(WORDS.review)} ${shortDay(standing.review)}`}
        </>
      }
      actions={<PolicyState policy={policy} standing={standing} />}
    >
      <p className="policy-links">
        <RoomLink address={roomAddress(dossier, 'governance')}>← {t(WORDS.back)}</RoomLink>
        <RoomLink address={roomAddress(dossier, 'documents', { kind: 'policy', subject: policy.id })}>
          {t(WORDS.document)}
        </RoomLink>
      </p>
      {policy.status === 'draft' && <ToldRefusal refusal={policy.refusal} />}
      <PolicyVerbs
        dossier={dossier}
        stored={stored}
        standing={standing}
        dirty={draft.dirty}
        onReaders={() => change({ tab: 'readers' })}
      />
      <Tabs
        value={shown}
        onChange={(next) => change({ tab: next === 'text' ? undefined : (next ?? undefined) })}
        keepMounted={false}
      >
        <Tabs.List className="policy-tabs">
          {TABS.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {t(WORDS[one])}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="text">
          <PolicyText dossier={dossier} stored={stored} governance={governance} draft={draft} />
        </Tabs.Panel>
        <Tabs.Panel value="readers">
          <PolicyReaders dossier={dossier} policy={policy} standing={standing} governance={governance} />
        </Tabs.Panel>
        <Tabs.Panel value="versions">
          <PolicyVersions dossier={dossier} policy={policy} governance={governance} />
        </Tabs.Panel>
        <Tabs.Panel value="exceptions">
          <Exceptions dossier={dossier} governance={governance} policy={policy.id} />
        </Tabs.Panel>
        <Tabs.Panel value="sheet">
          <div className="single">
            <EntryForm
              dossier={dossier}
              register="policies"
              stored={stored}
              fresh={fresh}
              hidden={NOT_IN_SHEET}
              onSaved={() => undefined}
            />
          </div>
        </Tabs.Panel>
        <Tabs.Panel value="history">
          <HistoryList dossier={dossier} register="policies" row={policy.id} />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}
