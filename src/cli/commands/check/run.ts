import { join } from 'node:path';
import type { Finding, FindingSeverity } from '#domain/dossier/integrity/finding.ts';
import { findings } from '#domain/dossier/integrity/findings.ts';
import { INTEGRITY_RULES } from '#domain/dossier/integrity/index.ts';
import { takeSnapshot } from '#domain/dossier/snapshot.ts';
import { readAttachments } from '#interop/bundle/attachments.ts';
import { fileOf } from '#interop/bundle/layout.ts';
import { onOneLine } from '#interop/bundle/located.ts';
import { type Bundle, placeOfRow, readBundle } from '#interop/bundle/read.ts';
import { plural, type Text } from '#kernel/text.ts';
import { tellRefusals } from '../../refusals.ts';
import type { Terminal } from '../../terminal.ts';
import type { CheckFlags } from './flags.ts';

/** Reads a bundle and tells what an auditor would find in it. */
export async function run(
  this: Terminal,
  { json, today = this.today() }: CheckFlags,
  folder: string,
): Promise<void> {
  const bundle = await readBundle(folder);
  if (!bundle.ok) return tellRefusals(this, bundle.refusals, { folder, json });
  const files = await readAttachments(folder, bundle.value.dossier);
  if (!files.ok) return tellRefusals(this, files.refusals, { folder, json });
  const found = findings(bundle.value.dossier, today).map((finding) => located(finding, bundle.value));
  if (json) this.say(asJson(found, bundle.value, folder, today));
  else tell(this, found, folder);
  this.end(found.some((finding) => finding.severity === 'error') ? 1 : 0);
}

/** A finding with the place of its row in the files; a row that stands in no file is the register's own. */
type Located = Finding & { readonly file: string; readonly line: number; readonly column: number };

function located(finding: Finding, bundle: Bundle): Located {
  const { register, key } = finding.subject;
  const place = placeOfRow(bundle, register, key) ?? { file: fileOf(register), line: 1, column: 1 };
  return { ...finding, ...place };
}

function asJson(found: readonly Located[], { dossier }: Bundle, folder: string, today: string): string {
  const { error, warning, info } = counts(found);
  const summary = {
    bundle: folder,
    today,
    snapshot: takeSnapshot(dossier).hash,
    counts: { error, warning, info },
  };
  return JSON.stringify({ ...summary, findings: found }, undefined, 2);
}

/** An empty study has no decision on 93 controls; a few lines say as much. */
const MAX_TOLD = 10;

function tell(terminal: Terminal, found: readonly Located[], folder: string): void {
  for (const rule of INTEGRITY_RULES.toSorted((a, b) => ORDER[a.severity] - ORDER[b.severity])) {
    const ofRule = found.filter((finding) => finding.rule === rule.id);
    if (ofRule.length === 0) continue;
    const word = terminal.paint(rule.severity, WORDS[rule.severity].one[terminal.language]);
    const title = terminal.paint('strong', rule.title[terminal.language]);
    terminal.say(`${word} ${title} ${terminal.paint('faint', `${rule.id} · ${rule.clause}`)}`);
    for (const { file, line, column, message } of ofRule.slice(0, MAX_TOLD)) {
      terminal.say(
        `  ${join(folder, file)}:${line}:${column} ${onOneLine(message[terminal.language], 1000)}`,
      );
    }
    const more = ofRule.length - MAX_TOLD;
    if (more > 0)
      terminal.say({
        fr: `  … et ${more} de plus ; --json les donne toutes`,
        en: `  … and ${more} more; --json gives all`,
      });
    terminal.say('');
  }
  terminal.say(summary(terminal, found));
}

const ORDER: Readonly<Record<FindingSeverity, number>> = { error: 0, warning: 1, info: 2 };

const WORDS: Readonly<Record<FindingSeverity, { readonly one: Text; readonly many: Text }>> = {
  error: { one: { fr: 'erreur', en: 'error' }, many: { fr: 'erreurs', en: 'errors' } },
  warning: {
    one: { fr: 'avertissement', en: 'warning' },
    many: { fr: 'avertissements', en: 'warnings' },
  },
  info: { one: { fr: 'remarque', en: 'remark' }, many: { fr: 'remarques', en: 'remarks' } },
};

function counts(found: readonly Finding[]): Readonly<Record<FindingSeverity, number>> {
  const of = (severity: FindingSeverity) => found.filter((finding) => finding.severity === severity).length;
  return { error: of('error'), warning: of('warning'), info: of('info') };
}

function summary(terminal: Terminal, found: readonly Finding[]): string {
  const { language } = terminal;
  if (found.length === 0) {
    return terminal.paint('good', { fr: 'Rien à redire.', en: 'Nothing to object to.' }[language]);
  }
  const numbers = counts(found);
  const parts = (['error', 'warning', 'info'] as const).map((severity) => {
    const { one, many } = WORDS[severity];
    const words = `${numbers[severity]} ${plural(numbers[severity], language, one[language], many[language])}`;
    return numbers[severity] > 0 ? terminal.paint(severity, words) : words;
  });
  return parts.join(', ');
}
