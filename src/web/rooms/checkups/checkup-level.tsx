import type { Checkups } from '../../api/queries.ts';
import { useLanguage } from '../../ui/language.tsx';

/** The global level: its sign and its word, never the colour alone. */
export function CheckupLevel({ level }: { readonly level: Checkups['checkups'][number]['level'] }) {
  const { t } = useLanguage();
  return (
    <span className="checkup-level">
      <span aria-hidden="true">{level.sign}</span> <b>{t(level.words)}</b>
    </span>
  );
}
