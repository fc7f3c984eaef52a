import { secondsOf } from '../collectors/code.ts';
import type { Coverage, Window } from '../evidence/evidence.ts';
import type { Coverage as LogCoverage } from '../logs/coverage.ts';

const DAY = 86_400;

/** So many days up to now, in seconds since 1970. */
export function daysBefore(now: Date, days: number) {
  const to = Math.floor(now.getTime() / 1000);
  // The bound itself belongs to the window: the last line of a log may be of this very second.
  return { from: to - days * DAY, to: to + 1, now: to };
}

export function asWindow({ from, to }: { readonly from: number; readonly to: number }): Window {
  return { from: secondsOf(new Date(from * 1000)), to: secondsOf(new Date(to * 1000)) };
}

/** How much of the window a log shows: from its first line to its last, and what of it could not be read. */
export function logCoverage(coverage: LogCoverage, window: { from: number; to: number }): Coverage {
  const first = Math.max(window.from, coverage.first ?? window.to);
  const last = Math.min(window.to, coverage.last ?? window.from);
  const length = Math.max(0, last - first) / (window.to - window.from);
  const unread = unreadIn(coverage);
  const readable = coverage.lines === 0 ? 0 : 1 - unread / coverage.lines;
  // A log ends with the last request before it was taken: an hour less is not a lack.
  const whole = length >= 1 - 3600 / (window.to - window.from) ? 1 : length;
  return {
    share: Math.max(0, whole * readable * (coverage.cutShort ? 0.9 : 1)),
    because: because(coverage, whole, unread),
  };
}

function unreadIn({ malformed, foreign, undated, tooLong, future }: LogCoverage): number {
  return malformed + foreign + undated + tooLong + future;
}

function because(coverage: LogCoverage, whole: number, unread: number) {
  const percent = Math.round(whole * 100);
  const french = [
    `le journal couvre ${percent}\u00a0% de la période`,
    ...(unread > 0 ? [`${unread} lignes sur ${coverage.lines} non comptées`] : []),
    ...(coverage.future > 0 ? [`dont ${coverage.future} datées du futur (horloge fausse)`] : []),
    ...(coverage.cutShort ? ['fichier compressé incomplet'] : []),
  ];
  const english = [
    `the log covers ${percent}% of the period`,
    ...(unread > 0 ? [`${unread} lines out of ${coverage.lines} not counted`] : []),
    ...(coverage.future > 0 ? [`${coverage.future} of them dated in the future (wrong clock)`] : []),
    ...(coverage.cutShort ? ['compressed file incomplete'] : []),
  ];
  return { fr: french.join('\u00a0; '), en: english.join('; ') };
}

export function unreadable(coverage: LogCoverage): number {
  return unreadIn(coverage);
}
