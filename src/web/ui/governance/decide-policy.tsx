import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { registerQuery } from '../../api/queries.ts';
import { useLanguage } from '../language.tsx';
import { ReasonButton } from '../reason-dialog.tsx';
import { useRowNames } from '../register/row-names.ts';
import { Refused } from '../states.tsx';
import { useDeed } from '../use-deed.ts';

const WORDS = {
  capacity: { fr: 'En qualité de', en: 'Acting as' },
  approve: { fr: 'Approuver ce texte', en: 'Approve this text' },
  approved: { fr: 'Texte approuvé.', en: 'Text approved.' },
  refuse: { fr: 'Refuser…', en: 'Refuse…' },
  refused: { fr: 'Texte rendu à son auteur.', en: 'Text given back to its author.' },
  refusing: { fr: 'Refuser', en: 'Refuse' },
  told: {
    fr: 'Le texte redevient un projet. Son auteur lit votre raison et peut le soumettre de nouveau.',
    en: 'The text is a draft again. Its author reads your reason and may submit it anew.',
  },
  yes: { fr: 'Refuser et rendre le texte', en: 'Refuse and give it back' },
};

interface Props {
  readonly dossier: string;
  readonly policy: string;
  readonly title: string;
  readonly version: number;
}

/** For who may: approval in a capacity, or refusal with the reason. */
export function DecidePolicy({ dossier, policy, title, version }: Props) {
  const { t, titled } = useLanguage();
  const roles = useQuery(registerQuery(dossier, 'roles')).data ?? [];
  const names = useRowNames(dossier, ['roles']).get('roles');
  const [chosen, setCapacity] = useState<string>();
  // Who reports to nobody inside leads the organisation.
  const head = roles.find(({ row }) => row.reportsTo === undefined && row.external !== true) ?? roles[0];
  const capacity = chosen ?? String(head?.row.id ?? '');
  const approve = useDeed(dossier, 'policies.approve', { said: WORDS.approved });
  const refuse = useDeed(dossier, 'policies.refuse', { said: WORDS.refused });
  return (
    <div className="decide-policy">
      <NativeSelect
        size="sm"
        label={t(WORDS.capacity)}
        value={capacity}
        data={roles.map(({ row }) => {
          const id = String(row.id);
          return { value: id, label: t(names?.get(id) ?? id) };
        })}
        onChange={(event) => setCapacity(event.currentTarget.value)}
      />
      <Button
        loading={approve.isPending}
        onClick={() =>
          approve.mutate({ dossier, id: policy, version, capacity: names?.get(capacity) ?? capacity })
        }
      >
        {t(WORDS.approve)} <span className="visually-hidden">{title}</span>
      </Button>
      <ReasonButton
        dossier={dossier}
        about={`policies.refuse:${policy}`}
        label={WORDS.refuse}
        title={titled(WORDS.refusing, title)}
        told={WORDS.told}
        yes={WORDS.yes}
        pending={refuse.isPending}
        error={refuse.error}
        onReason={(reason) => refuse.mutateAsync({ dossier, id: policy, version, reason })}
      />
      {approve.error && <Refused error={approve.error} />}
    </div>
  );
}
