import type { ProgrammeLine } from '../../api/queries.ts';
import { useLanguage } from '../../ui/language.tsx';

const WORDS = {
  title: { fr: 'Ce que dit le catalogue', en: 'What the catalogue says' },
  rhythm: { fr: 'Rythme', en: 'Rhythm' },
  by: { fr: 'Par qui', en: 'By whom' },
  price: { fr: 'Prix usuel, hors taxes', en: 'Usual price, before tax' },
  prepare: { fr: 'À préparer', en: 'To prepare' },
  and: { fr: 'à', en: 'to' },
};

/** The advice of the catalogue on one kind of audit: how often, by whom, for how much, what to have ready. */
export function Usual({ usual }: { readonly usual: NonNullable<ProgrammeLine['usual']> }) {
  const { t, money } = useLanguage();
  const { rhythm, by, independence, price, priceBasis, prepare } = usual;
  return (
    <details className="history usual">
      <summary>{t(WORDS.title)}</summary>
      <dl>
        <dt>{t(WORDS.rhythm)}</dt>
        <dd>{t(rhythm)}</dd>
        <dt>{t(WORDS.by)}</dt>
        <dd>
          {t(by)}. {t(independence)}
        </dd>
        {price.max > 0 && (
          <>
            <dt>{t(WORDS.price)}</dt>
            <dd>
              {money(price.min)} {t(WORDS.and)} {money(price.max)}. {t(priceBasis)}
            </dd>
          </>
        )}
        <dt>{t(WORDS.prepare)}</dt>
        <dd>
          <ul>
            {prepare.map((one) => (
              <li key={one.en}>{t(one)}</li>
            ))}
          </ul>
        </dd>
      </dl>
    </details>
  );
}
