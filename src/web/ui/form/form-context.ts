import { createContext, useContext } from 'react';
import type { RefusalAnswer } from '../../api/problem.ts';

/** What every input of a form needs to know of it. */
export interface FormFrame {
  readonly dossier: string;
  readonly currency: string;
  readonly readOnly: boolean;
  /** What was refused, by path. */
  readonly errors: ReadonlyMap<string, string>;
  /** Fields that are given and not changed here: the key of a row that exists. */
  readonly fixed: ReadonlySet<string>;
}

const Context = createContext<FormFrame | undefined>(undefined);
export const FormProvider = Context.Provider;

export function useForm(): FormFrame {
  const frame = useContext(Context);
  if (!frame) throw new Error('an input of a register stands in a form');
  return frame;
}

/** Refusals by path. Those of the server start below `row`, as the action was given it. */
export function errorsByPath(
  refusals: readonly Pick<RefusalAnswer, 'path' | 'message'>[],
): ReadonlyMap<string, string> {
  return new Map(
    refusals.map(({ path, message }) => [(path[0] === 'row' ? path.slice(1) : path).join('.'), message]),
  );
}
