import { addDays, addMonths, type Day } from '#kernel/date.ts';
import { type Procedure, WEEKDAYS } from './procedure.ts';

type Timing = Pick<Procedure, 'frequency' | 'weekday' | 'hour' | 'timezone'>;

/**
 * The instant at which a checkup of that day takes place: the hour of the procedure in its time zone. It is the clock of
 * the rules, so that the same evidence of the same day gives the same report.
 */
export function instantOn(day: Day, { hour, timezone }: Pick<Timing, 'hour' | 'timezone'>): Date {
  const wall = Date.parse(`${day}T${hour}:00Z`);
  // The offset may change between the first guess and the instant itself; a second look settles it.
  const guess = wall - offsetAt(wall, timezone);
  return new Date(wall - offsetAt(guess, timezone));
}

/** How far the wall clock of a zone is ahead of UTC at an instant, in milliseconds. */
function offsetAt(instant: number, timezone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: timezone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).formatToParts(new Date(instant));
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((one) => one.type === type)?.value);
  const wall = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return wall - Math.floor(instant / 1000) * 1000;
}

/** The calendar day of an instant where the platform is looked at. */
export function dayIn(timezone: string, instant: Date): Day {
  // Of the locales, Swedish writes days as ISO 8601 does.
  return new Intl.DateTimeFormat('sv-SE', { timeZone: timezone }).format(instant);
}

/** When the next checkup is due, and by how many days it is late today. */
export interface Due {
  readonly day: Day;
  readonly state: 'due-later' | 'due-today' | 'overdue';
}

/**
 * The day of the next checkup after the last one; the first is due on the next weekday of the procedure.
 *
 * @param last the day of the last archived checkup; undefined where there is none
 */
export function nextDue(timing: Timing, last: Day | undefined, today: Day): Due {
  const day = last === undefined ? weekdayFrom(today, timing) : afterLast(last, timing);
  const state = day > today ? 'due-later' : day === today ? 'due-today' : 'overdue';
  return { day, state };
}

function afterLast(last: Day, timing: Timing): Day {
  switch (timing.frequency) {
    case 'weekly':
      return weekdayFrom(addDays(last, 1), timing);
    case 'fortnightly':
      return weekdayFrom(addDays(last, 8), timing);
    case 'monthly':
      return weekdayFrom(addMonths(last, 1), timing);
  }
}

function weekdayFrom(day: Day, { weekday }: Timing): Day {
  // Day 0 of JavaScript is a Sunday; ours is a Monday.
  const today = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  return addDays(day, (WEEKDAYS.indexOf(weekday) - today + 7) % 7);
}
