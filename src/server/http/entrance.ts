import { timingSafeEqual } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { isAllowed, MEMBER_ROLES, type MemberRole } from '#actions/permission.ts';
import { parse } from '#domain/register/refusals.ts';
import type { Refusal, Result } from '#kernel/result.ts';
import type { SessionAnswer } from '../api.ts';
import { notSignedIn, visitorOf } from '../auth/visitor.ts';
import type { House } from '../house.ts';
import { problem } from '../problem.ts';
import { readJson } from './actions.ts';
import { withClientAddress } from './client-address.ts';

const Name = z.string().trim().min(1).max(120);
const Email = z.email().max(200);
const Password = z.string().max(200);
// Object.keys forgets the literal types.
const Role = z.enum(Object.keys(MEMBER_ROLES) as [MemberRole, ...MemberRole[]]);

const Setup = z.strictObject({
  key: z.string(),
  name: Name,
  email: Email,
  password: Password,
  organisation: Name,
});
const Choose = z.strictObject({ organisation: z.string() });
const Create = z.strictObject({ name: Name });
const Invite = z.strictObject({ email: Email, role: Role });
const Join = z.strictObject({ token: z.string(), name: Name.optional(), password: Password.optional() });

/** Coming in: the first administrator, signing in and out, organisations, invitations. */
export function entranceRoutes(house: House): Hono {
  const routes = new Hono();
  routes.get('/session', (context) => session(context, house));
  routes.post('/setup', (context) => setUp(context, house));
  routes.post('/organisations/create', (context) => createOrganisation(context, house));
  routes.post('/organisations/choose', (context) => chooseOrganisation(context, house));
  routes.get('/people', (context) => listPeople(context, house));
  routes.post('/people/invite', (context) => invite(context, house));
  routes.post('/people/join', (context) => join(context, house));
  // Of all that the library could answer, these two are open.
  for (const path of ['/auth/sign-in/email', '/auth/sign-out']) {
    routes.post(path, async (context) => {
      const request = new Request(context.req.raw, { headers: withClientAddress(context) });
      return withoutToken(await house.auth.handler(request));
    });
  }
  return routes;
}

async function session(context: Context, house: House): Promise<Response> {
  const visitor = await visitorOf(context, house);
  if (!visitor) {
    const answer: SessionAnswer = { setupNeeded: await house.people.isEmpty(), organisations: [] };
    return context.json(answer);
  }
  const { person, organisation, organisations } = visitor;
  const answer: SessionAnswer = {
    setupNeeded: false,
    user: person,
    organisations,
    ...(organisation ? { organisation } : {}),
  };
  return context.json(answer);
}

async function setUp(context: Context, house: House): Promise<Response> {
  const asked = await read(context, Setup);
  if (!asked.ok) return problem(context, asked.refusals);
  const { key, name, email, password, organisation } = asked.value;
  if (!sameSecret(key, house.setupKey)) return problem(context, [wrongSetupKey()]);
  if (!(await house.people.isEmpty())) return problem(context, [alreadySetUp()]);
  const person = await house.people.createPerson(name, email, password);
  if (!person.ok) return problem(context, person.refusals);
  await makeOrganisation(house, organisation, person.value.id);
  return signIn(context, house, email, password);
}

async function makeOrganisation(house: House, name: string, owner: string) {
  const made = await house.people.createOrganisation(name, owner);
  await house.store.keepOrganisation(made.id, name, house.clock().toISOString());
  return made;
}

async function signIn(context: Context, house: House, email: string, password: string): Promise<Response> {
  const headers = withClientAddress(context);
  return withoutToken(
    await house.auth.api.signInEmail({ body: { email, password }, headers, asResponse: true }),
  );
}

/** The library repeats the session’s token in its answer; a script could read it there, so only the cookie keeps it. */
function withoutToken(answer: Response): Response {
  if (!answer.ok) return answer;
  const headers = new Headers(answer.headers);
  headers.delete('content-length');
  return new Response(JSON.stringify({ done: true }), { status: answer.status, headers });
}

async function createOrganisation(context: Context, house: House): Promise<Response> {
  const visitor = await visitorOf(context, house);
  if (!visitor) return problem(context, [notSignedIn()]);
  const asked = await read(context, Create);
  if (!asked.ok) return problem(context, asked.refusals);
  const made = await makeOrganisation(house, asked.value.name, visitor.person.id);
  await choose(house, visitor.sessionToken, made.id);
  return context.json(made);
}

