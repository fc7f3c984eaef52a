import { Button, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { localDay } from '#kernel/date.ts';
import { shortHash } from '#kernel/hash.ts';
import { call } from '../../../api/client.ts';
import { snapshotsQuery } from '../../../api/queries.ts';
import { roomAddress } from '../../../ui/address.ts';
import { useLanguage } from '../../../ui/language.tsx';
import { RoomLink } from '../../../ui/room-link.tsx';
import { useMember } from '../../../ui/session.tsx';
import { Await, Empty, Refused } from '../../../ui/states.tsx';
import { PlainTable } from '../../../ui/table/plain-table.tsx';

const WORDS = {
  heading: { fr: 'États figés', en: 'Frozen states' },
  told: {
    fr: 'Un état figé ne change plus : on y compare les risques d’aujourd’hui, et un document se refait à partir de lui.',
    en: 'A frozen state never changes: today’s risks are compared with it, and a document can be made again from it.',
  },
  note: { fr: 'Pourquoi cet état (facultatif)', en: 'Why this state (optional)' },
  take: { fr: 'Figer l’état actuel', en: 'Freeze the present state' },
  taken: { fr: 'État figé.', en: 'State frozen.' },
  none: { fr: 'Aucun état n’a encore été figé.', en: 'No state was frozen yet.' },
  when: { fr: 'Figé le', en: 'Frozen on' },
  by: { fr: 'Par', en: 'By' },
  why: { fr: 'Pourquoi', en: 'Why' },
  hash: { fr: 'Empreinte', en: 'Hash' },
  deed: { fr: 'Action', en: 'Action' },
  compare: { fr: 'Comparer à aujourd’hui', en: 'Compare with today' },
  table: { fr: 'Tableau des états figés', en: 'Table of the frozen states' },
} as const;

const COLUMNS = ['when', 'by', 'why', 'hash', 'deed'] as const;

/** The states that were kept, and a way to keep this one. */
export function Snapshots({ dossier }: { readonly dossier: string }) {
  const { t, shortDay } = useLanguage();
  const { edits } = useMember();
  const query = useQuery(snapshotsQuery(dossier));
  return (
    <section className="setting">
      <h2>{t(WORDS.heading)}</h2>
      <p className="quiet">{t(WORDS.told)}</p>
      {edits && <Take dossier={dossier} />}
      <Await query={query}>
        {(all) =>
          all.length === 0 ? (
            <Empty title={t(WORDS.none)} />
          ) : (
            <PlainTable label={t(WORDS.table)} columns={COLUMNS.map((column) => t(WORDS[column]))}>
              {all.map(({ hash, at, by, note }) => (
                <tr key={hash}>
                  <th scope="row">{shortDay(localDay(new Date(at)))}</th>
                  <td>{by}</td>
                  <td>{note}</td>
                  <td className="mono">{shortHash(hash)}</td>
                  <td>
                    <RoomLink address={roomAddress(dossier, 'evaluation', { view: 'changes', since: hash })}>
                      {t(WORDS.compare)} <span className="visually-hidden">{shortHash(hash)}</span>
                    </RoomLink>
                  </td>
                </tr>
              ))}
            </PlainTable>
          )
        }
      </Await>
    </section>
  );
}

function Take({ dossier }: { readonly dossier: string }) {
  const { t } = useLanguage();
  const client = useQueryClient();
  const [note, setNote] = useState('');
  const take = useMutation({
    mutationFn: () => call('snapshots.take', { dossier, note }),
    onSuccess: async () => {
      setNote('');
      notifications.show({ withCloseButton: false, message: t(WORDS.taken) });
      await client.invalidateQueries({ queryKey: snapshotsQuery(dossier).queryKey });
    },
  });
  return (
    <form
      className="line-form"
      onSubmit={(event) => {
        event.preventDefault();
        take.mutate();
      }}
    >
      <TextInput
        className="snapshot-note"
        size="sm"
        label={t(WORDS.note)}
        maxLength={500}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <Button type="submit" size="sm" variant="default" loading={take.isPending}>
        {t(WORDS.take)}
      </Button>
      {take.error && <Refused error={take.error} />}
    </form>
  );
}
