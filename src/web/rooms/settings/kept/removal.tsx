import { Button, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { registerOf } from '#domain/dossier/registers.ts';
import { REGISTER_IDS } from '#domain/register/names.ts';
import type { ActionOutput } from '#server/api.ts';
import { call } from '../../../api/client.ts';
import { dossierKey, dossiersQuery, overviewQuery } from '../../../api/queries.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { useLanguage } from '../../../ui/language.tsx';
import { useMember } from '../../../ui/session.tsx';
import { Await, Refused } from '../../../ui/states.tsx';
import { ExportButton } from './take-away.tsx';

const WORDS = {
  heading: { fr: 'Supprimer', en: 'Delete' },
  sample: { fr: 'Retirer l’entreprise d’exemple', en: 'Remove the sample company' },
  own: { fr: 'Supprimer ce dossier', en: 'Delete this dossier' },
  sampleTold: {
    fr: 'Un exemple peut être rouvert depuis la liste des dossiers ; ce que vous y avez changé, non.',
    en: 'A sample can be opened again from the list of dossiers; what you changed in it cannot.',
  },
  ownTold: {
    fr: 'Le dossier quitte les listes. Son dernier état reste figé dans la base, et le journal garde qui l’a supprimé.',
    en: 'The dossier leaves the lists. Its last state stays frozen in the database, and the journal keeps who deleted it.',
  },
  owner: {
    fr: 'Seul un propriétaire de l’organisation peut supprimer un dossier.',
    en: 'Only an owner of the organisation may delete a dossier.',
  },
  lost: { fr: 'Ce qui s’en va', en: 'What goes' },
  first: { fr: 'D’abord, si vous voulez le garder', en: 'First, if you want to keep it' },
  type: {
    fr: 'Pour confirmer, écrivez l’identifiant du dossier',
    en: 'To confirm, write the id of the dossier',
  },
  no: { fr: 'Garder le dossier', en: 'Keep the dossier' },
} as const;

type Listed = ActionOutput<'dossiers.list'>[number];

/** Takes this dossier away, and every sample that was opened; each asks first, and says what goes. */
export function Removal({ dossier }: { readonly dossier: string }) {
  const { t } = useLanguage();
  const { administers } = useMember();
  const query = useQuery(dossiersQuery);
  return (
    <section className="setting">
      <h2>{t(WORDS.heading)}</h2>
      {administers ? (
        <Await query={query}>
          {(all) => (
            <>
              {all
                .filter(({ id, sample }) => sample || id === dossier)
                .map((one) => (
                  <RemovalLine key={one.id} listed={one} here={dossier} />
                ))}
            </>
          )}
        </Await>
      ) : (
        <p className="notice">{t(WORDS.owner)}</p>
      )}
    </section>
  );
}

function RemovalLine({ listed, here }: { readonly listed: Listed; readonly here: string }) {
  const { t } = useLanguage();
  const [asking, setAsking] = useState(false);
  const deed = t(listed.sample ? WORDS.sample : WORDS.own);
  return (
    <div>
      <p>
        <b>{t(listed.title)}</b> <span className="mono quiet">{listed.id}</span>
      </p>
      <p className="quiet">{t(listed.sample ? WORDS.sampleTold : WORDS.ownTold)}</p>
      <Button size="sm" variant="outline" color="red" onClick={() => setAsking(true)}>
        {deed}… <span className="visually-hidden">{t(listed.title)}</span>
      </Button>
      {asking && (
        <Dialog title={deed} onClose={() => setAsking(false)}>
          <Confirmation listed={listed} here={here} deed={deed} onClose={() => setAsking(false)} />
        </Dialog>
      )}
    </div>
  );
}

interface ConfirmationProps {
  readonly listed: Listed;
  readonly here: string;
  readonly deed: string;
  readonly onClose: () => void;
}

function Confirmation({ listed: { id, title }, here, deed, onClose }: ConfirmationProps) {
  const { t } = useLanguage();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const remove = useMutation({
    mutationFn: () => call('dossiers.remove', { id }),
    onSuccess: async () => {
      onClose();
      if (id === here) await navigate({ to: '/' });
      client.removeQueries({ queryKey: dossierKey(id) });
      await client.invalidateQueries({ queryKey: dossiersQuery.queryKey });
    },
  });
  return (
    <form
      className="removal"
      onSubmit={(event) => {
        event.preventDefault();
        if (typed.trim() === id) remove.mutate();
      }}
    >
      <p>
        <b>{t(title)}</b>
      </p>
      <h3>{t(WORDS.lost)}</h3>
      <Lost dossier={id} />
      <h3>{t(WORDS.first)}</h3>
      <ExportButton dossier={id} />
      <TextInput
        label={t(WORDS.type)}
        description={<span className="mono">{id}</span>}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        autoComplete="off"
      />
      {remove.error && <Refused error={remove.error} />}
      <div className="actions">
        <Button type="submit" color="red" disabled={typed.trim() !== id} loading={remove.isPending}>
          {deed}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t(WORDS.no)}
        </Button>
      </div>
    </form>
  );
}

/** The registers that hold something, with how much. */
function Lost({ dossier }: { readonly dossier: string }) {
  const { number, titled } = useLanguage();
  return (
    <Await query={useQuery(overviewQuery(dossier))}>
      {({ counts }) => (
        <p>
          {REGISTER_IDS.filter((id) => !registerOf(id).single && (counts[id] ?? 0) > 0)
            .map((id) => titled(registerOf(id).many, number(counts[id] ?? 0)))
            .join(' · ')}
        </p>
      )}
    </Await>
  );
}
