import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { post } from '../../api/client.ts';
import { useLanguage } from '../../ui/language.tsx';
import { Page } from '../../ui/page.tsx';
import { Refused } from '../../ui/states.tsx';

const WORDS = {
  title: { fr: 'Votre organisation', en: 'Your organisation' },
  lead: {
    fr: 'Vous n’appartenez encore à aucune organisation. Créez la vôtre, ou demandez une invitation.',
    en: 'You belong to no organisation yet. Create yours, or ask for an invitation.',
  },
  name: { fr: 'Nom', en: 'Name' },
  create: { fr: 'Créer l’organisation', en: 'Create the organisation' },
};

export function NewOrganisation() {
  const { t } = useLanguage();
  const [name, setName] = useState('');
  const create = useMutation({
    mutationFn: () => post('/api/organisations/create', { name }),
    onSuccess: () => globalThis.location.assign('/'),
  });
  return (
    <Page title={t(WORDS.title)} lead={t(WORDS.lead)}>
      <form
        className="door-form"
        onSubmit={(event) => {
          event.preventDefault();
          create.mutate();
        }}
      >
        <TextInput
          label={t(WORDS.name)}
          required
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        {create.error && <Refused error={create.error} />}
        <Button type="submit" loading={create.isPending}>
          {t(WORDS.create)}
        </Button>
      </form>
    </Page>
  );
}
