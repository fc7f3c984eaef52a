import { type Change, changes } from '#domain/dossier/changes.ts';
import { type Dossier, rowsOf } from '#domain/dossier/dossier.ts';
import { ALL_REGISTERS } from '#domain/dossier/registers.ts';
import { takeSnapshot } from '#domain/dossier/snapshot.ts';
import { keyOf } from '#domain/register/register.ts';
import { plural, type Text } from '#kernel/text.ts';
import { dossierAt } from '../../dossier-source.ts';
import { tellRefusals } from '../../refusals.ts';
import type { Style, Terminal } from '../../terminal.ts';
import { changeLines } from './change-lines.ts';
import type { DiffFlags } from './flags.ts';

/** Tells what changed from one bundle or snapshot to another. */
export async function run(this: Terminal, { json }: DiffFlags, before: string, after: string): Promise<void> {
  const old = await dossierAt(before);
  const now = await dossierAt(after);
  if (!old.ok) tellRefusals(this, old.refusals, { folder: before, json });
  if (!now.ok) tellRefusals(this, now.refusals, { folder: after, json: json && old.ok });
  if (!old.ok || !now.ok) return;
  const found = changes(old.value, now.value);
  if (json) this.say(asJson(old.value, now.value, found));
  else tell(this, found, now.value);
}

function asJson(old: Dossier, now: Dossier, found: readonly Change[]): string {
  const report = { before: takeSnapshot(old).hash, after: takeSnapshot(now).hash, changes: found };
  return JSON.stringify(report, undefined, 2);
}

const STYLES: Readonly<Record<Change['kind'], Style>> = { new: 'good', changed: 'warning', gone: 'error' };

function tell(terminal: Terminal, found: readonly Change[], now: Dossier): void {
  const { language } = terminal;
  for (const register of ALL_REGISTERS) {
    const ofRegister = found.filter((change) => change.register === register.id);
    if (ofRegister.length === 0) continue;
    terminal.say(terminal.paint('strong', register.many[language]));
    const rows = new Map(rowsOf(now, register.id).map((row) => [keyOf(register, row), row]));
    for (const change of ofRegister) {
      const [head = '', ...rest] = changeLines(register, change, rows.get(change.key), language);
      terminal.say(`  ${terminal.paint(STYLES[change.kind], head)}`);
      for (const line of rest) terminal.say(`      ${line}`);
    }
    terminal.say('');
  }
  terminal.say(summary(found)[language]);
}

function summary(found: readonly Change[]): Text {
  if (found.length === 0) return { fr: 'Rien n’a changé.', en: 'Nothing changed.' };
  const count = (kind: Change['kind']) => found.filter((change) => change.kind === kind).length;
  const [added, changed, gone] = [count('new'), count('changed'), count('gone')];
  return {
    fr: [
      `${added} ${plural(added, 'fr', 'nouvelle ligne', 'nouvelles lignes')}`,
      `${changed} ${plural(changed, 'fr', 'changée', 'changées')}`,
      `${gone} ${plural(gone, 'fr', 'partie', 'parties')}`,
    ].join(', '),
    en: [`${added} new ${plural(added, 'en', 'row', 'rows')}`, `${changed} changed`, `${gone} gone`].join(
      ', ',
    ),
  };
}
