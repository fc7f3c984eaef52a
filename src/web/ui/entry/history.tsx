import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { registerOf } from '#domain/dossier/registers.ts';
import { REGISTER_IDS, type RegisterId } from '#domain/register/names.ts';
import type { Text } from '#kernel/text.ts';
import { historyQuery, type JournalEntry } from '../../api/queries.ts';
import { useLanguage } from '../language.tsx';
import { Await } from '../states.tsx';

const WORDS = {
  title: { fr: 'Historique', en: 'History' },
  none: { fr: 'Aucun changement n’a encore été enregistré ici.', en: 'No change was recorded here yet.' },
  added: { fr: 'a créé la ligne', en: 'created the row' },
  removed: { fr: 'a retiré la ligne', en: 'removed the row' },
  changed: { fr: 'a modifié', en: 'changed' },
};

/** What a verb of its own did; all others create, change or remove. */
const DEEDS: Readonly<Record<string, Text>> = {
  'evaluations.rate': { fr: 'a coté le risque', en: 'rated the risk' },
  'acceptances.accept': { fr: 'a accepté le risque', en: 'accepted the risk' },
  'acceptances.refuse': { fr: 'a refusé le risque', en: 'refused the risk' },
  'applicability.decide': { fr: 'a décidé', en: 'decided' },
  'policies.draft': { fr: 'a commencé depuis le modèle', en: 'began it from the template' },
  'policies.submit': { fr: 'a soumis à approbation', en: 'submitted it for approval' },
  'policies.approve': { fr: 'a approuvé', en: 'approved it' },
  'policies.refuse': { fr: 'a refusé', en: 'refused it' },
  'policies.publish': { fr: 'a publié', en: 'published it' },
  'policies.retire': { fr: 'a retiré la politique', en: 'retired the policy' },
  'exceptions.approve': { fr: 'a accordé', en: 'granted it' },
  'exceptions.refuse': { fr: 'a refusé', en: 'refused it' },
  'exceptions.withdraw': { fr: 'a retiré l’accord', en: 'withdrew the agreement' },
};

interface Props {
  readonly dossier: string;
  /** Absent: all registers that speak of this key. */
  readonly register?: RegisterId;
  readonly row: string;
}

/** Who changed what and when, from the journal; read when it is opened. */
export function History(props: Props) {
  const { t } = useLanguage();
  const [opened, setOpened] = useState(false);
  return (
    <details className="history" onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary>{t(WORDS.title)}</summary>
      {opened && <HistoryList {...props} />}
    </details>
  );
}

export function HistoryList({ dossier, register, row }: Props) {
  const { t, language } = useLanguage();
  const query = useQuery(historyQuery(dossier, register, row));
  return (
    <Await query={query}>
      {(entries) =>
        entries.length === 0 ? (
          <p className="quiet">{t(WORDS.none)}</p>
        ) : (
          <ol className="history-list">
            {entries.map((entry) => (
              <li key={entry.seq}>
                <time dateTime={entry.at}>{instant(entry.at, language)}</time> <b>{entry.actor.name}</b>{' '}
                {t(deedOf(entry))} {changedNames(entry).map(t).join(', ')}
                {!register && <span className="quiet"> {subjectOf(entry).map(t)}</span>}
              </li>
            ))}
          </ol>
        )
      }
    </Await>
  );
}

function instant(at: string, language: string): string {
  const locale = language === 'fr' ? 'fr-FR' : 'en-GB';
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at));
}

function deedOf({ action, detail }: JournalEntry) {
  const deed = DEEDS[action];
  if (deed) return deed;
  if (has(detail, 'added')) return WORDS.added;
  return has(detail, 'removed') ? WORDS.removed : WORDS.changed;
}

/** The register that an entry is about, in words. */
function subjectOf({ subject }: JournalEntry) {
  const id = REGISTER_IDS.find((one) => one === subject.register);
  return id ? [{ fr: `(${registerOf(id).one.fr})`, en: `(${registerOf(id).one.en})` }] : [];
}

function changedNames({ detail, subject }: JournalEntry) {
  const id = REGISTER_IDS.find((one) => one === subject.register);
  if (!id || !has(detail, 'changed') || !Array.isArray(detail.changed)) return [];
  const { fields } = registerOf(id);
  return detail.changed.map(({ field }: { field: string }) => fields[field]?.label ?? field);
}

function has<Name extends string>(detail: unknown, name: Name): detail is Record<Name, unknown> {
  return typeof detail === 'object' && detail !== null && name in detail;
}
