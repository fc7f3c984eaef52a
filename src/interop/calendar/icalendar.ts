import { addDays, type Day } from '#kernel/date.ts';

/** A day in a calendar. */
export interface CalendarDay {
  /** The same for the same thing in every calendar that is made of it, so that a second import moves it. */
  readonly uid: string;
  readonly on: Day;
  readonly summary: string;
  readonly description?: string;
  readonly categories?: readonly string[];
}

export interface Calendar {
  readonly name: string;
  /** The instant at which it was made, ISO 8601 in UTC. */
  readonly made: string;
  readonly days: readonly CalendarDay[];
}

/** A calendar of whole days as iCalendar (RFC 5545): a day takes nobody’s time. */
export function icalendar({ name, made, days }: Calendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Vigie//Vigie//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    // RFC 7986 names a calendar with the first; what most programs read is the second.
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    ...days.flatMap((day) => event(day, stamp(made))),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function event({ uid, on, summary, description, categories = [] }: CalendarDay, made: string) {
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${made}`,
    `DTSTART;VALUE=DATE:${compact(on)}`,
    // The end is the first day that no longer belongs to it (§3.6.1).
    `DTEND;VALUE=DATE:${compact(addDays(on, 1))}`,
    `SUMMARY:${escaped(summary)}`,
    ...(description === undefined ? [] : [`DESCRIPTION:${escaped(description)}`]),
    ...(categories.length === 0 ? [] : [`CATEGORIES:${categories.map(escaped).join(',')}`]),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

function compact(day: Day): string {
  return day.replaceAll('-', '');
}

function stamp(instant: string): string {
  return `${instant.replace(/\.\d+/, '').replace(/[-:]/g, '').replace(/Z$/, '')}Z`;
}

/** Text of a property (§3.3.11); control characters have no place in it. */
function escaped(text: string): string {
  return (
    text
      .replace(/\r\n?/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
      .replace(/[\u0000-\u0009\u000B-\u001F\u007F]/g, ' ')
      .replace(/[\\;,]/g, '\\$&')
      .replaceAll('\n', '\\n')
  );
}

const MOST_OCTETS = 75;
const OCTETS = new TextEncoder();

/** A line of at most 75 octets; what is longer goes on after a space, never within a character (§3.1). */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let room = MOST_OCTETS;
  for (const character of line) {
    const octets = OCTETS.encode(character).length;
    if (octets > room) {
      parts.push(part);
      part = '';
      room = MOST_OCTETS - 1;
    }
    part += character;
    room -= octets;
  }
  return [...parts, part].join('\r\n ');
}
