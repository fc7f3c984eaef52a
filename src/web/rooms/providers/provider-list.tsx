import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { type Provider, SERVICES } from '#domain/providers/provider.ts';
import { rowAddress, useAddressSearch } from '../../ui/address.ts';
import { NEW } from '../../ui/entry/entry-panel.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { RoomLink } from '../../ui/room-link.tsx';
import { useMember } from '../../ui/session.tsx';
import { Empty } from '../../ui/states.tsx';
import { PlainTable } from '../../ui/table/plain-table.tsx';

const WORDS = {
  title: { fr: 'Prestataires et contacts', en: 'Providers and contacts' },
  add: { fr: 'Ajouter un prestataire', en: 'Add a provider' },
  grid: { fr: 'Ouvrir la grille du registre', en: 'Open the grid of the register' },
  none: { fr: 'Aucun prestataire.', en: 'No provider.' },
  noneTold: {
    fr: 'Notez ceux que vous pourriez consulter, et ceux sur qui l’activité repose : hébergeur, paiement, courrier.',
    en: 'Write down those you could consult, and those on whom business rests: hosting, payment, mail.',
  },
  nothing: { fr: 'Aucun prestataire ne correspond.', en: 'No provider matches.' },
  words: { fr: 'Nom ou qualification', en: 'Name or qualification' },
  service: { fr: 'Prestation', en: 'Service' },
  all: { fr: 'Toutes', en: 'All' },
  name: { fr: 'Prestataire', en: 'Provider' },
  services: { fr: 'Prestations', en: 'Services' },
  qualifications: { fr: 'Qualifications', en: 'Qualifications' },
  contacts: { fr: 'Contacts', en: 'Contacts' },
  reviewed: { fr: 'Dernière revue', en: 'Last reviewed' },
  critical: { fr: 'Critique', en: 'Critical' },
} as const;

const COLUMNS = ['name', 'services', 'qualifications', 'contacts', 'reviewed'] as const;

interface Props {
  readonly dossier: string;
  readonly providers: readonly Provider[];
}

/** Who works for the security of the company or could, what they are qualified for, and whom to call there. */
export function ProviderList({ dossier, providers }: Props) {
  const { t } = useLanguage();
  const { edits } = useMember();
  const [, change] = useAddressSearch();
  const [words, setWords] = useState('');
  const [service, setService] = useState('');
  const shown = providers.filter(
    ({ name, qualifications, services }) =>
      (service === '' || services.some((one) => one === service)) &&
      [name, ...qualifications].map(t).join(' ').toLowerCase().includes(words.toLowerCase()),
  );
  return (
    <section className="provider-list">
      <div className="section-head">
        <h2>{t(WORDS.title)}</h2>
        <div className="actions">
          <RoomLink address={rowAddress(dossier, 'providers')}>{t(WORDS.grid)}</RoomLink>
          {edits && <Button onClick={() => change({ row: NEW })}>{t(WORDS.add)}</Button>}
        </div>
      </div>
      {providers.length === 0 ? (
        <Empty title={t(WORDS.none)}>
          <p>{t(WORDS.noneTold)}</p>
        </Empty>
      ) : (
        <>
          <div className="filters filters-end">
            <TextInput
              size="sm"
              type="search"
              label={t(WORDS.words)}
              value={words}
              onChange={(event) => setWords(event.currentTarget.value)}
            />
            <NativeSelect
              size="sm"
              label={t(WORDS.service)}
              value={service}
              onChange={(event) => setService(event.currentTarget.value)}
              data={[
                { value: '', label: t(WORDS.all) },
                ...Object.entries(SERVICES).map(([value, label]) => ({ value, label: t(label) })),
              ]}
            />
          </div>
          {shown.length === 0 ? <p role="status">{t(WORDS.nothing)}</p> : <List providers={shown} />}
        </>
      )}
    </section>
  );
}

function List({ providers }: { readonly providers: readonly Provider[] }) {
  const { t, shortDay } = useLanguage();
  const [, change] = useAddressSearch();
  return (
    <PlainTable label={t(WORDS.title)} columns={COLUMNS.map((column) => t(WORDS[column]))}>
      {providers.map(({ id, name, services, critical, qualifications, contacts, reviewedOn }) => (
        <tr key={id}>
          <td>
            <button type="button" className="link" onClick={() => change({ row: id })}>
              {t(name)}
            </button>{' '}
            {critical && <span className="severity severity-warning">{t(WORDS.critical)}</span>}
          </td>
          <td>{services.map((one) => t(SERVICES[one])).join(', ')}</td>
          <td>{qualifications.map(t).join(', ') || '–'}</td>
          <td>
            {contacts.length === 0 && '–'}
            {contacts.map((contact) => (
              <div key={contact.name}>
                {contact.name}
                {contact.function && `, ${t(contact.function)}`}{' '}
                {contact.email && <a href={`mailto:${contact.email}`}>{contact.email}</a>}{' '}
                {contact.phone && <a href={`tel:${contact.phone.replace(/\s/g, '')}`}>{contact.phone}</a>}
              </div>
            ))}
          </td>
          <td>{reviewedOn ? shortDay(reviewedOn) : '–'}</td>
        </tr>
      ))}
    </PlainTable>
  );
}
