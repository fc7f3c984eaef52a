import { REGISTERS } from '#domain/dossier/registers.ts';
import { EXCEPTION_STATES, type Exception, type ExceptionState } from '#domain/governance/exception.ts';
import { exceptionState } from '#domain/governance/policy-rules.ts';
import type { Day } from '#kernel/date.ts';
import { ok, type Refusal, type Result, refuse } from '#kernel/result.ts';
import type { Session, Stored } from '#store/session.ts';
import { unknownRow } from '../registers/register-actions.ts';

interface Wanted {
  readonly states: readonly ExceptionState[];
  readonly today: Day;
}

/** An exception as it stands, if its state is one of those that the verb is for. */
export async function exceptionAt(
  session: Session,
  dossier: string,
  id: string,
  { states, today }: Wanted,
): Promise<Result<Stored<Exception>>> {
  const all = await session.rows(REGISTERS.exceptions).list(dossier);
  const found = all.find(({ row }) => row.id === id);
  if (!found) return refuse(unknownRow(REGISTERS.exceptions, id));
  const state = exceptionState(
    found.row,
    all.map(({ row }) => row),
    today,
  );
  return states.includes(state) ? ok(found) : refuse(otherState(id, state, states));
}

function otherState(id: string, state: ExceptionState, wanted: readonly ExceptionState[]): Refusal {
  const name = (one: ExceptionState, language: 'fr' | 'en') => EXCEPTION_STATES[one][language].toLowerCase();
  return {
    code: 'exception-state',
    path: ['id'],
    found: state,
    message: {
      fr: `« ${id} » est à l’état « ${name(state, 'fr')} »\u00A0; il faut\u00A0: ${wanted.map((one) => name(one, 'fr')).join(' ou ')}`,
      en: `“${id}” is ${name(state, 'en')}; it must be ${wanted.map((one) => name(one, 'en')).join(' or ')}`,
    },
  };
}
