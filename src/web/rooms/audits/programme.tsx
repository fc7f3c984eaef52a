import { Button } from '@mantine/core';
import { formatMonth } from '#documents/style/typography.ts';
import { AUDIT_KINDS } from '#domain/audits/audit.ts';
import { DAY_STATES, type DayState, LINE_STATES } from '#domain/dossier/audit-programme.ts';
import type { Subject } from '#domain/dossier/integrity/finding.ts';
import { addMonths, type Day } from '#kernel/date.ts';
import type { ProgrammeLine } from '../../api/queries.ts';
import { roomAddress, useAddressSearch } from '../../ui/address.ts';
import { useLanguage } from '../../ui/language.tsx';
import { RoomLink } from '../../ui/room-link.tsx';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { useMember } from '../../ui/session.tsx';

const WORDS = {
  told: {
    fr: 'Une ligne par nature d’audit ; chaque marque ouvre sa ligne. Celui qui audite ne juge pas son propre travail.',
    en: 'One line for each kind of audit; each mark opens its row. Whoever audits does not judge their own work.',
  },
  table: { fr: 'Programme de l’année', en: 'Programme of the year' },
  kind: { fr: 'Audit', en: 'Audit' },
  before: { fr: '12 mois avant', en: '12 months before' },
  after: { fr: '12 mois après', en: '12 months after' },
  last: { fr: 'dernier le', en: 'last on' },
  next: { fr: 'prochain le', en: 'next on' },
  every: { fr: 'tous les', en: 'every' },
  months: { fr: 'mois', en: 'months' },
  within: { fr: 'dans les', en: 'within' },
  plan: { fr: 'Prévoir', en: 'Plan' },
  prepare: { fr: 'Préparer la revue', en: 'Prepare the review' },
  now: { fr: 'mois en cours', en: 'present month' },
  register: { fr: 'Ouvrir le registre des audits', en: 'Open the register of audits' },
};

/** Each state by a sign too, so that the colour never speaks alone. */
const SIGNS: Readonly<Record<DayState, string>> = { held: '✓', planned: '◇', due: '○', overdue: '!' };

interface Props {
  readonly dossier: string;
  readonly lines: readonly ProgrammeLine[];
  readonly today: Day;
  readonly onOpen: (subject: Subject) => void;
  readonly onPlan: (kind: string) => void;
}

