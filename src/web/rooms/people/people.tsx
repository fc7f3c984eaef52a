import { Button, CopyButton, NativeSelect, Table, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { post } from '../../api/client.ts';
import { peopleQuery } from '../../api/queries.ts';
import { type MemberRole, ROLES } from '../../api/rights.ts';
import { useLanguage } from '../../ui/language.tsx';
import { Page } from '../../ui/page.tsx';
import { useMember } from '../../ui/session.tsx';
import { Await, Refused } from '../../ui/states.tsx';

const WORDS = {
  title: { fr: 'Personnes', en: 'People' },
  lead: { fr: 'Qui travaille dans', en: 'Who works in' },
  name: { fr: 'Nom', en: 'Name' },
  email: { fr: 'Adresse électronique', en: 'E-mail address' },
  role: { fr: 'Rôle', en: 'Role' },
  may: { fr: 'Ce que permet le rôle', en: 'What the role allows' },
  invite: { fr: 'Inviter une personne', en: 'Invite somebody' },
  make: { fr: 'Créer l’invitation', en: 'Create the invitation' },
  link: {
    fr: 'Envoyez ce lien à la personne invitée ; il ne sert qu’une fois.',
    en: 'Send this link to the person invited; it works once.',
  },
  linkLabel: { fr: 'Lien d’invitation', en: 'Invitation link' },
  copy: { fr: 'Copier le lien', en: 'Copy the link' },
  copied: { fr: 'Copié', en: 'Copied' },
  owner: {
    fr: 'Seul un propriétaire de l’organisation peut inviter.',
    en: 'Only an owner of the organisation may invite.',
  },
};

export function Room() {
  const { t } = useLanguage();
  const { organisation, administers } = useMember();
  const query = useQuery(peopleQuery);
  return (
    <Page title={t(WORDS.title)} lead={organisation && `${t(WORDS.lead)} ${organisation.name}.`}>
      <Await query={query}>
        {(people) => (
          <Table.ScrollContainer minWidth={520}>
            <Table verticalSpacing="sm">
              <Table.Thead>
                <Table.Tr>
                  {[WORDS.name, WORDS.email, WORDS.role, WORDS.may].map((words) => (
                    <Table.Th key={words.en}>{t(words)}</Table.Th>
                  ))}
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {people.map(({ id, name, email, role }) => (
                  <Table.Tr key={id}>
                    <Table.Td>{name}</Table.Td>
                    <Table.Td>{email}</Table.Td>
                    <Table.Td>{t(ROLES[role].name)}</Table.Td>
                    <Table.Td>{t(ROLES[role].may)}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        )}
      </Await>
      <section>
        <h2>{t(WORDS.invite)}</h2>
        {administers ? <Invitation /> : <p className="notice">{t(WORDS.owner)}</p>}
      </section>
    </Page>
  );
}

function Invitation() {
  const { t } = useLanguage();
  const client = useQueryClient();
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<MemberRole>('editor');
  const invite = useMutation({
    mutationFn: () => post<{ readonly link: string }>('/api/people/invite', { email, role }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['people'] }),
  });
  return (
    <form
      className="line-form"
      onSubmit={(event) => {
        event.preventDefault();
        invite.mutate();
      }}
    >
      <TextInput
        type="email"
        label={t(WORDS.email)}
        required
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <NativeSelect
        label={t(WORDS.role)}
        description={t(ROLES[role].may)}
        value={role}
        data={Object.entries(ROLES).map(([value, { name }]) => ({ value, label: t(name) }))}
        // The list holds nothing but roles.
        onChange={(event) => setRole(event.currentTarget.value as MemberRole)}
      />
      <Button type="submit" loading={invite.isPending}>
        {t(WORDS.make)}
      </Button>
      {invite.error && <Refused error={invite.error} />}
      {invite.data && (
        <div className="notice" role="status">
          <p>{t(WORDS.link)}</p>
          <TextInput
            label={t(WORDS.linkLabel)}
            readOnly
            value={invite.data.link}
            classNames={{ input: 'mono' }}
          />
          <CopyButton value={invite.data.link}>
            {({ copied, copy }) => (
              <Button variant="default" size="compact-sm" onClick={copy}>
                {t(copied ? WORDS.copied : WORDS.copy)}
              </Button>
            )}
          </CopyButton>
        </div>
      )}
    </form>
  );
}
