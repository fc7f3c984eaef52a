import { compareIds } from '#kernel/order.ts';

/** `S-064` after `S-063`; nothing when no id ends in a number, because then ids are words. */
export function nextIdAfter(ids: readonly string[]): string | undefined {
  const last = ids
    .filter((id) => /\d$/.test(id))
    .toSorted(compareIds)
    .at(-1);
  if (last === undefined) return undefined;
  const [, prefix = '', digits = '0'] = /^(.*?)(\d+)$/.exec(last) ?? [];
  return `${prefix}${String(Number(digits) + 1).padStart(digits.length, '0')}`;
}
