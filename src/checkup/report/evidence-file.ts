import { sha256 } from '#kernel/hash.ts';

/** Name of the file of a piece of evidence: readable, and no other piece's even where subjects look alike. */
export function evidenceFile({
  kind,
  subject,
}: {
  readonly kind: string;
  readonly subject: string | null;
}): string {
  if (subject === null) return `${kind}.json`;
  const plain = subject
    .toLowerCase()
    .replaceAll(/[^a-z0-9.-]+/g, '-')
    .slice(0, 80);
  return plain === subject ? `${kind}.${plain}.json` : `${kind}.${plain}.${sha256(subject).slice(0, 8)}.json`;
}
