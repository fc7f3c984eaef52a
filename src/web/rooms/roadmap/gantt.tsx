import { Button, SegmentedControl } from '@mantine/core';
import { type KeyboardEvent, useLayoutEffect, useMemo, useRef } from 'react';
import { formatMonth } from '#documents/style/typography.ts';
import { type TooLate, tooEarly } from '#domain/roadmap/dependencies.ts';
import type { Planned } from '#domain/roadmap/plan.ts';
import { isMovable, shifted } from '#domain/roadmap/shift.ts';
import { MEASURE_STATUSES, type Measure } from '#domain/treatment/measure.ts';
import type { Day } from '#kernel/date.ts';
import { useLanguage } from '../../ui/language.tsx';
import { useRoving } from '../../ui/use-roving.ts';
import {
  type Axis,
  arrowsOf,
  axisOf,
  barOf,
  type GanttGroup,
  GROUP,
  HEAD,
  heightOf,
  monthsOf,
  placeOf,
  ROW,
  roundsOf,
  widthOf,
} from './gantt-layout.ts';
import { isOverdue, STATUS_TONES } from './standing.ts';
import { useShift } from './use-shift.ts';

const WORDS = {
  label: { fr: 'Calendrier des mesures', en: 'Calendar of the measures' },
  keys: {
    fr: '← → déplacent la mesure d’un jour, avec Maj d’une semaine ; Alt + ← → déplacent sa fin. ↑ ↓ changent de mesure, Entrée l’ouvre, Échap annule ou quitte le calendrier. À la souris : tirez la barre, ou son bord droit.',
    en: '← → move the measure by a day, with Shift by a week; Alt + ← → move its end. ↑ ↓ change measure, Enter opens it, Escape takes back or leaves the calendar. With a pointer: pull the bar, or its right edge.',
  },
  read: {
    fr: '↑ ↓ changent de mesure, Entrée l’ouvre, Échap quitte le calendrier.',
    en: '↑ ↓ change measure, Enter opens it, Escape leaves the calendar.',
  },
  today: { fr: 'aujourd’hui', en: 'today' },
  overdue: { fr: 'en retard', en: 'overdue' },
  from: { fr: 'du', en: 'from' },
  until: { fr: 'au', en: 'to' },
  onward: { fr: 'sans fin', en: 'without end' },
  yearly: { fr: 'chaque année', en: 'every year' },
  after: { fr: 'après', en: 'after' },
  early: { fr: 'commence avant la fin de', en: 'begins before the end of' },
  scale: { fr: 'Échelle', en: 'Scale' },
  weeks: { fr: 'Semaines', en: 'Weeks' },
  months: { fr: 'Mois', en: 'Months' },
  year: { fr: 'Année', en: 'Year' },
  undo: { fr: 'Annuler', en: 'Undo' },
  redo: { fr: 'Rétablir', en: 'Redo' },
};

/** Pixels of a day. */
const SCALES = { weeks: 12, months: 4.5, year: 2 } as const;
type Scale = keyof typeof SCALES;

export function scaleNamed(name: string | undefined): Scale {
  return name === 'weeks' || name === 'year' ? name : 'months';
}

interface Props {
  readonly groups: readonly GanttGroup[];
  /** Everything planned, whatever is shown: what a measure waits for may be out of sight. */
  readonly all: readonly Planned[];
  readonly today: Day;
  readonly edits: boolean;
  readonly scale: Scale;
  readonly onScale: (scale: Scale) => void;
  readonly onShifted: (measure: Measure) => void;
  readonly onOpen: (id: string) => void;
  readonly undo: (() => void) | undefined;
  readonly redo: (() => void) | undefined;
}

