import type { Context } from 'hono';
import type { Actor } from '#actions/action.ts';
import { ok, type Refusal, type Result, refuse } from '#kernel/result.ts';
import type { House } from '../house.ts';
import { withClientAddress } from '../http/client-address.ts';
import type { Membership, Person } from './people.ts';

/** Who stands at the door: a person, the organisation they chose, and all they belong to. */
export interface Visitor {
  readonly person: Person;
  readonly organisation: Membership | undefined;
  readonly organisations: readonly Membership[];
  readonly sessionToken: string;
}

/** Reads the session cookie; undefined for a stranger. Membership is read anew each time: a removal acts at once. */
export async function visitorOf(context: Context, house: House): Promise<Visitor | undefined> {
  const found = await house.auth.api.getSession({ headers: withClientAddress(context) });
  if (!found) return undefined;
  const organisations = await house.people.memberships(found.user.id);
  const chosen = organisations.find(({ id }) => id === found.session.activeOrganizationId);
  return {
    person: { id: found.user.id, name: found.user.name, email: found.user.email },
    organisation: chosen ?? organisations[0],
    organisations,
    sessionToken: found.session.token,
  };
}

/** The visitor as somebody who may act in an organisation. */
export async function actorOf(context: Context, house: House): Promise<Result<Actor>> {
  const visitor = await visitorOf(context, house);
  if (!visitor) return refuse(notSignedIn());
  const { organisation, person } = visitor;
  if (!organisation) return refuse(noOrganisation());
  const members = await house.people.members(organisation.id);
  return ok({
    id: person.id,
    name: person.name,
    organisation: organisation.id,
    role: organisation.role,
    alone: members.length === 1,
  });
}

export function notSignedIn(): Refusal {
  return {
    code: 'not-signed-in',
    path: [],
    message: { fr: 'connectez-vous pour continuer', en: 'sign in to go on' },
  };
}

function noOrganisation(): Refusal {
  return {
    code: 'not-allowed',
    path: [],
    message: {
      fr: 'vous n’êtes membre d’aucune organisation ; demandez une invitation ou créez la vôtre',
      en: 'you are a member of no organisation; ask for an invitation or create yours',
    },
  };
}
