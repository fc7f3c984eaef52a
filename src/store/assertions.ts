import { type Kysely, sql } from 'kysely';
import { ok, type Refusal, type Result, refuse } from '#kernel/result.ts';
import type { Text } from '#kernel/text.ts';
import type { Roles } from './postgres/roles.ts';
import type { Tables } from './tables.ts';

/** Tables that do not belong to an organisation by a column: the organisations themselves. */
const WITHOUT_ORGANISATION = ['organisation'];

/**
 * Whether the walls between organisations stand, asked as the runtime role at every start. One that fell – a role made
 * superuser in a hurry, a policy dropped by hand, a restored dump without its policies – is a refusal, not a warning.
 */
export async function assertWalls(runtime: Kysely<Tables>, roles: Roles): Promise<Result<void>> {
  const cracks = [
    ...(await roleCracks(runtime, roles)),
    ...(await tableCracks(runtime)),
    ...(await viewCracks(runtime)),
  ];
  return cracks.length > 0 ? refuse(...cracks) : ok(undefined);
}

async function roleCracks(db: Kysely<Tables>, roles: Roles): Promise<readonly Refusal[]> {
  const { rows } = await sql<
    Record<'me' | 'super' | 'bypass' | 'member' | 'owns' | 'creates' | 'auth', unknown>
  >`
    select current_user as me, rolsuper as super, rolbypassrls as bypass,
           pg_has_role(current_user, ${roles.owner}::name, 'member') as member,
           exists (select from pg_class where relnamespace = 'public'::regnamespace and relowner = pg_roles.oid) as owns,
           has_schema_privilege('public', 'create') as creates,
           has_schema_privilege('auth', 'usage') as auth
      from pg_roles where rolname = current_user`.execute(db);
  const [found] = rows;
  const me = String(found?.me);
  return [
    ...(found?.super ? [crack(me, { fr: 'est superutilisateur', en: 'is a superuser' })] : []),
    ...(found?.bypass
      ? [crack(me, { fr: 'a l’attribut BYPASSRLS', en: 'has the attribute BYPASSRLS' })]
      : []),
    ...(found?.member
      ? [
          crack(me, {
            fr: 'peut devenir le propriétaire des tables',
            en: 'may become the owner of the tables',
          }),
        ]
      : []),
    ...(found?.owns ? [crack(me, { fr: 'possède des tables', en: 'owns tables' })] : []),
    ...(found?.creates ? [crack(me, { fr: 'peut créer des tables', en: 'may create tables' })] : []),
    ...(found?.auth ? [crack(me, { fr: 'voit le schéma auth', en: 'sees the schema auth' })] : []),
  ];
}

interface TableFound {
  readonly name: string;
  readonly owned: boolean;
  readonly enabled: boolean;
  readonly forced: boolean;
  readonly policies: number;
  readonly others: number;
}

/** One policy a table, for every command, that asks for the organisation on the way in and on the way out. */
async function tableCracks(db: Kysely<Tables>): Promise<readonly Refusal[]> {
  const { rows } = await sql<TableFound>`
    select c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
           exists (select from pg_attribute a
                    where a.attrelid = c.oid and a.attname = 'organisation_id' and a.attnotnull) as owned,
           count(p.oid) filter (where p.polcmd = '*' and p.polroles = '{0}'
             and pg_get_expr(p.polqual, p.polrelid) like '%organisation_id =%app.organisation%'
             and pg_get_expr(p.polwithcheck, p.polrelid) like '%organisation_id =%app.organisation%')::int as policies,
           count(p.oid) filter (where p.polpermissive)::int as others
      from pg_class c left join pg_policy p on p.polrelid = c.oid
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
     group by c.oid order by c.relname`.execute(db);
  return rows.flatMap((table) => tableCrack(table));
}

function tableCrack(table: TableFound): readonly Refusal[] {
  const exempt = WITHOUT_ORGANISATION.includes(table.name);
  if (!table.owned && !exempt) {
    return [
      crack(table.name, { fr: 'n’appartient à aucune organisation', en: 'belongs to no organisation' }),
    ];
  }
  if (!table.enabled || !table.forced) {
    return [
      crack(table.name, {
        fr: 'n’a pas de cloisonnement par ligne imposé',
        en: 'has no forced row-level security',
      }),
    ];
  }
  const policies = exempt ? table.others : table.policies;
  // Permissive policies add up: a second one could only let more through.
  if (policies === 1 && table.others === 1) return [];
  return [
    crack(table.name, {
      fr: 'n’a pas exactement une règle par organisation',
      en: 'has not exactly one policy by organisation',
    }),
  ];
}

/** A view reads with the rights of its owner, and a materialised one keeps what it read. */
async function viewCracks(db: Kysely<Tables>): Promise<readonly Refusal[]> {
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class
     where relnamespace = 'public'::regnamespace and relkind in ('v', 'm', 'f') order by relname`.execute(db);
  return rows.map(({ name }) =>
    crack(name, {
      fr: 'est une vue, qui passe le cloisonnement',
      en: 'is a view, which walks past the separation',
    }),
  );
}

function crack(found: string, what: Text): Refusal {
  return {
    code: 'organisations-not-separated',
    path: ['database'],
    found,
    message: {
      fr: `La base de données ne sépare pas les organisations : « ${found} » ${what.fr}. Vigie ne démarre pas ainsi.`,
      en: `The database does not keep organisations apart: “${found}” ${what.en}. Vigie does not start like this.`,
    },
  };
}
