import type { Wording } from '#kernel/text.ts';
import { useLanguage } from '../language.tsx';

const REFUSED = { fr: 'Refusé par', en: 'Refused by' };

interface Props {
  readonly refusal: { readonly by: string; readonly on: string; readonly reason: Wording } | undefined;
}

/** Who said no, when and why: what the author needs in order to take it up again. */
export function ToldRefusal({ refusal }: Props) {
  const { t, day, colon } = useLanguage();
  if (!refusal) return null;
  return (
    <p className="notice">
      <b>
        {t(REFUSED)} {refusal.by}, {day(refusal.on)}
      </b>
      {colon}
      {t(refusal.reason)}
    </p>
  );
}
