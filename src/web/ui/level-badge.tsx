import { LEVEL_WORDS, type LevelId } from '#domain/scope/levels.ts';
import { useLanguage } from './language.tsx';

const UNRATED = { fr: 'Non coté', en: 'Not rated' };

/** A level with its word: the colour never speaks alone. */
export function LevelBadge({ level }: { readonly level: LevelId | undefined }) {
  const { t } = useLanguage();
  return (
    <span className={`level level-${level ?? 'unrated'}`}>{t(level ? LEVEL_WORDS[level] : UNRATED)}</span>
  );
}
