import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Evidence } from '#checkup/evidence/evidence.ts';
import { instantOn } from '#checkup/procedure/schedule.ts';
import { RULES } from '#checkup/rules/index.ts';
import { runCheckup } from '#checkup/run/run.ts';
import { checkupMarkdown } from '#documents/checkup-report/checkup-markdown.ts';
import { readEvidenceFolder } from '#interop/checkup/evidence-folder.ts';
import { readProcedure } from '#interop/checkup/procedure-file.ts';
import { addDays } from '#kernel/date.ts';
import { medianMs, print } from './measure.ts';

const SAMPLE = join(import.meta.dirname, '../samples/saas-checkup');
const ZONES = ['one.example', 'two.example', 'three.example'];

/** A whole checkup of three zones: evidence read and checked, judged by every rule, told, and archived in git. */
async function benchCheckup(): Promise<void> {
  const home = await mkdtemp(join(tmpdir(), 'vigie-bench-'));
  let week = 0;
  const value = await medianMs(5, async () => {
    week += 1;
    await oneCheckup(join(home, 'archive'), addDays('2026-01-05', 7 * week));
  });
  await rm(home, { recursive: true });
  print({ what: `Checkup of 3 zones by ${RULES.length} rules, archived`, value, unit: 'ms', goal: 2000 });
}

async function oneCheckup(archive: string, date: string): Promise<void> {
  const file = await readProcedure(join(SAMPLE, 'procedure.yaml'));
  const folder = await readEvidenceFolder(join(SAMPLE, 'evidence/2026-11-23'));
  if (!file.ok || !folder.ok) throw new Error('the sample does not read');
  const { procedure, prompt } = file.value;
  const done = await runCheckup({
    procedure,
    prompt,
    rules: RULES,
    evidence: inEveryZone(folder.value.evidence),
    attachments: folder.value.attachments,
    archive,
    now: instantOn(date, procedure),
    date,
    language: 'fr',
    amend: undefined,
    tell: checkupMarkdown,
  });
  if (!done.ok) throw new Error(done.refusals.map(({ message }) => message.en).join('; '));
}

function inEveryZone(pieces: readonly Evidence[]): readonly Evidence[] {
  return pieces.flatMap((piece) => {
    if (piece.subject !== 'adhelie.example') return [piece];
    return ZONES.map((zone) => ({ ...piece, subject: zone, id: `${piece.kind}/${zone}` }));
  });
}

await benchCheckup();
