import { Menu, UnstyledButton } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { post } from '../api/client.ts';
import { dossiersQuery } from '../api/queries.ts';
import { ROLES } from '../api/rights.ts';
import { glossaryAddress } from '../ui/glossary/glossary-address.ts';
import { useLanguage } from '../ui/language.tsx';
import { RoomLink } from '../ui/room-link.tsx';
import { useMember } from '../ui/session.tsx';
import { LanguageSwitch, ThemeSwitch } from '../ui/switches.tsx';
import vigie from './vigie.svg';

const WORDS = {
  menu: { fr: 'Menu', en: 'Menu' },
  home: { fr: 'Vigie : tous les dossiers', en: 'Vigie: all dossiers' },
  company: { fr: 'Entreprise', en: 'Company' },
  dossier: { fr: 'Dossier', en: 'Dossier' },
  all: { fr: 'Tous les dossiers…', en: 'All dossiers…' },
  choose: { fr: 'Choisir un dossier', en: 'Choose a dossier' },
  people: { fr: 'Personnes et invitations', en: 'People and invitations' },
  settings: { fr: 'Réglages du dossier', en: 'Settings of the dossier' },
  glossary: { fr: 'Glossaire', en: 'Glossary' },
  out: { fr: 'Se déconnecter', en: 'Sign out' },
};

interface Props {
  readonly dossier: string | undefined;
  readonly menu: boolean;
  readonly onMenu: (open: boolean) => void;
}

export function Header({ dossier, menu, onMenu }: Props) {
  const { t } = useLanguage();
  return (
    <header className="bar">
      {dossier && (
        <button
          type="button"
          className="menu-button"
          aria-expanded={menu}
          aria-controls="menu"
          onClick={() => onMenu(!menu)}
        >
          {t(WORDS.menu)}
        </button>
      )}
      <RoomLink address={{ to: '/' }} className="brand" aria-label={t(WORDS.home)}>
        <img src={vigie} alt="" width="26" height="26" />
        <span>Vigie</span>
      </RoomLink>
      <CompanySwitch />
      <DossierSwitch dossier={dossier} />
      <span className="bar-space" />
      <RoomLink address={glossaryAddress(dossier)} className="bar-link">
        {t(WORDS.glossary)}
      </RoomLink>
      <LanguageSwitch />
      <ThemeSwitch />
      <PersonMenu dossier={dossier} />
    </header>
  );
}

function CompanySwitch() {
  const { titled } = useLanguage();
  const { session, organisation } = useMember();
  const client = useQueryClient();
  const navigate = useNavigate();
  const organisations = session?.organisations ?? [];
  if (!organisation) return null;
  if (organisations.length < 2) return <span className="bar-company">{organisation.name}</span>;
  const choose = async (id: string) => {
    await post('/api/organisations/choose', { organisation: id });
    // Nothing of one company may be shown in another.
    client.clear();
    await navigate({ to: '/' });
    globalThis.location.reload();
  };
  return (
    <Menu shadow="md">
      <Menu.Target>
        <UnstyledButton className="bar-button" aria-label={titled(WORDS.company, organisation.name)}>
          {organisation.name} <Caret />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {organisations.map(({ id, name }) => (
          <Menu.Item key={id} onClick={() => choose(id)}>
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function DossierSwitch({ dossier }: { readonly dossier: string | undefined }) {
  const { t, titled } = useLanguage();
  const navigate = useNavigate();
  const dossiers = useQuery(dossiersQuery).data ?? [];
  if (!dossier) return null;
  const current = dossiers.find(({ id }) => id === dossier);
  const title = current ? t(current.title) : dossier;
  return (
    <Menu shadow="md" width={360}>
      <Menu.Target>
        <UnstyledButton className="bar-button bar-dossier" aria-label={titled(WORDS.dossier, title)}>
          <span>{title}</span> <Caret />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t(WORDS.choose)}</Menu.Label>
        {dossiers.map(({ id, title: name, version }) => (
          <Menu.Item key={id} onClick={() => navigate({ to: `/d/${id}` })}>
            {t(name)} <span className="quiet">v{version}</span>
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={() => navigate({ to: '/' })}>{t(WORDS.all)}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function PersonMenu({ dossier }: { readonly dossier: string | undefined }) {
  const { t } = useLanguage();
  const { user, organisation } = useMember();
  const navigate = useNavigate();
  if (!user) return null;
  const leave = async () => {
    await post('/api/auth/sign-out', {});
    // A whole new page: nothing of what was read stays in memory.
    globalThis.location.assign('/sign-in');
  };
  return (
    <Menu shadow="md" position="bottom-end">
      <Menu.Target>
        <UnstyledButton className="bar-button bar-person">
          <span>{user.name}</span> <Caret />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {user.email}
          {organisation && <> · {t(ROLES[organisation.role].name)}</>}
        </Menu.Label>
        {dossier && (
          <Menu.Item onClick={() => navigate({ to: `/d/${dossier}/settings` })}>
            {t(WORDS.settings)}
          </Menu.Item>
        )}
        <Menu.Item onClick={() => navigate({ to: glossaryAddress(dossier).to })}>
          {t(WORDS.glossary)}
        </Menu.Item>
        <Menu.Item onClick={() => navigate({ to: '/people' })}>{t(WORDS.people)}</Menu.Item>
        <Menu.Item onClick={leave}>{t(WORDS.out)}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function Caret() {
  return (
    <svg viewBox="0 0 10 6" width="9" height="6" aria-hidden="true">
      <path d="M1 1l4 4 4-4" fill="none" stroke="currentColor" strokeWidth="1.5" />
    </svg>
  );
}
