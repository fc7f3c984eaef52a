import type { Checkup } from '../../api/queries.ts';
import { useLanguage } from '../../ui/language.tsx';

type Told = Checkup['conforming'][number]['says'];

/** A sentence of the report; words that somebody outside chose stand as code, and are never read as ours. */
export function Sentence({ says }: { readonly says: Told }) {
  const { language, t } = useLanguage();
  return says[language].map(({ words, outside }, place) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place in the sentence
    outside ? <code key={place}>{words}</code> : <span key={place}>{t(words)}</span>,
  );
}
