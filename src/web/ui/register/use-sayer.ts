import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { RegisterId } from '#domain/register/names.ts';
import { registerQuery } from '../../api/queries.ts';
import { useLanguage } from '../language.tsx';
import { useRowNames } from './row-names.ts';
import type { Sayer } from './show-value.ts';

/** How values of a dossier are said to this reader; `registers` are those whose rows must be named. */
export function useSayer(dossier: string, registers: readonly RegisterId[]): Sayer {
  const speech = useLanguage();
  const names = useRowNames(dossier, registers);
  const study = useQuery(registerQuery(dossier, 'study'));
  const currency = String(study.data?.[0]?.row.currency ?? 'EUR');
  return useMemo(() => ({ ...speech, names, currency }), [speech, names, currency]);
}