/** The measures as bars on a calendar, moved by pointer or by key. */
export function Gantt(props: Props) {
  const { groups, all, today, edits, scale, onScale, onShifted, onOpen, undo, redo } = props;
  const { t, shortDay } = useLanguage();
  const byId = useMemo(
    () => new Map(groups.flatMap(({ planned }) => planned.map((one) => [one.measure.id, one]))),
    [groups],
  );
  const axis = useMemo(() => axisOf(all, today, SCALES[scale]), [all, today, scale]);
  const roving = useRoving<HTMLDivElement>([...byId.keys()]);
  const foot = useRef<HTMLParagraphElement>(null);
  const { grip, handlersOf } = useShift({
    day: axis.day,
    isMovable: (id) => {
      const one = byId.get(id);
      return edits && one !== undefined && isMovable(one.measure);
    },
    onMoved: ({ id, ...by }) => {
      const one = byId.get(id);
      if (one) onShifted(shifted(one, by));
    },
    onOpen,
    onLeave: () => foot.current?.focus(),
  });
  const shown = useMemo(() => {
    if (!grip) return groups;
    return groups.map((group) => ({
      ...group,
      planned: group.planned.map((one) => (one.measure.id === grip.id ? at(one, shifted(one, grip)) : one)),
    }));
  }, [groups, grip]);
  const early = useMemo(() => {
    const moved = new Map(
      shown.flatMap(({ planned }) => planned.map(({ measure }) => [measure.id, measure])),
    );
    return tooEarly(all.map(({ measure }) => moved.get(measure.id) ?? measure));
  }, [shown, all]);
  const frame = useToday(axis, today);
  const onKeyDown = (event: KeyboardEvent) => {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && (event.key === 'z' || event.key === 'y')) {
      event.preventDefault();
      if (event.key === 'y' || event.shiftKey) redo?.();
      else undo?.();
      return;
    }
    roving.onKeyDown(event);
  };
  const held = grip && shown.flatMap(({ planned }) => planned).find(({ measure }) => measure.id === grip.id);
  const width = widthOf(axis);
  return (
    <>
      <div className="filters gantt-tools">
        <SegmentedControl
          size="sm"
          aria-label={t(WORDS.scale)}
          value={scale}
          onChange={(value) => onScale(scaleNamed(value))}
          data={(Object.keys(SCALES) as Scale[]).map((value) => ({ value, label: t(WORDS[value]) }))}
        />
        {edits && (
          <>
            <Button size="compact-sm" variant="default" disabled={!undo} onClick={undo}>
              {t(WORDS.undo)}
            </Button>
            <Button size="compact-sm" variant="default" disabled={!redo} onClick={redo}>
              {t(WORDS.redo)}
            </Button>
          </>
        )}
      </div>
      <section className="gantt-frame" ref={frame} aria-label={t(WORDS.label)}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: keys that bubble from the bars, which are buttons */}
        <div
          ref={roving.frame}
          className="gantt"
          style={{ width: `calc(var(--gantt-label) + ${width}px)` }}
          onKeyDown={onKeyDown}
        >
          <Months axis={axis} sparse={scale === 'year'} />
          <svg
            className="gantt-lines"
            width={width}
            height={heightOf(shown)}
            aria-hidden="true"
            focusable="false"
          >
            <defs>
              <marker
                id="gantt-tip"
                viewBox="0 0 8 8"
                refX="7"
                refY="4"
                markerWidth="7"
                markerHeight="7"
                orient="auto"
              >
                <path d="M0 0 8 4 0 8Z" className="gantt-tip" />
              </marker>
            </defs>
            {monthsOf(axis).map((month) => (
              <path key={month} className="gantt-month" d={`M${placeOf(month, axis)} 0V${heightOf(shown)}`} />
            ))}
            <path className="gantt-today" d={`M${placeOf(today, axis)} ${HEAD}V${heightOf(shown)}`} />
            {arrowsOf(shown, axis).map(({ from, to, path }) => (
              <path
                key={`${from}>${to}`}
                d={path}
                markerEnd="url(#gantt-tip)"
                className={
                  early.get(to)?.some(({ measure }) => measure.id === from)
                    ? 'gantt-arrow gantt-arrow-early'
                    : 'gantt-arrow'
                }
              />
            ))}
          </svg>
          <span
            className="gantt-today-word"
            style={{ insetInlineStart: `calc(var(--gantt-label) + ${placeOf(today, axis) + 4}px)` }}
          >
            {t(WORDS.today)}
          </span>
          {shown.map((group) => (
            <section key={group.id} aria-label={group.label}>
              <h2 className="gantt-group" style={{ height: GROUP }}>
                <span>{group.label}</span>
              </h2>
              <ul className="plain-list">
                {group.planned.map((planned) => (
                  <Row
                    key={planned.measure.id}
                    planned={planned}
                    axis={axis}
                    today={today}
                    moving={grip?.id === planned.measure.id}
                    movable={edits && isMovable(planned.measure)}
                    late={early.get(planned.measure.id) ?? []}
                    stop={{ ...roving.stopOf(planned.measure.id), ...handlersOf(planned.measure.id) }}
                    onOpen={onOpen}
                  />
                ))}
              </ul>
            </section>
          ))}
        </div>
      </section>
      <p className="quiet" id="gantt-keys" ref={foot} tabIndex={-1}>
        {t(edits ? WORDS.keys : WORDS.read)}
      </p>
      <p className="visually-hidden" role="status">
        {held &&
          `${held.measure.id} ${t(WORDS.from)} ${shortDay(held.start)}${
            held.end ? ` ${t(WORDS.until)} ${shortDay(held.end)}` : ''
          }`}
      </p>
      <ul className="legend">
        {(['proposed', 'decided', 'in-progress', 'done'] as const).map((status) => (
          <li key={status}>
            <span className={`swatch state-${STATUS_TONES[status]}`} aria-hidden="true" />{' '}
            {t(MEASURE_STATUSES[status])}
          </li>
        ))}
      </ul>
    </>
  );
}

