import { useQuery } from '@tanstack/react-query';
import { controlsQuery } from '../../api/queries.ts';
import { useLanguage } from '../../ui/language.tsx';

const WORDS = {
  practice: { fr: 'En pratique', en: 'In practice' },
  evidence: { fr: 'Ce qui le montre', en: 'What shows it' },
};

/** What a measure of ISO/IEC 27002 asks for, in our words and how to go about it. */
export function ControlHelp({ control }: { readonly control: string }) {
  const { t } = useLanguage();
  const entry = useQuery(controlsQuery).data?.get(control);
  if (!entry) return null;
  return (
    <section className="computed" aria-label={t(entry.name)}>
      <h3>{t(entry.name)}</h3>
      <p>{t(entry.meaning)}</p>
      {(['practice', 'evidence'] as const).map((part) => {
        return (
          <details key={part} className="history">
            <summary>{t(WORDS[part])}</summary>
            <ul>
              {entry[part].map((words) => (
                <li key={words.en}>{t(words)}</li>
              ))}
            </ul>
          </details>
        );
      })}
    </section>
  );
}
