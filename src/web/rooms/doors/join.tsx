import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { post } from '../../api/client.ts';
import { sessionQuery } from '../../api/queries.ts';
import { useAddressSearch } from '../../ui/address.ts';
import { useLanguage } from '../../ui/language.tsx';
import { Refused } from '../../ui/states.tsx';
import { Door } from './door.tsx';
import { NameField, PasswordField } from './fields.tsx';
import { useDoor } from './use-door.ts';

const WORDS = {
  title: { fr: 'Rejoindre une organisation', en: 'Join an organisation' },
  told: {
    fr: 'Vous avez été invité. Choisissez le nom et le mot de passe de votre compte.',
    en: 'You were invited. Choose the name and the password of your account.',
  },
  as: { fr: 'Vous rejoindrez l’organisation avec votre compte :', en: 'You will join with your account:' },
  join: { fr: 'Rejoindre', en: 'Join' },
  noToken: {
    fr: 'Cette adresse ne contient pas d’invitation. Ouvrez le lien entier que l’on vous a envoyé.',
    en: 'This address contains no invitation. Open the whole link that you were sent.',
  },
};

export function Room() {
  const { t } = useLanguage();
  const [{ token }] = useAddressSearch();
  const user = useQuery(sessionQuery).data?.user;
  const { errors, error, pending, onSubmit } = useDoor((fields) =>
    post('/api/people/join', { token, ...fields }),
  );
  return (
    <Door title={t(WORDS.title)}>
      {token ? (
        <form className="door-form" onSubmit={onSubmit}>
          {user ? (
            <p>
              {t(WORDS.as)} <b>{user.name}</b> ({user.email}).
            </p>
          ) : (
            <>
              <p>{t(WORDS.told)}</p>
              <NameField errors={errors} />
              <PasswordField errors={errors} fresh />
            </>
          )}
          {error && <Refused error={error} />}
          <Button type="submit" loading={pending}>
            {t(WORDS.join)}
          </Button>
        </form>
      ) : (
        <p className="notice">{t(WORDS.noToken)}</p>
      )}
    </Door>
  );
}
