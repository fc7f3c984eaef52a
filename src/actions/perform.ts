import { parse } from '#domain/register/refusals.ts';
import type { Day } from '#kernel/date.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Session, Store } from '#store/session.ts';
import type { Action, ActionContext, Actor, JournalNote } from './action.ts';
import { isAllowed, MEMBER_ROLES } from './permission.ts';

export interface Occasion {
  readonly store: Store;
  readonly actor: Actor;
  readonly today: Day;
  readonly now: string;
}

/** Thrown inside a transaction so that it rolls back; caught below, never seen outside. */
class Refused extends Error {
  readonly result: Result<never>;
  constructor(result: Result<never>) {
    super('refused');
    this.result = result;
  }
}

/**
 * Does an action as somebody: permission, input, one transaction, journal. Nothing is written when anything is
 * refused.
 */
export async function perform(action: Action, input: unknown, occasion: Occasion): Promise<Result<unknown>> {
  const { actor, store } = occasion;
  if (!isAllowed(actor.role, action.permission)) return notAllowed(action, actor);
  const parsed = parse(action.input, input);
  if (!parsed.ok) return parsed;
  try {
    return ok(
      await store.transaction(actor.organisation, (session) =>
        within(session, action, parsed.value, occasion),
      ),
    );
  } catch (error) {
    if (error instanceof Refused) return error.result;
    throw error;
  }
}

async function within(
  session: Session,
  action: Action,
  input: unknown,
  occasion: Occasion,
): Promise<unknown> {
  const { actor, today, now } = occasion;
  const context: ActionContext = { session, actor, today, now };
  const result = await action.run(context, input);
  if (!result.ok) throw new Refused(result);
  const { notes, note = {} } = result.value;
  if (action.kind === 'write') await record(context, action, notes ?? [note]);
  return result.value.output;
}

function record(
  { session, actor, now }: ActionContext,
  action: Action,
  notes: readonly JournalNote[],
): Promise<void> {
  return session.journal.appendAll(
    notes.map(({ detail, ...subject }) => ({
      actor: { id: actor.id, name: actor.name, role: actor.role },
      at: now,
      action: action.id,
      subject,
      detail: detail ?? null,
    })),
  );
}

function notAllowed(action: Action, actor: Actor): Result<never> {
  const role = MEMBER_ROLES[actor.role];
  return refuse({
    code: 'not-allowed',
    path: [],
    found: actor.role,
    message: {
      fr: `« ${action.title.fr} » n’est pas permis au rôle ${role.fr.toLowerCase()} ; demandez à un propriétaire de l’organisation`,
      en: `“${action.title.en}” is not allowed to the role ${role.en.toLowerCase()}; ask an owner of the organisation`,
    },
  });
}
