import { openRepository } from '#checkup/archive/repository.ts';
import { type Verification, verifyArchive } from '#checkup/archive/verify.ts';
import { plural } from '#kernel/text.ts';
import { tellPlainRefusals } from '../../refusals.ts';
import type { Terminal } from '../../terminal.ts';
import type { ArchiveFlags } from './flags.ts';

/** Checks an archive and says what is not as it was; ends with 1 where something is not. */
export async function run(this: Terminal, { json }: ArchiveFlags, folder: string): Promise<void> {
  const repository = await openRepository(folder);
  if (!repository.ok) return tellPlainRefusals(this, repository.refusals);
  const verified = await verifyArchive(repository.value);
  if (!verified.ok) return tellPlainRefusals(this, verified.refusals);
  if (json) this.say(JSON.stringify(verified.value, undefined, 2));
  else tell(this, verified.value);
  this.end(verified.value.troubles.length === 0 ? 0 : 1);
}

function tell(terminal: Terminal, { checkups, commits, files, troubles, remarks }: Verification): void {
  const { language } = terminal;
  for (const { where, message } of troubles) {
    terminal.say(`${terminal.paint('error', where)} ${message[language]}`);
  }
  for (const { where, message } of remarks) terminal.remark(`${where} ${message[language]}`);
  const words = {
    fr: `${checkups} ${plural(checkups, 'fr', 'contrôle', 'contrôles')}, ${commits} commits, ${files} fichiers`,
    en: `${checkups} ${plural(checkups, 'en', 'checkup', 'checkups')}, ${commits} commits, ${files} files`,
  }[language];
  const whole = troubles.length === 0;
  const verdict = whole
    ? { fr: 'intacte', en: 'intact' }
    : { fr: 'l’archive a été altérée', en: 'the archive was altered' };
  const said = `${words}${language === 'fr' ? '\u00a0: ' : ': '}${verdict[language]}`;
  terminal.say(terminal.paint(whole ? 'good' : 'error', said));
}
