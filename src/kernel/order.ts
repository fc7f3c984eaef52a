/** Compares ids as people do: S-9 before S-10, 5.2 before 5.10. The same on every machine, whatever its locale. */
export function compareIds(left: string, right: string): number {
  const a = pieces(left);
  const b = pieces(right);
  for (let i = 0; i < Math.min(a.length, b.length); i += 1) {
    const order = comparePieces(a[i] ?? '', b[i] ?? '');
    if (order !== 0) return order;
  }
  return a.length - b.length || compareText(left, right);
}

function pieces(id: string): readonly string[] {
  return id.match(/\d+|\D+/g) ?? [];
}

function comparePieces(left: string, right: string): number {
  const bothNumbers = /^\d/.test(left) && /^\d/.test(right);
  // Long digit runs exceed what a number holds exactly; length, then text, orders them without a number.
  if (!bothNumbers) return compareText(left, right);
  const a = left.replace(/^0+(?=\d)/, '');
  const b = right.replace(/^0+(?=\d)/, '');
  return a.length - b.length || compareText(a, b);
}

function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
