import { createHmac, timingSafeEqual } from 'node:crypto';
import type pg from 'pg';
import { MEMBER_ROLES, type MemberRole } from '#actions/permission.ts';
import { ok, type Refusal, type Result, refuse } from '#kernel/result.ts';
import type { Auth } from './auth.ts';

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

export interface Membership {
  readonly id: string;
  readonly name: string;
  readonly role: MemberRole;
}

export interface Invitation {
  readonly organisation: string;
  readonly email: string;
  readonly role: MemberRole;
  /** Milliseconds since 1970. */
  readonly expires: number;
}

const INVITATION_LIFE = 7 * 24 * 3_600_000;

/** Accounts, organisations and who is a member of which. */
export interface People {
  /** No account exists yet. */
  isEmpty(): Promise<boolean>;
  createPerson(name: string, email: string, password: string): Promise<Result<Person>>;
  createOrganisation(name: string, owner: string): Promise<Membership>;
  /** The ids of all. */
  organisations(): Promise<readonly string[]>;
  memberships(person: string): Promise<readonly Membership[]>;
  members(organisation: string): Promise<readonly (Person & { readonly role: MemberRole })[]>;
  findByEmail(email: string): Promise<Person | undefined>;
  /** A signed text that lets somebody in; it is shown once, and no secret of ours is in it. */
  invite(invitation: Omit<Invitation, 'expires'>, now: number): string;
  readInvitation(token: string, now: number): Result<Invitation>;
  join(person: string, invitation: Invitation): Promise<Result<void>>;
}

export function openPeople(auth: Auth, pool: pg.Pool, secret: Buffer): People {
  return {
    isEmpty: () => isEmpty(pool),
    createPerson: (name, email, password) => createPerson(auth, name, email, password),
    createOrganisation: (name, owner) => createOrganisation(auth, name, owner),
    organisations: () => organisations(pool),
    memberships: (person) => memberships(pool, person),
    members: (organisation) => members(pool, organisation),
    findByEmail: (email) => findByEmail(pool, email),
    invite: (invitation, now) => sign({ ...invitation, expires: now + INVITATION_LIFE }, secret),
    readInvitation: (token, now) => readInvitation(token, now, secret),
    join: (person, invitation) => join(auth, pool, person, invitation),
  };
}

async function organisations(pool: pg.Pool): Promise<readonly string[]> {
  const { rows } = await pool.query<{ id: string }>('select id from organization order by id');
  return rows.map(({ id }) => id);
}

async function isEmpty(pool: pg.Pool): Promise<boolean> {
  const { rowCount } = await pool.query('select 1 from "user" limit 1');
  return rowCount === 0;
}

async function createPerson(
  auth: Auth,
  name: string,
  email: string,
  password: string,
): Promise<Result<Person>> {
  const context = await auth.$context;
  const { minPasswordLength, maxPasswordLength } = context.password.config;
  if (password.length < minPasswordLength || password.length > maxPasswordLength) {
    return refuse(passwordLength(minPasswordLength, maxPasswordLength));
  }
  const address = email.toLowerCase();
  if (await context.internalAdapter.findUserByEmail(address)) return refuse(knownEmail(email));
  const person = await context.internalAdapter.createUser(
    { email: address, name, emailVerified: true },
    { method: 'email-password' },
  );
  await context.internalAdapter.linkAccount({
    userId: person.id,
    accountId: person.id,
    providerId: 'credential',
    password: await context.password.hash(password),
  });
  return ok({ id: person.id, name: person.name, email: person.email });
}

async function createOrganisation(auth: Auth, name: string, owner: string): Promise<Membership> {
  // The slug is unique over all organisations and nobody ever sees it.
  const slug = crypto.randomUUID();
  const made = await auth.api.createOrganization({ body: { name, slug, userId: owner } });
  return { id: made.id, name, role: 'owner' };
}

async function memberships(pool: pg.Pool, person: string): Promise<readonly Membership[]> {
  const { rows } = await pool.query<Membership>(
    `select organization.id, organization.name, member.role
       from member join organization on organization.id = member."organizationId"
      where member."userId" = $1 order by lower(organization.name), organization.id`,
    [person],
  );
  return rows.filter(({ role }) => role in MEMBER_ROLES);
}

async function members(pool: pg.Pool, organisation: string) {
  const { rows } = await pool.query<Person & { role: MemberRole }>(
    `select "user".id, "user".name, "user".email, member.role
       from member join "user" on "user".id = member."userId"
      where member."organizationId" = $1 order by lower("user".name), "user".id`,
    [organisation],
  );
  return rows;
}

async function findByEmail(pool: pg.Pool, email: string): Promise<Person | undefined> {
  const { rows } = await pool.query<Person>('select id, name, email from "user" where email = $1', [
    email.toLowerCase(),
  ]);
  return rows[0];
}

async function join(
  auth: Auth,
  pool: pg.Pool,
  person: string,
  invitation: Invitation,
): Promise<Result<void>> {
  const known = await memberships(pool, person);
  // An invitation is spent once its person is a member.
  if (known.some(({ id }) => id === invitation.organisation)) return refuse(alreadyMember());
  await auth.api.addMember({
    body: { userId: person, organizationId: invitation.organisation, role: invitation.role },
  });
  return ok(undefined);
}

function sign(invitation: Invitation, secret: Buffer): string {
  const body = Buffer.from(JSON.stringify(invitation)).toString('base64url');
  return `${body}.${seal(body, secret)}`;
}

function seal(body: string, secret: Buffer): string {
  return createHmac('sha256', secret).update(body).digest('base64url');
}

function readInvitation(token: string, now: number, secret: Buffer): Result<Invitation> {
  const [body = '', mark = ''] = token.split('.');
  const right = Buffer.from(seal(body, secret));
  const given = Buffer.from(mark);
  if (right.length !== given.length || !timingSafeEqual(right, given)) return refuse(invalidInvitation());
  // We signed it ourselves, so it has the shape that we gave it.
  const invitation = JSON.parse(Buffer.from(body, 'base64url').toString()) as Invitation;
  return invitation.expires < now ? refuse(invalidInvitation()) : ok(invitation);
}

function passwordLength(min: number, max: number): Refusal {
  return {
    code: 'password-length',
    path: ['password'],
    message: {
      fr: `le mot de passe compte de ${min} à ${max} caractères`,
      en: `the password has ${min} to ${max} characters`,
    },
  };
}

function knownEmail(email: string): Refusal {
  return {
    code: 'known-email',
    path: ['email'],
    found: email,
    message: {
      fr: 'un compte existe déjà avec cette adresse ; connectez-vous avec lui',
      en: 'an account with this address exists already; sign in with it',
    },
  };
}

function alreadyMember(): Refusal {
  return {
    code: 'already-member',
    path: [],
    message: {
      fr: 'cette invitation a déjà servi ; connectez-vous',
      en: 'this invitation was used already; sign in',
    },
  };
}

function invalidInvitation(): Refusal {
  return {
    code: 'invalid-invitation',
    path: ['token'],
    message: {
      fr: 'cette invitation n’est pas valable, ou ne l’est plus ; demandez-en une autre',
      en: 'this invitation is not valid, or no longer is; ask for another',
    },
  };
}
