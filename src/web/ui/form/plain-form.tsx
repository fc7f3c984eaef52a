import { type ReactNode, useMemo } from 'react';
import { Problem } from '../../api/problem.ts';
import { sentenceCase } from '../states.tsx';
import { errorsByPath, FormProvider } from './form-context.ts';

interface Props {
  readonly dossier: string;
  /** What the last try was refused for: it stands beside the inputs that it names. */
  readonly error?: unknown;
  readonly readOnly?: boolean;
  readonly children: ReactNode;
}

/** The frame that inputs of a register need where a few of them stand outside the form of a row. */
export function PlainForm({ dossier, error, readOnly = false, children }: Props) {
  const frame = useMemo(() => {
    const refusals = error instanceof Problem ? error.refusals : [];
    const errors = new Map([...errorsByPath(refusals)].map(([path, words]) => [path, sentenceCase(words)]));
    return { dossier, currency: '', readOnly, errors, fixed: new Set<string>() };
  }, [dossier, error, readOnly]);
  return <FormProvider value={frame}>{children}</FormProvider>;
}
