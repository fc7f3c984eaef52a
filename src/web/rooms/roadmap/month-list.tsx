import { formatMonth } from '#documents/style/typography.ts';
import type { Planned } from '#domain/roadmap/plan.ts';
import { HORIZONS, MEASURE_STATUSES } from '#domain/treatment/measure.ts';
import type { Day } from '#kernel/date.ts';
import type { Wording } from '#kernel/text.ts';
import { useLanguage } from '../../ui/language.tsx';
import { isOverdue, STATUS_TONES } from './standing.ts';

const WORDS = {
  overdue: { fr: 'En retard', en: 'Overdue' },
  none: { fr: 'Sans échéance', en: 'Without a due day' },
  one: { fr: 'mesure', en: 'measure' },
  many: { fr: 'mesures', en: 'measures' },
  nobody: { fr: 'sans responsable', en: 'without an owner' },
  until: { fr: 'pour le', en: 'due' },
};

interface Props {
  readonly planned: readonly Planned[];
  readonly today: Day;
  readonly nameOf: (owner: string) => Wording;
  readonly onOpen: (id: string) => void;
}

/** The measures by the month in which they are due, what is late first: the roadmap for a reader, and for a phone. */
export function MonthList({ planned, today, nameOf, onOpen }: Props) {
  const { t, language, counted, shortDay } = useLanguage();
  const late = planned.filter(({ measure }) => isOverdue(measure, today));
  const rest = planned.filter((one) => !late.includes(one)).toSorted(byEnd);
  const months = Map.groupBy(rest, ({ end }) => end?.slice(0, 7) ?? '');
  const sections = [
    ...(late.length > 0 ? [{ id: 'late', title: t(WORDS.overdue), own: late.toSorted(byEnd) }] : []),
    ...[...months].map(([id, own]) => ({
      id,
      title: id === '' ? t(WORDS.none) : formatMonth(`${id}-01`, language, true),
      own,
    })),
  ];
  return (
    <div className="plan">
      {sections.map(({ id, title, own }) => (
        <section key={id} aria-label={title}>
          <h2>
            {title} <span className="quiet">{counted(own.length, WORDS.one, WORDS.many)}</span>
          </h2>
          <ul className="plain-list month-list">
            {own.map(({ measure, end }) => (
              <li key={measure.id}>
                <span className={`state-badge state-${STATUS_TONES[measure.status]}`}>
                  {t(MEASURE_STATUSES[measure.status])}
                </span>
                <span>
                  <span className="mono quiet">{measure.id}</span>{' '}
                  <button type="button" className="link" onClick={() => onOpen(measure.id)}>
                    {t(measure.title)}
                  </button>
                  <span className="quiet">
                    {' '}
                    {[
                      ...(end ? [`${t(WORDS.until)} ${shortDay(end)}`] : [t(HORIZONS[measure.horizon])]),
                      measure.owner ? t(nameOf(measure.owner)) : t(WORDS.nobody),
                    ].join(' · ')}
                  </span>
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function byEnd(a: Planned, b: Planned): number {
  const [left, right] = [a.end ?? '9999', b.end ?? '9999'];
  return left < right ? -1 : left > right ? 1 : a.measure.id < b.measure.id ? -1 : 1;
}
