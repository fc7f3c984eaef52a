import { PasswordInput, TextInput } from '@mantine/core';
import { useLanguage } from '../../ui/language.tsx';

const WORDS = {
  name: { fr: 'Votre nom', en: 'Your name' },
  nameHelp: {
    fr: 'Il figure dans le journal et sur vos cotations.',
    en: 'It stands in the journal and on your ratings.',
  },
  email: { fr: 'Adresse électronique', en: 'E-mail address' },
  password: { fr: 'Mot de passe', en: 'Password' },
  passwordHelp: {
    fr: 'Douze caractères au moins ; une phrase convient très bien.',
    en: 'Twelve characters at least; a sentence does very well.',
  },
};

interface Errors {
  readonly errors: ReadonlyMap<string, string>;
}

export function NameField({ errors }: Errors) {
  const { t } = useLanguage();
  return (
    <TextInput
      name="name"
      label={t(WORDS.name)}
      description={t(WORDS.nameHelp)}
      autoComplete="name"
      required
      error={errors.get('name')}
    />
  );
}

export function EmailField({ errors }: Errors) {
  const { t } = useLanguage();
  return (
    <TextInput
      name="email"
      type="email"
      label={t(WORDS.email)}
      autoComplete="username"
      required
      error={errors.get('email')}
    />
  );
}

export function PasswordField({ errors, fresh = false }: Errors & { readonly fresh?: boolean }) {
  const { t } = useLanguage();
  return (
    <PasswordInput
      name="password"
      label={t(WORDS.password)}
      description={fresh ? t(WORDS.passwordHelp) : undefined}
      autoComplete={fresh ? 'new-password' : 'current-password'}
      {...(fresh ? { minLength: 12 } : {})}
      required
      error={errors.get('password')}
    />
  );
}
