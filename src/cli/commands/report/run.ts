import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { logoRow } from '#documents/identity/logo-of.ts';
import { fileName } from '#documents/offers.ts';
import type { Order } from '#documents/press/order.ts';
import { type Made, openPress, type Press } from '#documents/press/press.ts';
import { formatNumber } from '#documents/style/typography.ts';
import type { Dossier } from '#domain/dossier/dossier.ts';
import { takeSnapshot } from '#domain/dossier/snapshot.ts';
import { view } from '#domain/dossier/view.ts';
import { readAttachments } from '#interop/bundle/attachments.ts';
import type { Read } from '#interop/bundle/located.ts';
import { readBundle } from '#interop/bundle/read.ts';
import { replaceFile } from '#interop/bundle/save.ts';
import type { Day } from '#kernel/date.ts';
import { shortHash } from '#kernel/hash.ts';
import type { Language } from '#kernel/text.ts';
import { tellPlainRefusals, tellRefusals } from '../../refusals.ts';
import type { Terminal } from '../../terminal.ts';
import type { ReportFlags } from './flags.ts';
import { offersAsked, type Planned, planned } from './plan.ts';

/** What every file of one run is made from, and where it goes. */
interface Run {
  readonly press: Press;
  readonly dossier: Dossier;
  readonly snapshot: string;
  readonly today: Day;
  readonly out: string;
  readonly logo: Uint8Array | undefined;
}

/** Writes each kind of document in each format; what fails is told, and the rest is written all the same. */
export async function run(this: Terminal, flags: ReportFlags, folder: string): Promise<void> {
  const asked = offersAsked(flags);
  if (!asked.ok) return tellPlainRefusals(this, asked.refusals);
  const bundle = await readBundle(folder);
  if (!bundle.ok) return tellRefusals(this, bundle.refusals, { folder });
  const { dossier } = bundle.value;
  const [snapshot, today] = [takeSnapshot(dossier).hash, flags.today ?? this.today()];
  const languages = flags.lang ?? [dossier.study.language];
  const seen = view(dossier, today);
  const sources = languages.map((language) => ({ view: seen, snapshot, language }));
  const plan = planned(asked.value, sources, flags.subject);
  if (plan.refusals.length > 0) tellPlainRefusals(this, plan.refusals);
  if (plan.files.length === 0) return;
  const logo = await logoFile(folder, dossier);
  if (!logo.ok) return tellRefusals(this, logo.refusals, { folder });
  // Two at once is what a small machine has the cores, and the memory, for.
  const press = openPress({ machines: Math.min(2, availableParallelism()) });
  const all: Run = { press, dossier, snapshot, today, out: flags.out, logo: logo.value };
  const written = await Promise.all(plan.files.map((file) => write(this, all, file)));
  press.close();
  conclude(this, snapshot, written);
}

/** The file of the logo, where the organisation has one. */
async function logoFile(folder: string, dossier: Dossier): Promise<Read<Uint8Array | undefined>> {
  const row = logoRow(dossier);
  if (!row) return { ok: true, value: undefined };
  const read = await readAttachments(folder, { ...dossier, attachments: [row] });
  return read.ok ? { ok: true, value: read.value.get(row.hash) } : read;
}

async function write(terminal: Terminal, all: Run, file: Planned): Promise<boolean> {
  const { offer, language, subject } = file;
  const name = fileName(offer, language, subject);
  try {
    const started = performance.now();
    const made = await all.press.print(orderOf(all, file));
    if (!made.ok) {
      tellPlainRefusals(terminal, made.refusals);
      return false;
    }
    const refusals = await replaceFile(all.out, name, made.value.bytes);
    if (refusals.length > 0) tellRefusals(terminal, refusals, { folder: join(all.out, name) });
    else terminal.say(`${join(all.out, name)}  ${told(made.value, started, terminal.language)}`);
    return refusals.length === 0;
  } catch (error) {
    tellFailure(terminal, join(all.out, name), error);
    return false;
  }
}

function orderOf({ dossier, snapshot, today, logo }: Run, { offer, language, subject }: Planned): Order {
  const { kind, format } = offer;
  const about = kind.subject ? { subject } : {};
  return { dossier, snapshot, today, kind: kind.id, format: format.id, language, logo, ...about };
}

function tellFailure(terminal: Terminal, path: string, error: unknown): void {
  const words = error instanceof Error ? error.message : String(error);
  terminal.remark({
    fr: `${path} n’a pas pu être écrit : ${words}`,
    en: `${path} could not be written: ${words}`,
  });
  terminal.end(2);
}

function conclude(terminal: Terminal, snapshot: string, written: readonly boolean[]): void {
  const done = written.filter((one) => one).length;
  terminal.say({ fr: `Instantané ${snapshot}`, en: `Snapshot ${snapshot}` });
  if (written.length < 2) return;
  const failed = written.length - done;
  terminal.say({
    fr: `${done} fichier(s) écrit(s)${failed > 0 ? `, ${failed} en échec` : ''}`,
    en: `${done} file(s) written${failed > 0 ? `, ${failed} failed` : ''}`,
  });
}

function told({ bytes: { length: bytes }, snapshot }: Made, started: number, language: Language): string {
  const seconds = (performance.now() - started) / 1000;
  const size =
    bytes < 1_000_000
      ? {
          fr: `${formatNumber(Math.ceil(bytes / 1000), 'fr')} ko`,
          en: `${formatNumber(Math.ceil(bytes / 1000), 'en')} kB`,
        }
      : {
          fr: `${formatNumber(bytes / 1_000_000, 'fr', 1)} Mo`,
          en: `${formatNumber(bytes / 1_000_000, 'en', 1)} MB`,
        };
  return `${size[language]}  ${formatNumber(seconds, language, 1)} s  ${shortHash(snapshot)}`;
}
