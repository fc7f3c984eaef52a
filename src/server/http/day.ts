import type { Day } from '#kernel/date.ts';

/** The calendar day of an instant where the server stands: what people mean by today. */
export function dayOf(instant: Date): Day {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${instant.getFullYear()}-${two(instant.getMonth() + 1)}-${two(instant.getDate())}`;
}
