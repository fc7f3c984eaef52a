import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { drawOrganisationChart } from '#documents/drawings/organisation-chart.ts';
import type { Company } from '#domain/scope/company.ts';
import type { Role } from '#domain/scope/role.ts';
import { SCOPE_KINDS, type ScopeItem } from '#domain/scope/scope-item.ts';
import { registerQuery } from '../../api/queries.ts';
import { rowAddress } from '../../ui/address.ts';
import { NEW } from '../../ui/entry/entry-panel.tsx';
import { Figure } from '../../ui/figure.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { RoomLink } from '../../ui/room-link.tsx';
import { useMember } from '../../ui/session.tsx';
import { Await, Empty } from '../../ui/states.tsx';
import type { PartProps } from './opened.ts';

const WORDS = {
  scope: { fr: 'Le périmètre', en: 'The scope' },
  in: { fr: 'Dans l’étude', en: 'In the study' },
  out: { fr: 'Hors de l’étude', en: 'Out of the study' },
  because: { fr: 'Raison', en: 'Reason' },
  add: { fr: 'Ajouter', en: 'Add' },
  noneIn: {
    fr: 'Rien n’est encore dans l’étude. Ajoutez ce qu’elle couvre : systèmes, données, lieux, personnes.',
    en: 'Nothing is in the study yet. Add what it covers: systems, data, sites, people.',
  },
  noneOut: {
    fr: 'Rien n’est exclu. Ce qui est laissé dehors se dit aussi, avec sa raison.',
    en: 'Nothing is left out. What stays outside is said too, with its reason.',
  },
  all: { fr: 'Ouvrir le registre', en: 'Open the register' },
  company: { fr: 'L’entreprise', en: 'The company' },
  people: { fr: 'personnes', en: 'people' },
  person: { fr: 'personne', en: 'person' },
  processes: { fr: 'Processus métier', en: 'Business processes' },
  noProcess: {
    fr: 'Aucun processus n’est encore décrit : que fait l’entreprise pour vivre ?',
    en: 'No process is described yet: what does the company live by?',
  },
  describe: { fr: 'Décrire l’entreprise', en: 'Describe the company' },
  team: { fr: 'L’organisation de la sécurité', en: 'The security organisation' },
  chart: { fr: 'Organigramme', en: 'Organisation chart' },
  noRole: {
    fr: 'Aucun rôle n’est encore nommé. Un rôle possède risques, actifs et mesures, pour que rien ne tienne à un nom.',
    en: 'No role is named yet. A role owns risks, assets and measures, so that nothing hangs on a name.',
  },
  addRole: { fr: 'Ajouter un rôle', en: 'Add a role' },
  nobody: { fr: 'Rôles sans titulaire', en: 'Roles without a holder' },
};

/** What the study is about and who answers for what; each line is changed beside it. */
export function Preparation({ dossier, onOpen }: PartProps) {
  return (
    <div className="mission-parts">
      <Perimeter dossier={dossier} onOpen={onOpen} />
      <CompanyPart dossier={dossier} onOpen={onOpen} />
      <Team dossier={dossier} onOpen={onOpen} />
    </div>
  );
}

const SIDES = [
  { side: 'in', title: WORDS.in, none: WORDS.noneIn },
  { side: 'out', title: WORDS.out, none: WORDS.noneOut },
] as const;

function Perimeter({ dossier, onOpen }: PartProps) {
  const { t, titled, number } = useLanguage();
  const { edits } = useMember();
  const query = useQuery(registerQuery(dossier, 'scope'));
  return (
    <section aria-labelledby="perimeter">
      <div className="section-head">
        <h2 id="perimeter">{t(WORDS.scope)}</h2>
        <RoomLink address={rowAddress(dossier, 'scope')}>{t(WORDS.all)}</RoomLink>
      </div>
      <Await query={query}>
        {(rows) => (
          <div className="perimeter">
            {SIDES.map(({ side, title, none }) => {
              // The rows of a register are read through its description.
              const items = rows
                .map(({ row }) => row as unknown as ScopeItem)
                .filter((row) => row.side === side);
              return (
                <section key={side} className={`perimeter-${side}`} aria-label={t(title)}>
                  <div className="section-head">
                    <h3>
                      {t(title)} <span className="quiet">{number(items.length)}</span>
                    </h3>
                    {edits && (
                      <Button
                        size="compact-sm"
                        variant="default"
                        aria-label={titled(WORDS.add, t(title))}
                        onClick={() => onOpen({ register: 'scope', row: NEW, preset: { side } })}
                      >
                        {t(WORDS.add)}
                      </Button>
                    )}
                  </div>
                  {items.length === 0 && <p className="quiet">{t(none)}</p>}
                  <ul className="plain-list perimeter-items">
                    {items.map(({ id, name, kind, reason }) => (
                      <li key={id}>
                        <button
                          type="button"
                          className="link"
                          onClick={() => onOpen({ register: 'scope', row: id })}
                        >
                          {t(name)}
                        </button>{' '}
                        <span className="quiet">{t(SCOPE_KINDS[kind])}</span>
                        <p className="perimeter-reason">{titled(WORDS.because, t(reason))}</p>
                      </li>
                    ))}
                  </ul>
                </section>
              );
            })}
          </div>
        )}
      </Await>
    </section>
  );
}

