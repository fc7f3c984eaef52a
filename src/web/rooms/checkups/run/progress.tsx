import { useEffect, useState } from 'react';
import type { CheckupProcedureAnswer } from '#server/api.ts';
import { useLanguage } from '../../../ui/language.tsx';

const WORDS = {
  title: { fr: 'Avancement', en: 'Progress' },
  known: { fr: 'Éléments connus', en: 'Elements known' },
  since: { fr: 'Depuis', en: 'For' },
  target: { fr: 'durée cible', en: 'target' },
  over: { fr: 'durée cible dépassée', en: 'target exceeded' },
};

/** How far the checkup is, and how long it has taken against what the procedure foresees. */
export function Progress({ procedure }: { readonly procedure: CheckupProcedureAnswer }) {
  const { t, number } = useLanguage();
  const { sources, sitting, minutes } = procedure;
  const elements = sources.flatMap((source) => source.elements);
  const known = elements.filter((element) => element.known === 'yes').length;
  return (
    <section className="run-progress" aria-label={t(WORDS.title)}>
      <label>
        {t(WORDS.known)} <b>{number(known)}</b> / {number(elements.length)}
        <progress value={known} max={elements.length} />
      </label>
      {sitting && <Timer startedAt={sitting.startedAt} minutes={minutes} />}
    </section>
  );
}

interface TimerProps {
  readonly startedAt: string;
  readonly minutes: CheckupProcedureAnswer['minutes'];
}

/** Seconds pass on the screen only: a screen reader is not told each of them. */
function Timer({ startedAt, minutes }: TimerProps) {
  const { t } = useLanguage();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const clock = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(clock);
  }, []);
  const seconds = Math.max(0, Math.floor((now - Date.parse(startedAt)) / 1000));
  const over = seconds > minutes.max * 60;
  return (
    <p className={over ? 'notice' : undefined}>
      {t(WORDS.since)} <b className="run-timer">{elapsed(seconds)}</b>{' '}
      <span className="quiet">
        ({over ? t(WORDS.over) : t(WORDS.target)} {minutes.min}–{minutes.max} min)
      </span>
    </p>
  );
}

function elapsed(seconds: number): string {
  const two = (part: number) => String(part).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const rest = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
}
