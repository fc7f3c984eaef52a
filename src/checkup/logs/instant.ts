const ZERO = 0x30;

/** A time that could not be read. */
export const NO_INSTANT = Number.NaN;

/** Seconds since 1970 (UTC) of an RFC 3339 time: `2026-11-20T08:15:30.25Z`, or with an offset. */
export function rfc3339Seconds(bytes: Uint8Array, start: number, end: number): number {
  if (end - start < 20 || bytes[start + 4] !== 0x2d || bytes[start + 7] !== 0x2d) return NO_INSTANT;
  const seconds = secondsOf(
    number(bytes, start, 4),
    number(bytes, start + 5, 2),
    number(bytes, start + 8, 2),
    clock(bytes, start + 11),
  );
  let i = start + 19;
  if (bytes[i] === 0x2e) {
    i += 1;
    while (i < end && isDigit(bytes[i])) i += 1;
  }
  return seconds - offset(bytes, i, end);
}

/** Seconds since 1970 (UTC) of a time as access logs write it: `20/Nov/2026:08:15:30 +0100`. */
export function accessLogSeconds(bytes: Uint8Array, start: number, end: number): number {
  if (end - start < 26 || bytes[start + 2] !== 0x2f || bytes[start + 11] !== 0x3a) return NO_INSTANT;
  const month = monthOf(bytes, start + 3);
  const seconds = secondsOf(
    number(bytes, start + 7, 4),
    month,
    number(bytes, start, 2),
    clock(bytes, start + 12),
  );
  return seconds - offset(bytes, start + 21, end);
}

/** Seconds since 1970 of a number that a log wrote: seconds, milliseconds, microseconds or nanoseconds, by its size. */
export function unixSeconds(number: number): number {
  let seconds = number;
  while (seconds > 1e11) seconds /= 1000;
  return seconds > 0 ? Math.floor(seconds) : NO_INSTANT;
}

function secondsOf(year: number, month: number, day: number, secondsOfDay: number): number {
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= 31)) return NO_INSTANT;
  return daysSince1970(year, month, day) * 86_400 + secondsOfDay;
}

/** Days of the proleptic Gregorian calendar, in whole numbers: a `Date` for each line costs more than the line. */
function daysSince1970(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return (
    era * 146_097 +
    yearOfEra * 365 +
    Math.floor(yearOfEra / 4) -
    Math.floor(yearOfEra / 100) +
    dayOfYear -
    719_468
  );
}

function clock(bytes: Uint8Array, at: number): number {
  const hour = number(bytes, at, 2);
  const minute = number(bytes, at + 3, 2);
  const second = number(bytes, at + 6, 2);
  // A leap second is written 60.
  return hour < 24 && minute < 60 && second <= 60 ? hour * 3600 + minute * 60 + second : NO_INSTANT;
}

/** Seconds east of UTC, of `Z`, `+01:00` or `+0100`. */
function offset(bytes: Uint8Array, at: number, end: number): number {
  const sign = at < end ? bytes[at] : undefined;
  if (sign === 0x5a || sign === 0x7a) return 0;
  if (sign !== 0x2b && sign !== 0x2d) return NO_INSTANT;
  const minutes = bytes[at + 3] === 0x3a ? at + 4 : at + 3;
  if (minutes + 2 > end) return NO_INSTANT;
  const seconds = number(bytes, at + 1, 2) * 3600 + number(bytes, minutes, 2) * 60;
  return sign === 0x2d ? -seconds : seconds;
}

function number(bytes: Uint8Array, at: number, digits: number): number {
  let value = 0;
  for (let i = at; i < at + digits; i += 1) {
    const byte = bytes[i];
    if (!isDigit(byte)) return NO_INSTANT;
    value = value * 10 + (byte ?? 0) - ZERO;
  }
  return value;
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= ZERO && byte <= 0x39;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const MONTH_CODES = MONTHS.map((name) => code(name.charCodeAt(0), name.charCodeAt(1), name.charCodeAt(2)));

function monthOf(bytes: Uint8Array, at: number): number {
  return 1 + MONTH_CODES.indexOf(code(bytes[at] ?? 0, bytes[at + 1] ?? 0, bytes[at + 2] ?? 0));
}

function code(first: number, second: number, third: number): number {
  return (first << 16) | (second << 8) | third;
}
