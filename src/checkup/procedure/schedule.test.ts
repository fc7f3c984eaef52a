import { describe, expect, it } from 'vitest';
import { instantOn, nextDue } from './schedule.ts';

const PARIS = { hour: '09:00', timezone: 'Europe/Paris' };
const MONDAYS = { ...PARIS, frequency: 'weekly', weekday: 'monday' } as const;

describe('The hour of a checkup', () => {
  it.each([
    ['2026-11-23', PARIS, '2026-11-23T08:00:00.000Z'],
    ['2026-07-20', PARIS, '2026-07-20T07:00:00.000Z'],
    ['2026-10-25', { hour: '04:00', timezone: 'Europe/Paris' }, '2026-10-25T03:00:00.000Z'],
    ['2026-11-23', { hour: '23:30', timezone: 'Pacific/Auckland' }, '2026-11-23T10:30:00.000Z'],
    ['2026-11-23', { hour: '00:10', timezone: 'America/New_York' }, '2026-11-23T05:10:00.000Z'],
  ])('on %s is the hour of the procedure in its time zone', (day, timing, instant) => {
    expect(instantOn(day, timing).toISOString()).toBe(instant);
  });
});

describe('The next checkup', () => {
  it.each([
    [undefined, '2026-11-25', '2026-11-30', 'due-later'],
    [undefined, '2026-11-23', '2026-11-23', 'due-today'],
    ['2026-11-16', '2026-11-20', '2026-11-23', 'due-later'],
    ['2026-11-16', '2026-11-25', '2026-11-23', 'overdue'],
    ['2026-11-17', '2026-11-23', '2026-11-23', 'due-today'],
  ])('after %s, on %s, is due on %s: %s', (last, today, day, state) => {
    expect(nextDue(MONDAYS, last, today)).toEqual({ day, state });
  });

  it('is a fortnight or a month later where the procedure says so', () => {
    expect(nextDue({ ...MONDAYS, frequency: 'fortnightly' }, '2026-11-16', '2026-11-16').day).toBe(
      '2026-11-30',
    );
    expect(nextDue({ ...MONDAYS, frequency: 'monthly' }, '2026-11-16', '2026-11-16').day).toBe('2026-12-21');
  });
});
