import type { Checkup } from '../../api/queries.ts';
import { useLanguage } from '../../ui/language.tsx';

const WORDS = {
  by: { fr: 'Lu par', en: 'Read by' },
  paste: { fr: 'un chat, réponse collée', en: 'a chat, answer pasted' },
  observations: { fr: 'Observations', en: 'Observations' },
  items: { fr: 'Explications', en: 'Explanations' },
};

/** What a model said, after the check: quoted, and never more than an explanation. */
export function Reading({ reading }: { readonly reading: NonNullable<Checkup['analyst']> }) {
  const { t, number } = useLanguage();
  const { by, model, failed, summary, items, observations } = reading;
  return (
    <blockquote className="checkup-reading">
      <p className="quiet">
        {t(WORDS.by)} {by === 'paste' ? t(WORDS.paste) : <span className="mono">{model}</span>}
      </p>
      {failed && <p className="notice">{t(failed)}</p>}
      {summary !== null && <p>{summary}</p>}
      {items.length > 0 && (
        <details>
          <summary>
            {t(WORDS.items)} ({number(items.length)})
          </summary>
          <ul>
            {items.map(({ finding, explanation, recommendation }) => (
              <li key={finding}>
                {explanation} {recommendation}
              </li>
            ))}
          </ul>
        </details>
      )}
      {observations.length > 0 && (
        <>
          <p>
            <b>{t(WORDS.observations)}</b>
          </p>
          <ul>
            {observations.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </>
      )}
    </blockquote>
  );
}
