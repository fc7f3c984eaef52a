/**
 * A text that orders ids in code points as compareIds() does (S-9 before S-10), so that an index of the database can.
 * A run of digits becomes its length and its digits without leading zeros; a run of others ends with U+0001, which
 * stands before everything that an id may hold. Ids that differ in leading zeros only are told apart at the end.
 */
export function idOrder(id: string): string {
  const pieces = id.match(/\d+|\D+/g) ?? [];
  return `${pieces.map(piece).join('')}\u0001${id}`;
}

function piece(text: string): string {
  if (!/^\d/.test(text)) return `${text}\u0001`;
  const digits = text.replace(/^0+(?=\d)/, '');
  return `0${String(digits.length).padStart(2, '0')}${digits}`;
}
