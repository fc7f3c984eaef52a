import { readFile, stat } from 'node:fs/promises';
import { MANIFEST } from '#documents/pack/manifest.ts';
import {
  type Difference,
  MOST_BYTES,
  packTooLarge,
  type Verdict,
  verifyPack,
} from '#documents/pack/verify.ts';
import { systemTrouble } from '#interop/bundle/folder.ts';
import { type Refusal, type Result, refuse } from '#kernel/result.ts';
import type { Text } from '#kernel/text.ts';
import { tellPlainRefusals } from '../../refusals.ts';
import type { Terminal } from '../../terminal.ts';
import type { VerifyFlags } from './flags.ts';

/** Says whether every file of a pack is as its manifest says; 0, 1 or 2. */
export async function run(this: Terminal, { json }: VerifyFlags, path: string): Promise<void> {
  const verdict = await verdictOn(path);
  if (!verdict.ok) {
    if (json) this.say(JSON.stringify({ refusals: verdict.refusals }, undefined, 2));
    return tellPlainRefusals(this, verdict.refusals);
  }
  const { differences, fingerprint, manifest } = verdict.value;
  if (json) this.say(JSON.stringify({ fingerprint, snapshot: manifest.snapshot, differences }, undefined, 2));
  else tell(this, verdict.value);
  this.end(differences.length > 0 ? 1 : 0);
}

async function verdictOn(path: string): Promise<Result<Verdict>> {
  try {
    const { size } = await stat(path);
    // Its size alone says that it is none: it is not even read.
    return size > MOST_BYTES ? refuse(packTooLarge()) : verifyPack(await readFile(path));
  } catch (error) {
    const refusal: Refusal = { code: 'no-file', path: [], found: path, message: systemTrouble(error) };
    return refuse(refusal);
  }
}

function tell(terminal: Terminal, { differences, fingerprint, manifest }: Verdict): void {
  for (const { path, kind } of differences)
    terminal.say(`${terminal.paint('error', KINDS[kind][terminal.language])}  ${path}`);
  if (differences.length === 0) {
    terminal.say({
      fr: `${manifest.files.length} fichiers, inchangés`,
      en: `${manifest.files.length} files, unchanged`,
    });
  }
  terminal.say({
    fr: `${manifest.organisation}, version ${manifest.studyVersion}, calculé au ${manifest.today}`,
    en: `${manifest.organisation}, version ${manifest.studyVersion}, computed on ${manifest.today}`,
  });
  terminal.say(`${fingerprint}  ${MANIFEST}`);
}

const KINDS: Readonly<Record<Difference['kind'], Text>> = {
  changed: { fr: 'changé', en: 'changed' },
  missing: { fr: 'manquant', en: 'missing' },
  added: { fr: 'ajouté', en: 'added' },
};
