import type { z } from 'zod';
import { verifyJournal } from '#actions/journal/verify-journal.ts';
import { asOperator } from '../../operator.ts';
import { tellPlainRefusals } from '../../refusals.ts';
import type { Terminal } from '../../terminal.ts';
import type { JournalFlags } from './flags.ts';

/** Ends with 1 when the chain is broken. */
export async function run(this: Terminal, flags: JournalFlags): Promise<void> {
  const done = await asOperator(this, flags, ({ act }) => act(verifyJournal, {}));
  if (!done.ok) return tellPlainRefusals(this, done.refusals);
  // perform gives what the action's output schema says.
  const { entries, head, faults } = done.value as z.infer<typeof verifyJournal.output>;
  if (flags.json) this.say(JSON.stringify({ entries, head, faults }));
  else if (faults.length === 0) {
    this.say({
      fr: `${entries} entrées, chaîne intacte, dernière empreinte ${head}`,
      en: `${entries} entries, unbroken chain, last hash ${head}`,
    });
  }
  if (faults.length === 0) return;
  if (!flags.json)
    for (const { seq, fault } of faults)
      this.say({ fr: `entrée ${seq} : ${fault}`, en: `entry ${seq}: ${fault}` });
  this.end(1);
}
