import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { ActionOutput } from '#server/api.ts';
import { checkupConnectorsQuery } from '../../../api/queries.ts';
import { useLanguage } from '../../../ui/language.tsx';
import { Await, Refused } from '../../../ui/states.tsx';
import { Confirm } from '../confirm.tsx';
import { useCheckupAction } from '../use-checkup-action.ts';

const WORDS = {
  title: { fr: 'Connecteurs', en: 'Connectors' },
  told: {
    fr: 'Chaque jeton est chiffré avec une clé qui n’est pas dans les données. Personne ne peut le relire ; il se remplace ou se retire. Donnez des jetons en lecture seule.',
    en: 'Each token is encrypted with a key that is not in the data. Nobody can read it again; it is replaced or removed. Give read-only tokens.',
  },
  secret: { fr: 'Nouveau jeton', en: 'New token' },
  set: { fr: 'Renseigner', en: 'Set' },
  replace: { fr: 'Remplacer', en: 'Replace' },
  remove: { fr: 'Retirer', en: 'Remove' },
  sure: {
    fr: 'Retirer ce jeton ? Il faudra le coller de nouveau.',
    en: 'Remove this token? It will have to be pasted again.',
  },
  setOn: { fr: 'renseigné le', en: 'set on' },
  by: { fr: 'par', en: 'by' },
  ending: { fr: 'se termine par', en: 'ends with' },
  unset: { fr: 'non renseigné', en: 'not set' },
};

type Connector = ActionOutput<'checkups.connectors'>[number];

/** Secrets go in and never come out: what is shown is when, by whom, and how they end. */
export function Connectors({ dossier }: { readonly dossier: string }) {
  const { t } = useLanguage();
  const query = useQuery(checkupConnectorsQuery(dossier));
  return (
    <section>
      <h2>{t(WORDS.title)}</h2>
      <p className="quiet">{t(WORDS.told)}</p>
      <Await query={query}>
        {(connectors) => (
          <ul className="plain-list run-secrets">
            {connectors.map((one) => (
              <SecretLine
                key={`${one.connector}/${one.name}/${one.set?.at}`}
                dossier={dossier}
                secret={one}
              />
            ))}
          </ul>
        )}
      </Await>
    </section>
  );
}

function SecretLine({ dossier, secret: one }: { readonly dossier: string; readonly secret: Connector }) {
  const { t, day } = useLanguage();
  const [secret, setSecret] = useState('');
  const put = useCheckupAction(dossier, 'checkups.set-connector');
  const remove = useCheckupAction(dossier, 'checkups.remove-connector');
  const { connector, name, title, purpose, rights, set } = one;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    put.mutate({ dossier, connector, name, secret });
    setSecret('');
  };
  return (
    <li>
      <h3>{t(title)}</h3>
      <p>
        {t(purpose)}. <span className="quiet">{t(rights)}</span>
      </p>
      <p>
        {set ? (
          <>
            <b>
              {t(WORDS.setOn)} {day(set.at.slice(0, 10))}
            </b>{' '}
            {t(WORDS.by)} {set.by}
            {set.ending !== null && (
              <>
                , {t(WORDS.ending)} <code>…{set.ending}</code>
              </>
            )}
          </>
        ) : (
          <span className="quiet">{t(WORDS.unset)}</span>
        )}
      </p>
      <form noValidate onSubmit={submit} className="run-line" aria-label={t(title)}>
        <TextInput
          type="password"
          label={t(WORDS.secret)}
          value={secret}
          autoComplete="off"
          onChange={(event) => setSecret(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" loading={put.isPending} disabled={secret.trim() === ''}>
          {t(set ? WORDS.replace : WORDS.set)} <span className="visually-hidden">{t(title)}</span>
        </Button>
        {set && (
          <Confirm
            label={t(WORDS.remove)}
            about={t(title)}
            question={t(WORDS.sure)}
            pending={remove.isPending}
            onConfirm={() => remove.mutate({ dossier, connector, name })}
          />
        )}
      </form>
      {put.error && <Refused error={put.error} />}
      {remove.error && <Refused error={remove.error} />}
    </li>
  );
}
