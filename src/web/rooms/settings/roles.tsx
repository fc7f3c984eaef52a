import { useQuery } from '@tanstack/react-query';
import { peopleQuery } from '../../api/queries.ts';
import { ROLES } from '../../api/rights.ts';
import { useLanguage } from '../../ui/language.tsx';
import { RoomLink } from '../../ui/room-link.tsx';
import { useMember } from '../../ui/session.tsx';
import { Await } from '../../ui/states.tsx';

const WORDS = {
  heading: { fr: 'Qui peut quoi', en: 'Who may do what' },
  role: { fr: 'Rôle', en: 'Role' },
  may: { fr: 'Ce qu’il permet', en: 'What it allows' },
  who: { fr: 'Qui l’a', en: 'Who has it' },
  nobody: { fr: 'personne', en: 'nobody' },
  manage: { fr: 'Inviter et voir les personnes', en: 'Invite and see the people' },
  see: { fr: 'Voir les personnes', en: 'See the people' },
} as const;

// Object.keys forgets the literal types.
const MEMBER_ROLES = Object.keys(ROLES) as readonly (keyof typeof ROLES)[];

/** The roles of the organisation, and who has each; people are invited on their own page. */
export function Roles() {
  const { t } = useLanguage();
  const { administers } = useMember();
  return (
    <section className="setting">
      <h2>{t(WORDS.heading)}</h2>
      <Await query={useQuery(peopleQuery)}>
        {(people) => (
          <table className="plain-table">
            <thead>
              <tr>
                {[WORDS.role, WORDS.may, WORDS.who].map((words) => (
                  <th key={words.en} scope="col">
                    {t(words)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {MEMBER_ROLES.map((role) => (
                <tr key={role}>
                  <th scope="row">{t(ROLES[role].name)}</th>
                  <td>{t(ROLES[role].may)}</td>
                  <td>
                    {people
                      .filter((person) => person.role === role)
                      .map(({ name }) => name)
                      .join(', ') || <span className="quiet">{t(WORDS.nobody)}</span>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Await>
      <p className="actions">
        <RoomLink address={{ to: '/people' }}>{t(administers ? WORDS.manage : WORDS.see)}</RoomLink>
      </p>
    </section>
  );
}
