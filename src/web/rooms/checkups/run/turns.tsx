import type { CheckupProcedureAnswer } from '#server/api.ts';
import { useLanguage } from '../../../ui/language.tsx';

const WORDS = {
  title: { fr: 'Ce que le serveur a fait seul', en: 'What the server did by itself' },
  collect: { fr: 'Preuves du contrôle', en: 'Evidence of the checkup' },
  daily: { fr: 'Relevé du jour', en: 'Record of the day' },
  running: { fr: 'en cours', en: 'going on' },
  done: { fr: 'fait', en: 'done' },
  failed: { fr: 'échec', en: 'failed' },
};

const SHOWN = 5;

/** The last scheduled tasks: a failure is told here and nowhere hides. */
export function Turns({ turns }: Pick<CheckupProcedureAnswer, 'turns'>) {
  const { t, day } = useLanguage();
  if (turns.length === 0) return null;
  return (
    <section>
      <h2>{t(WORDS.title)}</h2>
      <ul className="plain-list">
        {turns.slice(0, SHOWN).map(({ task, due, state, told }) => (
          <li key={`${task}/${due}`} className={state === 'failed' ? 'notice' : undefined}>
            {t(WORDS[task])}, {day(due)} – <b>{t(WORDS[state])}</b>{' '}
            {told && <span className="quiet">{t(told)}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
