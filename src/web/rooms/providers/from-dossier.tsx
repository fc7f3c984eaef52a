import { useQuery } from '@tanstack/react-query';
import type { Company } from '#domain/scope/company.ts';
import { SCOPE_KINDS, type ScopeItem } from '#domain/scope/scope-item.ts';
import { registerQuery } from '../../api/queries.ts';
import { rowAddress } from '../../ui/address.ts';
import { useLanguage } from '../../ui/language.tsx';
import { RoomLink } from '../../ui/room-link.tsx';

const WORDS = {
  title: { fr: 'Ce que le document prend au dossier', en: 'What the document takes from the dossier' },
  activity: { fr: 'Activité', en: 'Activity' },
  people: { fr: 'personnes', en: 'people' },
  scope: { fr: 'À couvrir', en: 'To be covered' },
  noScope: { fr: 'périmètre à décrire', en: 'scope to be described' },
  mend: { fr: 'Corriger', en: 'Mend' },
  company: { fr: 'l’entreprise', en: 'the company' },
  items: { fr: 'le périmètre', en: 'the scope' },
  or: { fr: 'ou', en: 'or' },
  unsaid: {
    fr: 'Il ne dit rien de vos faiblesses : ni vulnérabilité, ni scénario, ni niveau, ni mesure. Gardez la même règle dans ce que vous ajoutez.',
    en: 'It tells nothing of your weaknesses: no vulnerability, no scenario, no level, no measure. Keep to the same rule in what you add.',
  },
};

/** What is not typed for a request, because the dossier knows it: who asks, and what is to be covered. */
export function FromDossier({ dossier }: { readonly dossier: string }) {
  const { t, titled, number } = useLanguage();
  // Each register’s rows are what its schema says, on both sides.
  const company = useQuery(registerQuery(dossier, 'company')).data?.[0]?.row as unknown as
    | Company
    | undefined;
  const scope = useQuery(registerQuery(dossier, 'scope')).data?.map(({ row }) => row as unknown as ScopeItem);
  const inside = scope?.filter(({ side }) => side === 'in') ?? [];
  return (
    <section>
      <h2>{t(WORDS.title)}</h2>
      {company && (
        <p>
          {titled(WORDS.activity, t(company.activity))} ({number(company.people)} {t(WORDS.people)}).
        </p>
      )}
      <p>
        {titled(
          WORDS.scope,
          inside.map(({ name, kind }) => `${t(name)} (${t(SCOPE_KINDS[kind]).toLowerCase()})`).join(' · ') ||
            t(WORDS.noScope),
        )}
      </p>
      <p className="quiet">
        {t(WORDS.unsaid)} {t(WORDS.mend)}{' '}
        <RoomLink address={rowAddress(dossier, 'company')}>{t(WORDS.company)}</RoomLink> {t(WORDS.or)}{' '}
        <RoomLink address={rowAddress(dossier, 'scope')}>{t(WORDS.items)}</RoomLink>.
      </p>
    </section>
  );
}
