import type { z } from 'zod';
import type { Day } from '#kernel/date.ts';
import type { Result } from '#kernel/result.ts';
import type { Text } from '#kernel/text.ts';
import type { Session } from '#store/session.ts';
import type { MemberRole, Permission } from './permission.ts';

/** Who acts, in which organisation, as what. */
export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly organisation: string;
  readonly role: MemberRole;
  /** The organisation has no other member: then one may accept what one rated, and it is marked. */
  readonly alone: boolean;
}

/** What an action may use: everything else reaches it through its input. */
export interface ActionContext {
  readonly session: Session;
  readonly actor: Actor;
  /** The day, in the server's time zone. */
  readonly today: Day;
  /** The instant, ISO 8601 in UTC. */
  readonly now: string;
}

/** What the journal keeps of an action that changed something. */
export interface JournalNote {
  readonly dossier?: string;
  readonly register?: string;
  readonly key?: string;
  readonly detail?: unknown;
}

export interface Outcome<Output> {
  readonly output: Output;
  /** Required of an action that writes; an action that reads leaves no entry. */
  readonly note?: JournalNote;
  /** Instead of it, one note a row, of an action that writes many rows: each has its history. */
  readonly notes?: readonly JournalNote[];
}

/**
 * One verb. Its HTTP route, its CLI command, its permission, its transaction and its journal entry all come from
 * this definition.
 */
export interface Action<
  Id extends string = string,
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
> {
  /** `room.verb`: `/api/room/verb`, `vigie do room verb`. */
  readonly id: Id;
  readonly title: Text;
  readonly kind: 'read' | 'write';
  readonly permission: Permission;
  readonly input: Input;
  readonly output: Output;
  readonly run: (
    context: ActionContext,
    input: z.output<Input>,
  ) => Promise<Result<Outcome<z.output<Output>>>>;
}

export function defineAction<const Id extends string, Input extends z.ZodType, Output extends z.ZodType>(
  action: Action<Id, Input, Output>,
): Action<Id, Input, Output> {
  return action;
}
