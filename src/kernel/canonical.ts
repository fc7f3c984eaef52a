/**
 * Canonical JSON (RFC 8785): one text for one value, whatever the order in which its keys were written.
 * Absent and undefined members are left out. Numbers must be finite.
 */
export function canonical(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new Error(`${value} has no canonical JSON`);
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value === 'object') return canonicalObject(value);
  throw new Error(`${typeof value} has no canonical JSON`);
}

function canonicalObject(value: object): string {
  // RFC 8785 §3.2.3: members are sorted by UTF-16 code units, which is what sort() does.
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`);
  return `{${members.join(',')}}`;
}
