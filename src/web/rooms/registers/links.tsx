import { useQuery } from '@tanstack/react-query';
import { referencesOf } from '#domain/dossier/references.ts';
import { registerOf } from '#domain/dossier/registers.ts';
import type { RegisterId } from '#domain/register/names.ts';
import { keyOf } from '#domain/register/register.ts';
import { linksQuery, registerQuery } from '../../api/queries.ts';
import { rowAddress } from '../../ui/address.ts';
import { useLanguage } from '../../ui/language.tsx';
import { registersNamedIn, useRowNames } from '../../ui/register/row-names.ts';
import { RoomLink } from '../../ui/room-link.tsx';

const WORDS = {
  title: { fr: 'Liens', en: 'Links' },
  from: { fr: 'S’y réfèrent', en: 'Referred to by' },
  to: { fr: 'Se réfère à', en: 'Refers to' },
  none: { fr: 'Aucune autre ligne n’est liée à celle-ci.', en: 'No other row is linked to this one.' },
  more: { fr: 'autres', en: 'others' },
};

interface Props {
  readonly dossier: string;
  readonly register: RegisterId;
  readonly row: string;
}

/** What a row refers to, and what refers to it; each can be gone to. */
export function Links({ dossier, register: id, row: key }: Props) {
  const { t } = useLanguage();
  const register = registerOf(id);
  const links = useQuery(linksQuery(dossier, id, key)).data;
  const rows = useQuery(registerQuery(dossier, id)).data;
  const names = useRowNames(dossier, registersNamedIn(register.fields));
  const row = rows?.find((stored) => keyOf(register, stored.row) === key)?.row;
  // A row may refer to another in several of its fields: one link is enough.
  const named = new Map(
    (row ? referencesOf(register.fields, row) : []).map(({ to, id: target }) => [
      `${to}/${target}`,
      { register: to, key: target, name: names.get(to)?.get(target) },
    ]),
  );
  const targets = [...named.values()];
  const others = (links?.total ?? 0) - (links?.users.length ?? 0);
  return (
    <details className="history">
      <summary>
        {t(WORDS.title)} ({(links?.total ?? 0) + targets.length})
      </summary>
      <LinkList title={t(WORDS.from)} dossier={dossier} links={links?.users ?? []} />
      {others > 0 && <p className="quiet">{`+ ${others} ${t(WORDS.more)}`}</p>}
      <LinkList title={t(WORDS.to)} dossier={dossier} links={targets} />
      {targets.length + (links?.total ?? 0) === 0 && <p className="quiet">{t(WORDS.none)}</p>}
    </details>
  );
}

interface Link {
  readonly register: RegisterId;
  readonly key: string;
  readonly name?: Parameters<ReturnType<typeof useLanguage>['t']>[0] | undefined;
}

function LinkList({
  title,
  dossier,
  links,
}: {
  readonly title: string;
  readonly dossier: string;
  readonly links: readonly Link[];
}) {
  const { t } = useLanguage();
  if (links.length === 0) return null;
  return (
    <>
      <h3 className="links-title">{title}</h3>
      <ul className="links">
        {links.map(({ register, key, name }) => (
          <li key={`${register}/${key}`}>
            <span className="quiet">{t(registerOf(register).one)}</span>{' '}
            <RoomLink address={rowAddress(dossier, register, key)}>
              {name === undefined ? key : t(name)}
            </RoomLink>
          </li>
        ))}
      </ul>
    </>
  );
}
