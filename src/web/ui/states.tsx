import { Alert, Button, Loader } from '@mantine/core';
import type { ReactNode } from 'react';
import { Problem } from '../api/problem.ts';
import { useLanguage } from './language.tsx';

const WORDS = {
  loading: { fr: 'Chargement…', en: 'Loading…' },
  refused: { fr: 'Ce n’est pas possible', en: 'This is not possible' },
  failed: { fr: 'Cela n’a pas abouti', en: 'This did not succeed' },
  again: { fr: 'Réessayer', en: 'Try again' },
  bug: {
    fr: 'Une erreur inattendue s’est produite dans la page. Rechargez-la.',
    en: 'An unexpected error happened in the page. Reload it.',
  },
};

export function Loading() {
  const { t } = useLanguage();
  return (
    <p className="state" role="status">
      <Loader size="sm" type="dots" aria-hidden="true" /> {t(WORDS.loading)}
    </p>
  );
}

/** A list with nothing in it says what it is for and what to do next. */
export function Empty({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <div className="state state-empty">
      <p>
        <strong>{title}</strong>
      </p>
      {children}
    </div>
  );
}

/** What was refused or failed, in sentences, and the way on. */
export function Refused({ error, retry }: { readonly error: unknown; readonly retry?: () => void }) {
  const { t } = useLanguage();
  const problem = error instanceof Problem ? error : undefined;
  const title = problem && problem.refusals.length > 0 ? WORDS.refused : WORDS.failed;
  const sentences = problem?.sentences ?? [t(WORDS.bug)];
  return (
    <Alert role="alert" title={t(title)} className="refused" variant="outline" color="red">
      {sentences.map((sentence) => (
        <p key={sentence}>{t(sentenceCase(sentence))}</p>
      ))}
      {retry && (
        <Button size="compact-sm" variant="default" onClick={retry}>
          {t(WORDS.again)}
        </Button>
      )}
    </Alert>
  );
}

/** Refusals are written to follow a path; alone they are sentences. */
export function sentenceCase(words: string): string {
  const sentence = words.charAt(0).toUpperCase() + words.slice(1);
  return /[.!?…]$/.test(sentence) ? sentence : `${sentence}.`;
}

interface Asked<Data> {
  readonly data: Data | undefined;
  readonly error: unknown;
  readonly refetch: () => unknown;
}

/** Shows what was asked for once it is there, and until then, or instead, why not. */
export function Await<Data>({
  query,
  children,
}: {
  readonly query: Asked<Data>;
  readonly children: (data: Data) => ReactNode;
}) {
  if (query.data !== undefined) return children(query.data);
  if (query.error) return <Refused error={query.error} retry={() => query.refetch()} />;
  return <Loading />;
}
