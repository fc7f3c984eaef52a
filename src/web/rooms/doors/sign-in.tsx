import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { post } from '../../api/client.ts';
import { Problem } from '../../api/problem.ts';
import { sessionQuery } from '../../api/queries.ts';
import { useAddressSearch } from '../../ui/address.ts';
import { useLanguage } from '../../ui/language.tsx';
import { RoomLink } from '../../ui/room-link.tsx';
import { Refused } from '../../ui/states.tsx';
import { Door } from './door.tsx';
import { EmailField, PasswordField } from './fields.tsx';
import { useDoor } from './use-door.ts';

const WORDS = {
  title: { fr: 'Se connecter', en: 'Sign in' },
  wrong: {
    fr: 'L’adresse ou le mot de passe ne convient pas. Vérifiez les deux, puis réessayez.',
    en: 'The address or the password is not right. Check both, then try again.',
  },
  setup: {
    fr: 'Aucun compte n’existe encore : créez le premier.',
    en: 'There is no account yet: create the first one.',
  },
  lost: {
    fr: 'Pas de compte, ou mot de passe perdu ? Demandez une invitation à un propriétaire de l’organisation.',
    en: 'No account, or the password is lost? Ask an owner of the organisation for an invitation.',
  },
};

export function Room() {
  const { t } = useLanguage();
  const [{ back }] = useAddressSearch();
  const session = useQuery(sessionQuery);
  const { error, pending, onSubmit } = useDoor(
    (fields) => post('/api/auth/sign-in/email', fields),
    inside(back),
  );
  const wrong = error instanceof Problem && error.answer.status === 401;
  return (
    <Door title={t(WORDS.title)}>
      <form className="door-form" onSubmit={onSubmit}>
        {session.data?.setupNeeded && (
          <p className="notice">
            <RoomLink address={{ to: '/setup' }}>{t(WORDS.setup)}</RoomLink>
          </p>
        )}
        <EmailField errors={new Map()} />
        <PasswordField errors={new Map()} />
        {wrong ? (
          <p className="field-error" role="alert">
            {t(WORDS.wrong)}
          </p>
        ) : (
          error && <Refused error={error} />
        )}
        <Button type="submit" loading={pending}>
          {t(WORDS.title)}
        </Button>
        <p className="quiet">{t(WORDS.lost)}</p>
      </form>
    </Door>
  );
}

/** The page that was asked for before signing in; never one of another site. */
function inside(back: string | undefined): string {
  return back !== undefined && /^\/(?![/\\])/.test(back) ? back : '/';
}
