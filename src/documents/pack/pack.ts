import { strToU8, type Zippable, zipSync } from 'fflate';
import { takeSnapshot } from '#domain/dossier/snapshot.ts';
import { view } from '#domain/dossier/view.ts';
import type { Language, Text } from '#kernel/text.ts';
import type { Logo } from '../model/document.ts';
import { fileName, make, type Offer, offers } from '../offers.ts';
import type { Order, Progress } from '../press/order.ts';
import { fingerprint, MANIFEST, type Manifest, SNAPSHOT } from './manifest.ts';

/** The certification pack, as doors name it. */
export const PACK = {
  id: 'certification-pack',
  title: { fr: 'Dossier de certification', en: 'Certification pack' },
  extension: 'zip',
  mediaType: 'application/zip',
} as const;

export type PackOrder = Pick<Order, 'dossier' | 'today' | 'language'> & {
  /** The entries of the journal that are about the dossier, as JSON, where a journal is kept. */
  readonly journal?: string | undefined;
  readonly logo?: Logo | undefined;
  readonly checkups?: Order['checkups'];
};

interface PackedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * Every document of the whole study in every format, the data that they were made from, the journal where there is one,
 * and a manifest with the SHA-256 of each file. The same dossier, day, language and journal give the same bytes.
 */
export async function makePack(
  order: PackOrder,
  tell: (progress: Progress) => void = () => undefined,
): Promise<Uint8Array> {
  const { dossier, today, language, journal, logo, checkups } = order;
  const { json, hash } = takeSnapshot(dossier);
  const source = { view: view(dossier, today), snapshot: hash, language, logo, checkups };
  const whole = offers().filter(({ kind }) => !kind.subject);
  const files: PackedFile[] = [];
  for (const [place, offer] of whole.entries()) {
    tell({ stage: 'building', part: place + 1, parts: whole.length });
    files.push({ path: pathOf(offer, language), bytes: await make(offer, source, dossier.study.id) });
  }
  files.push(
    { path: SNAPSHOT, bytes: strToU8(json) },
    { path: README[language], bytes: strToU8(WORDS[language]) },
  );
  if (journal !== undefined) files.push({ path: 'journal.json', bytes: strToU8(journal) });
  return zipped(files, manifestOf(order, hash, files));
}

function pathOf(offer: Offer, language: Language): string {
  return `documents/${fileName(offer, language, '')}`;
}

function manifestOf(
  { dossier, today, language }: PackOrder,
  snapshot: string,
  files: readonly PackedFile[],
): Manifest {
  const { study } = dossier;
  return {
    format: 'vigie-certification-pack',
    version: 1,
    study: study.id,
    organisation: study.organisation,
    studyVersion: study.version,
    today,
    language,
    snapshot,
    files: files.map(({ path, bytes }) => ({ path, bytes: bytes.length, sha256: fingerprint(bytes) })),
  };
}

function zipped(files: readonly PackedFile[], manifest: Manifest): Uint8Array {
  const words = strToU8(`${JSON.stringify(manifest, undefined, 2)}\n`);
  const all = [{ path: MANIFEST, bytes: words }, ...files];
  const entries: Zippable = Object.fromEntries(all.map(({ path, bytes }) => [path, bytes]));
  // The archive writes the local time: the first day that it knows, wherever the clock stands.
  return zipSync(entries, { level: 6, mtime: new Date(1980, 0, 1) });
}

const README: Text = { fr: 'LISEZ-MOI.txt', en: 'README.txt' };
const WORDS: Text = {
  fr: `Dossier de certification.

documents/      tous les documents de l’étude
snapshot.json   les données dont chaque chiffre est calculé (JSON canonique, RFC 8785)
journal.json    le journal des actions, s’il y en a un
manifest.json   l’empreinte SHA-256 de chaque fichier

« vigie verify <fichier.zip> » vérifie que rien n’a changé, sans réseau.
Gardez à part l’empreinte du manifeste que cette commande affiche : elle engage tout le dossier.
`,
  en: `Certification pack.

documents/      every document of the study
snapshot.json   the data that every figure is computed from (canonical JSON, RFC 8785)
journal.json    the journal of actions, where there is one
manifest.json   the SHA-256 of each file

“vigie verify <file.zip>” checks that nothing has changed, without a network.
Keep the fingerprint of the manifest that this command shows in another place: it stands for the whole pack.
`,
};