function CompanyPart({ dossier, onOpen }: PartProps) {
  const { t, counted } = useLanguage();
  const { edits } = useMember();
  const query = useQuery(registerQuery(dossier, 'company'));
  return (
    <section aria-labelledby="company">
      <div className="section-head">
        <h2 id="company">{t(WORDS.company)}</h2>
        {edits && (
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => onOpen({ register: 'company', row: 'company', hidden: ['id'] })}
          >
            {t(WORDS.describe)}
          </Button>
        )}
      </div>
      <Await query={query}>
        {([stored]) => {
          if (!stored) return null;
          // The rows of a register are read through its description.
          const { activity, description, people, processes } = stored.row as unknown as Company;
          return (
            <>
              <p>
                <b>{t(activity)}</b>{' '}
                <span className="quiet">{counted(people, WORDS.person, WORDS.people)}</span>
              </p>
              <p className="mission-words">{firstParagraph(t(description))}</p>
              <h3>{t(WORDS.processes)}</h3>
              {processes.length === 0 ? (
                <p className="notice">{t(WORDS.noProcess)}</p>
              ) : (
                <ul className="processes">
                  {processes.map(({ name, description: told }) => (
                    <li key={t(name)}>
                      <b>{t(name)}</b> {told && <span className="quiet">{t(told)}</span>}
                    </li>
                  ))}
                </ul>
              )}
            </>
          );
        }}
      </Await>
    </section>
  );
}

function Team({ dossier, onOpen }: PartProps) {
  const { t, titled } = useLanguage();
  const { edits } = useMember();
  const query = useQuery(registerQuery(dossier, 'roles'));
  const add = edits && (
    <Button size="compact-sm" variant="default" onClick={() => onOpen({ register: 'roles', row: NEW })}>
      {t(WORDS.addRole)}
    </Button>
  );
  return (
    <section aria-labelledby="team">
      <div className="section-head">
        <h2 id="team">{t(WORDS.team)}</h2>
        <span className="actions">
          {add}
          <RoomLink address={rowAddress(dossier, 'roles')}>{t(WORDS.all)}</RoomLink>
        </span>
      </div>
      <Await query={query}>
        {(rows) => {
          // The rows of a register are read through its description.
          const roles = rows.map(({ row }) => row as unknown as Role);
          const vacant = roles.filter(({ person }) => person === undefined);
          if (roles.length === 0) return <Empty title={t(WORDS.noRole)} />;
          return (
            <>
              <Chart roles={roles} />
              {vacant.length > 0 && (
                <p className="vacant">
                  {titled(WORDS.nobody, '')}
                  {vacant.map(({ id, name }, place) => (
                    <span key={id}>
                      {place > 0 && ', '}
                      <button
                        type="button"
                        className="link"
                        onClick={() => onOpen({ register: 'roles', row: id })}
                      >
                        {t(name)}
                      </button>
                    </span>
                  ))}
                </p>
              )}
            </>
          );
        }}
      </Await>
    </section>
  );
}

function Chart({ roles }: { readonly roles: readonly Role[] }) {
  const { t, language } = useLanguage();
  return (
    <Figure
      wide={t(WORDS.chart)}
      draw={(palette) =>
        drawOrganisationChart({
          language,
          palette,
          roles: roles.map(({ id, name, person, external, reportsTo }) => ({
            id,
            name: t(name),
            external,
            ...(person === undefined ? {} : { person }),
            ...(reportsTo === undefined ? {} : { reportsTo }),
          })),
        })
      }
    />
  );
}

/** The rest is read where it is written. */
function firstParagraph(words: string): string {
  return words.split(/\n\s*\n/)[0] ?? words;
}
