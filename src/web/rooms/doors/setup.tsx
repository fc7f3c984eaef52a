import { Button, TextInput } from '@mantine/core';
import { post } from '../../api/client.ts';
import { useAddressSearch } from '../../ui/address.ts';
import { useLanguage } from '../../ui/language.tsx';
import { Refused } from '../../ui/states.tsx';
import { Door } from './door.tsx';
import { EmailField, NameField, PasswordField } from './fields.tsx';
import { useDoor } from './use-door.ts';

const WORDS = {
  title: { fr: 'Créer le premier compte', en: 'Create the first account' },
  told: {
    fr: 'Ce compte administre Vigie : il crée les dossiers et invite les autres personnes. Il n’existe aucun mot de passe par défaut.',
    en: 'This account administers Vigie: it creates the dossiers and invites the others. There is no default password anywhere.',
  },
  organisation: { fr: 'Entreprise ou cabinet', en: 'Company or practice' },
  create: { fr: 'Créer mon compte', en: 'Create my account' },
  noKey: { fr: 'Il manque la clé d’installation', en: 'The setup key is missing' },
  where: {
    fr: 'Au démarrage, le serveur écrit dans son terminal une adresse qui contient cette clé. Ouvrez cette adresse : elle prouve que la machine est la vôtre.',
    en: 'When it starts, the server writes in its terminal an address that contains this key. Open that address: it proves that the machine is yours.',
  },
  example: { fr: 'Elle ressemble à', en: 'It looks like' },
};

export function Room() {
  const { t } = useLanguage();
  const [{ key }] = useAddressSearch();
  return (
    <Door title={t(WORDS.title)}>
      {key ? (
        <SetupForm setupKey={key} />
      ) : (
        <div className="state state-empty">
          <p>
            <strong>{t(WORDS.noKey)}</strong>
          </p>
          <p>{t(WORDS.where)}</p>
          <p>
            {t(WORDS.example)} <code>{globalThis.location.origin}/setup?key=…</code>
          </p>
        </div>
      )}
    </Door>
  );
}

function SetupForm({ setupKey }: { readonly setupKey: string }) {
  const { t } = useLanguage();
  const { errors, error, pending, onSubmit } = useDoor((fields) =>
    post('/api/setup', { key: setupKey, ...fields }),
  );
  return (
    <form className="door-form" onSubmit={onSubmit}>
      <p>{t(WORDS.told)}</p>
      <TextInput
        name="organisation"
        label={t(WORDS.organisation)}
        autoComplete="organization"
        required
        error={errors.get('organisation')}
      />
      <NameField errors={errors} />
      <EmailField errors={errors} />
      <PasswordField errors={errors} fresh />
      {error && <Refused error={error} />}
      <Button type="submit" loading={pending}>
        {t(WORDS.create)}
      </Button>
    </form>
  );
}
