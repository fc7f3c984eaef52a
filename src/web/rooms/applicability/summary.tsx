import type { Applicability } from '#domain/controls/applicability.ts';
import { progressOf, THEME_WORDS, THEMES, themeOf } from '#domain/controls/statement.ts';
import { useLanguage } from '../../ui/language.tsx';
import { PROGRESS_TONES, PROGRESS_WORDS, PROGRESSES } from './use-statement.ts';

const WORDS = { answered: { fr: 'réponses sur', en: 'answers of' } };

/** How many lines stand where, as a whole and by theme: bars, words and numbers. */
export function Summary({ lines }: { readonly lines: readonly Applicability[] }) {
  const { t, number } = useLanguage();
  const answered = (of: readonly Applicability[]) => of.filter(({ decision }) => decision).length;
  return (
    <>
      <Bar lines={lines} />
      <ul className="legend">
        {PROGRESSES.map((progress) => (
          <li key={progress}>
            <span className={`swatch state-${PROGRESS_TONES[progress]}`} aria-hidden="true" />{' '}
            {t(PROGRESS_WORDS[progress])}{' '}
            <b>{number(lines.filter((line) => progressOf(line) === progress).length)}</b>
          </li>
        ))}
      </ul>
      <ul className="theme-progress">
        {THEMES.map((theme) => {
          const own = lines.filter(({ control }) => themeOf(control) === theme);
          return (
            <li key={theme}>
              <span>{t(THEME_WORDS[theme])}</span>{' '}
              <span className="quiet">
                {number(answered(own))} {t(WORDS.answered)} {number(own.length)}
              </span>
              <Bar lines={own} />
            </li>
          );
        })}
      </ul>
    </>
  );
}

function Bar({ lines }: { readonly lines: readonly Applicability[] }) {
  return (
    <div className="share-bar" aria-hidden="true">
      {PROGRESSES.map((progress) => ({
        progress,
        count: lines.filter((line) => progressOf(line) === progress).length,
      }))
        .filter(({ count }) => count > 0)
        .map(({ progress, count }) => (
          <span key={progress} className={`state-${PROGRESS_TONES[progress]}`} style={{ flexGrow: count }} />
        ))}
    </div>
  );
}
