import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CalendarDay, icalendar } from './icalendar.ts';

function calendarOf(...days: readonly CalendarDay[]): string {
  return icalendar({ name: 'Vigie', made: '2026-11-22T08:30:00.000Z', days });
}

const DAY: CalendarDay = { uid: 'measure-M-1-abc@vigie', on: '2026-12-31', summary: 'Mesure' };

/** What a reader of iCalendar makes of a text: unfolded lines. */
function unfolded(text: string): readonly string[] {
  return text.replaceAll('\r\n ', '').split('\r\n');
}

function textOf(text: string, name: string): string | undefined {
  const line = unfolded(text).find((one) => one.startsWith(`${name}:`));
  return line
    ?.slice(name.length + 1)
    .replace(/\\(n|.)/g, (_, escaped: string) => (escaped === 'n' ? '\n' : escaped));
}

test('a day is whole: it ends where the next one begins, over the end of a year too', () => {
  expect(unfolded(calendarOf(DAY))).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Vigie//Vigie//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'NAME:Vigie',
    'X-WR-CALNAME:Vigie',
    'BEGIN:VEVENT',
    'UID:measure-M-1-abc@vigie',
    'DTSTAMP:20261122T083000Z',
    'DTSTART;VALUE=DATE:20261231',
    'DTEND;VALUE=DATE:20270101',
    'SUMMARY:Mesure',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]);
});

test('marks that separate values are escaped, lines of a text stay one line of the file', () => {
  const text = calendarOf({ ...DAY, summary: 'A; B, C \\ D', description: 'un\r\ndeux\ntrois' });

  expect(text).toContain('SUMMARY:A\\; B\\, C \\\\ D\r\n');
  expect(text).toContain('DESCRIPTION:un\\ndeux\\ntrois\r\n');
});

test('whatever is written, no line is longer than 75 octets, and it reads back as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (summary) => {
      const text = calendarOf({ ...DAY, summary });
      const lines = text.split('\r\n');

      expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      expect(textOf(text, 'SUMMARY')).toBe(
        summary
          .replace(/\r\n?/g, '\n')
          // biome-ignore lint/suspicious/noControlCharactersInRegex: a calendar has no place for them
          .replace(/[\u0000-\u0009\u000B-\u001F\u007F]/g, ' '),
      );
    }),
    { numRuns: 200 },
  );
});

test('a character of several octets is never cut', () => {
  const text = calendarOf({ ...DAY, summary: 'é'.repeat(200) });

  expect(textOf(text, 'SUMMARY')).toBe('é'.repeat(200));
  expect(text).not.toContain('\uFFFD');
});