function Months({ axis, sparse }: { readonly axis: Axis; readonly sparse: boolean }) {
  const { language } = useLanguage();
  return (
    <div className="gantt-head" style={{ height: HEAD }} aria-hidden="true">
      {monthsOf(axis).map((month, place) => {
        const withYear = place === 0 || month.slice(5, 7) === '01';
        if (sparse && place % 3 !== 0) return null;
        return (
          <span
            key={month}
            style={{ insetInlineStart: `calc(var(--gantt-label) + ${placeOf(month, axis) + 4}px)` }}
          >
            {formatMonth(month, language, withYear || sparse)}
          </span>
        );
      })}
    </div>
  );
}

/** A measure at other days, where its bar was. */
function at(planned: Planned, measure: Measure): Planned {
  return { ...planned, measure, start: measure.start ?? planned.start, end: measure.due ?? planned.end };
}

interface RowProps {
  readonly planned: Planned;
  readonly axis: Axis;
  readonly today: Day;
  readonly moving: boolean;
  readonly movable: boolean;
  /** What it waits for and does not wait long enough for. */
  readonly late: readonly TooLate[];
  readonly stop: React.ComponentProps<'button'>;
  readonly onOpen: (id: string) => void;
}

function Row({ planned, axis, today, moving, movable, late, stop, onOpen }: RowProps) {
  const { t, shortDay } = useLanguage();
  const { measure, start, end } = planned;
  const { left, right, open } = barOf(planned, axis);
  const overdue = isOverdue(measure, today);
  const dates = `${t(WORDS.from)} ${shortDay(start)} ${
    end ? `${t(WORDS.until)} ${shortDay(end)}` : t(WORDS.onward)
  }`;
  const standing = [
    t(MEASURE_STATUSES[measure.status]),
    ...(measure.horizon === 'yearly' && end ? [t(WORDS.yearly)] : []),
  ];
  const wrong = [
    ...(overdue ? [t(WORDS.overdue)] : []),
    ...(late.length > 0 ? [`${t(WORDS.early)} ${late.map((one) => one.measure.id).join(', ')}`] : []),
  ];
  const after = measure.dependsOn.length > 0 ? [`${t(WORDS.after)} ${measure.dependsOn.join(', ')}`] : [];
  const words = (
    <span className="gantt-words" style={open ? undefined : { insetInlineStart: right + 10 }}>
      {moving ? dates : standing.join(' · ')}
      {wrong.map((one) => (
        <b key={one}> · {one}</b>
      ))}
    </span>
  );
  return (
    <li className="gantt-row" style={{ height: ROW }}>
      <span className="gantt-name">
        <span className="mono quiet">{measure.id}</span>{' '}
        <button type="button" className="link" tabIndex={-1} onClick={() => onOpen(measure.id)}>
          {t(measure.title)}
        </button>
      </span>
      <span className="gantt-lane">
        <button
          type="button"
          className={[
            'gantt-bar',
            `state-${STATUS_TONES[measure.status]}`,
            open && 'gantt-open',
            movable && 'gantt-movable',
            overdue && 'gantt-overdue',
            moving && 'gantt-moving',
          ]
            .filter(Boolean)
            .join(' ')}
          style={{ insetInlineStart: left, width: right - left }}
          aria-label={[`${measure.id} ${t(measure.title)}`, dates, ...standing, ...wrong, ...after].join(
            ', ',
          )}
          aria-describedby="gantt-keys"
          {...stop}
        >
          {open && words}
          {movable && !open && <span className="gantt-end" aria-hidden="true" />}
        </button>
        {roundsOf(planned, axis).map((day) => (
          <span
            key={day}
            className={`gantt-round state-${STATUS_TONES[measure.status]}`}
            style={{ insetInlineStart: placeOf(day, axis) }}
            aria-hidden="true"
          />
        ))}
        {!open && words}
      </span>
    </li>
  );
}

/** The frame scrolled to today when it opens; where the axis grows to the left, what was in sight stays there. */
function useToday(axis: Axis, today: Day) {
  const frame = useRef<HTMLElement>(null);
  const last = useRef<Axis>(undefined);
  useLayoutEffect(() => {
    const before = last.current;
    last.current = axis;
    if (!frame.current) return;
    if (before?.day !== axis.day) frame.current.scrollLeft = Math.max(0, placeOf(today, axis) - 120);
    else frame.current.scrollLeft += placeOf(before.from, axis);
  }, [axis, today]);
  return frame;
}
