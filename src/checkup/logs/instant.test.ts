import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accessLogSeconds, rfc3339Seconds, unixSeconds } from './instant.ts';

const rfc = (text: string) => rfc3339Seconds(Buffer.from(text), 0, text.length);
const log = (text: string) => accessLogSeconds(Buffer.from(text), 0, text.length);
const instant = fc.date({ min: new Date('1970-01-02'), max: new Date('2100-01-01'), noInvalidDate: true });
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

describe('a time in a log', () => {
  it('is the second that Date reads, in the form of RFC 3339', () => {
    fc.assert(
      fc.property(instant, (date) => {
        expect(rfc(date.toISOString())).toBe(Math.floor(date.getTime() / 1000));
      }),
    );
  });

  it('is the same second in the form of access logs', () => {
    fc.assert(
      fc.property(instant, (date) => {
        const iso = date.toISOString();
        const text = `${iso.slice(8, 10)}/${MONTHS[date.getUTCMonth()]}/${iso.slice(0, 4)}:${iso.slice(11, 19)} +0000`;

        expect(log(text)).toBe(Math.floor(date.getTime() / 1000));
      }),
    );
  });

  it('honours its offset', () => {
    const noon = Date.parse('2026-11-20T12:00:00Z') / 1000;

    expect(rfc('2026-11-20T14:00:00+02:00')).toBe(noon);
    expect(rfc('2026-11-20T06:30:00.125-05:30')).toBe(noon);
    expect(log('20/Nov/2026:13:00:00 +0100')).toBe(noon);
  });

  it('is none when it is not one', () => {
    for (const text of [
      '',
      'yesterday at about noon',
      '2026-13-20T12:00:00Z',
      '2026-11-20T12:00:00',
      '2026-11-20T25:00:00Z',
    ]) {
      expect(rfc(text)).toBeNaN();
    }
    for (const text of ['20/Nvm/2026:13:00:00 +0100', '20/Nov/2026:13:00:00 nowhe'])
      expect(log(text)).toBeNaN();
  });

  it('is told from its size when it is a number', () => {
    for (const number of [1_795_000_000, 1_795_000_000.5, 1_795_000_000_250, 1_795_000_000_250_000_000]) {
      expect(unixSeconds(number)).toBe(1_795_000_000);
    }
    expect(unixSeconds(0)).toBeNaN();
    expect(unixSeconds(Number.NaN)).toBeNaN();
  });
});