/** The audits of a year on a line of months: held, planned, overdue, and what nobody planned. */
export function Programme({ dossier, lines, today, onOpen, onPlan }: Props) {
  const { t, language } = useLanguage();
  const [search, change] = useAddressSearch();
  const asked = Number(search.years ?? 0);
  const years = Number.isInteger(asked) && Math.abs(asked) < 20 ? asked : 0;
  // What has just been held stays in sight beside what comes.
  const first = addMonths(`${today.slice(0, 7)}-01`, 12 * years - 2);
  const months = Array.from({ length: 12 }, (_, place) => addMonths(first, place));
  const go = (to: number) => change({ years: to === 0 ? undefined : String(to) });
  const named = (month: Day) => formatMonth(month, language, true);
  return (
    <div className="programme">
      <p className="quiet">{t(WORDS.told)}</p>
      <div className="filters programme-years">
        <Button size="compact-sm" variant="default" onClick={() => go(years - 1)}>
          ← {t(WORDS.before)}
        </Button>
        <h2 aria-live="polite">
          {named(first)} – {named(addMonths(first, 11))}
        </h2>
        <Button size="compact-sm" variant="default" onClick={() => go(years + 1)}>
          {t(WORDS.after)} →
        </Button>
        <RoomLink address={roomAddress(dossier, 'registers/audits')}>{t(WORDS.register)}</RoomLink>
      </div>
      <ScrollRegion label={t(WORDS.table)}>
        <table className="plain-table programme-table">
          <thead>
            <tr>
              <th scope="col">{t(WORDS.kind)}</th>
              {months.map((month, place) => (
                <th
                  key={month}
                  scope="col"
                  className={month.slice(0, 7) === today.slice(0, 7) ? 'programme-now' : undefined}
                >
                  {formatMonth(month, language, place > 0 && month.slice(5, 7) === '01')}
                  {month.slice(0, 7) === today.slice(0, 7) && (
                    <span className="visually-hidden"> ({t(WORDS.now)})</span>
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.kind}>
                <th scope="row">
                  <LineHead dossier={dossier} line={line} onOpen={onOpen} onPlan={onPlan} />
                </th>
                {months.map((month) => (
                  <td
                    key={month}
                    className={month.slice(0, 7) === today.slice(0, 7) ? 'programme-now' : undefined}
                  >
                    <Marks line={line} month={month} onOpen={onOpen} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <ul className="legend">
        {(Object.keys(DAY_STATES) as DayState[]).map((state) => (
          <li key={state}>
            <span className={`audit-mark audit-${state}`} aria-hidden="true">
              {SIGNS[state]}
            </span>{' '}
            {t(DAY_STATES[state])}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Marks({
  line,
  month,
  onOpen,
}: {
  readonly line: ProgrammeLine;
  readonly month: Day;
  readonly onOpen: (subject: Subject) => void;
}) {
  const { t, day: words } = useLanguage();
  return line.days
    .filter(({ on }) => on.slice(0, 7) === month.slice(0, 7))
    .map(({ subject, title, on, state }) => {
      const told = `${t(title)}, ${t(DAY_STATES[state])}, ${words(on)}`;
      return (
        <button
          key={`${subject.key}/${state}`}
          type="button"
          className={`audit-mark audit-${state}`}
          title={told}
          aria-label={told}
          onClick={() => onOpen(subject)}
        >
          <span aria-hidden="true">
            {SIGNS[state]} {words(on).split('\u00A0')[0]}
          </span>
        </button>
      );
    });
}

interface HeadProps {
  readonly dossier: string;
  readonly line: ProgrammeLine;
  readonly onOpen: (subject: Subject) => void;
  readonly onPlan: (kind: string) => void;
}

/** What the line is about, how it stands, and the way to plan it. */
function LineHead({ dossier, line, onOpen, onPlan }: HeadProps) {
  const { t, shortDay, titled } = useLanguage();
  const { edits } = useMember();
  const { kind, state, last, next, undated, usual } = line;
  const facts = [
    ...(usual ? [rhythm(usual.interval)] : []),
    ...(last ? [`${t(WORDS.last)} ${shortDay(last)}`] : []),
    ...(next ? [`${t(WORDS.next)} ${shortDay(next)}`] : []),
  ];
  const asks = state === 'never' || state === 'due' || state === 'held' || state === 'later';
  return (
    <>
      <span className="programme-kind">{t(AUDIT_KINDS[kind])}</span>{' '}
      <span className={`state-badge audit-line-${state}`}>{t(LINE_STATES[state])}</span>
      {facts.length > 0 && <span className="quiet programme-facts">{facts.join(' · ')}</span>}
      {undated.map((subject) => (
        <button key={subject.key} type="button" className="link" onClick={() => onOpen(subject)}>
          {subject.key}
        </button>
      ))}
      {edits &&
        asks &&
        (kind === 'management-review' ? (
          <RoomLink address={roomAddress(dossier, 'cycle', { view: 'review' })}>{t(WORDS.prepare)}</RoomLink>
        ) : (
          <button
            type="button"
            className="link"
            aria-label={titled(WORDS.plan, t(AUDIT_KINDS[kind]))}
            onClick={() => onPlan(kind)}
          >
            {t(WORDS.plan)}…
          </button>
        ))}
    </>
  );

  function rhythm({ min, max }: { readonly min: number; readonly max: number }): string {
    const word =
      usual?.proposal?.everyMonths === undefined && kind !== 'management-review' ? WORDS.within : WORDS.every;
    return `${t(word)} ${min === max || word === WORDS.within ? max : `${min}–${max}`}\u00A0${t(WORDS.months)}`;
  }
}
