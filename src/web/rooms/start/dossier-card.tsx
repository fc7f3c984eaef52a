import { Button, Modal } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { STUDY_STATUSES } from '#domain/study/study.ts';
import type { ActionOutput } from '#server/api.ts';
import { call } from '../../api/client.ts';
import { dossierKey } from '../../api/queries.ts';
import { roomAddress } from '../../ui/address.ts';
import { useLanguage } from '../../ui/language.tsx';
import { RoomLink } from '../../ui/room-link.tsx';
import { useMember } from '../../ui/session.tsx';
import { Refused } from '../../ui/states.tsx';

const WORDS = {
  sample: { fr: 'Exemple', en: 'Sample' },
  remove: { fr: 'Supprimer…', en: 'Delete…' },
  sure: { fr: 'Supprimer ce dossier ?', en: 'Delete this dossier?' },
  told: {
    fr: 'Tout le dossier disparaît des listes. Son dernier état est gardé, figé, dans la base.',
    en: 'The whole dossier leaves the lists. Its last state is kept, frozen, in the database.',
  },
  yes: { fr: 'Supprimer le dossier', en: 'Delete the dossier' },
  no: { fr: 'Garder', en: 'Keep' },
};

interface Props {
  readonly dossier: ActionOutput<'dossiers.list'>[number];
}

export function DossierCard({ dossier }: Props) {
  const { t, shortDay } = useLanguage();
  const { administers } = useMember();
  const { id, title, organisation, version, status, date, sample } = dossier;
  const facts = [
    t(STUDY_STATUSES[status]),
    `v${version}`,
    shortDay(date),
    ...(sample ? [t(WORDS.sample)] : []),
  ];
  return (
    <li>
      <RoomLink address={roomAddress(id, '')} className="card">
        <strong>{t(title)}</strong>
        <span>{organisation}</span>
        <span className="quiet">{facts.join(' · ')}</span>
      </RoomLink>
      {administers && <Removal dossier={dossier} />}
    </li>
  );
}

function Removal({ dossier: { id, title } }: Props) {
  const { t } = useLanguage();
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const remove = useMutation({
    mutationFn: () => call('dossiers.remove', { id }),
    onSuccess: async () => {
      setAsking(false);
      client.removeQueries({ queryKey: dossierKey(id) });
      await client.invalidateQueries({ queryKey: ['dossiers'] });
    },
  });
  return (
    <>
      <Button
        variant="subtle"
        color="gray"
        size="compact-sm"
        aria-label={`${t(WORDS.remove)} ${t(title)}`}
        onClick={() => setAsking(true)}
      >
        {t(WORDS.remove)}
      </Button>
      <Modal opened={asking} onClose={() => setAsking(false)} title={t(WORDS.sure)} centered>
        <p>
          <b>{t(title)}</b>
        </p>
        <p>{t(WORDS.told)}</p>
        {remove.error && <Refused error={remove.error} />}
        <div className="actions">
          <Button color="red" loading={remove.isPending} onClick={() => remove.mutate()}>
            {t(WORDS.yes)}
          </Button>
          <Button variant="default" onClick={() => setAsking(false)} data-autofocus>
            {t(WORDS.no)}
          </Button>
        </div>
      </Modal>
    </>
  );
}