async function chooseOrganisation(context: Context, house: House): Promise<Response> {
  const visitor = await visitorOf(context, house);
  if (!visitor) return problem(context, [notSignedIn()]);
  const asked = await read(context, Choose);
  if (!asked.ok) return problem(context, asked.refusals);
  const chosen = visitor.organisations.find(({ id }) => id === asked.value.organisation);
  if (!chosen) return problem(context, [notAMember()]);
  await choose(house, visitor.sessionToken, chosen.id);
  return context.json(chosen);
}

async function choose(house: House, sessionToken: string, organisation: string): Promise<void> {
  const { internalAdapter } = await house.auth.$context;
  await internalAdapter.updateSession(sessionToken, { activeOrganizationId: organisation });
}

async function listPeople(context: Context, house: House): Promise<Response> {
  const visitor = await visitorOf(context, house);
  if (!visitor?.organisation) return problem(context, [notSignedIn()]);
  return context.json(await house.people.members(visitor.organisation.id));
}

async function invite(context: Context, house: House): Promise<Response> {
  const visitor = await visitorOf(context, house);
  if (!visitor?.organisation) return problem(context, [notSignedIn()]);
  const { organisation } = visitor;
  if (!isAllowed(organisation.role, 'administer')) return problem(context, [mayNotInvite()]);
  const asked = await read(context, Invite);
  if (!asked.ok) return problem(context, asked.refusals);
  const token = house.people.invite(
    { organisation: organisation.id, ...asked.value },
    house.clock().getTime(),
  );
  return context.json({ link: `${house.url}/join?token=${token}` });
}

async function join(context: Context, house: House): Promise<Response> {
  const asked = await read(context, Join);
  if (!asked.ok) return problem(context, asked.refusals);
  const { token, name, password } = asked.value;
  const invitation = house.people.readInvitation(token, house.clock().getTime());
  if (!invitation.ok) return problem(context, invitation.refusals);
  const { email, organisation } = invitation.value;
  const known = await house.people.findByEmail(email);
  if (known) return joinKnown(context, house, known.id, token);
  if (!name || !password) return problem(context, [needsAccount()]);
  const person = await house.people.createPerson(name, email, password);
  if (!person.ok) return problem(context, person.refusals);
  const joined = await house.people.join(person.value.id, invitation.value);
  if (!joined.ok) return problem(context, joined.refusals);
  const answer = await signIn(context, house, email, password);
  const [session] = await house.auth.$context.then(({ internalAdapter }) =>
    internalAdapter.listSessions(person.value.id),
  );
  if (session) await choose(house, session.token, organisation);
  return answer;
}

/** Somebody who has an account proves it by being signed in; the link alone does not open another's account. */
async function joinKnown(context: Context, house: House, person: string, token: string): Promise<Response> {
  const visitor = await visitorOf(context, house);
  if (visitor?.person.id !== person) return problem(context, [signInFirst()]);
  const invitation = house.people.readInvitation(token, house.clock().getTime());
  if (!invitation.ok) return problem(context, invitation.refusals);
  const joined = await house.people.join(person, invitation.value);
  if (!joined.ok) return problem(context, joined.refusals);
  await choose(house, visitor.sessionToken, invitation.value.organisation);
  return context.json({ joined: true });
}

async function read<Schema extends z.ZodType>(
  context: Context,
  schema: Schema,
): Promise<Result<z.infer<Schema>>> {
  return parse(schema, await readJson(context.req.raw));
}

function sameSecret(given: string, right: string): boolean {
  const a = Buffer.from(given);
  const b = Buffer.from(right);
  return a.length === b.length && timingSafeEqual(a, b);
}

function refusal(code: string, fr: string, en: string): Refusal {
  return { code, path: [], message: { fr, en } };
}

function wrongSetupKey(): Refusal {
  return refusal(
    'not-allowed',
    'ouvrez l’adresse de première connexion que le serveur a affichée dans son terminal',
    'open the first-connection address that the server printed in its terminal',
  );
}

function alreadySetUp(): Refusal {
  return refusal(
    'not-allowed',
    'un administrateur existe déjà ; connectez-vous',
    'an administrator exists already; sign in',
  );
}

function notAMember(): Refusal {
  return refusal(
    'not-allowed',
    'vous n’êtes pas membre de cette organisation',
    'you are not a member of this organisation',
  );
}

function mayNotInvite(): Refusal {
  return refusal('not-allowed', 'seul un propriétaire peut inviter', 'only an owner may invite');
}

function needsAccount(): Refusal {
  return refusal(
    'missing',
    'donnez votre nom et choisissez un mot de passe',
    'give your name and choose a password',
  );
}

function signInFirst(): Refusal {
  return refusal(
    'not-signed-in',
    'cette adresse a déjà un compte ; connectez-vous avec lui, puis rouvrez le lien',
    'this address has an account already; sign in with it, then open the link again',
  );
}
