import { z } from 'zod';
import { Id } from '#domain/register/field.ts';
import { ok } from '#kernel/result.ts';
import type { Language } from '#kernel/text.ts';
import { type ActionContext, defineAction } from '../action.ts';
import { isAllowed } from '../permission.ts';
import { PRODUCED, Produced } from './produced.ts';

const NOTE: Readonly<Record<Language, string>> = {
  fr: 'Des documents ont été produits à partir de cet état',
  en: 'Documents were made from this state',
};

/**
 * Tells the journal which file was made. The server does it when the file is there; nobody else says so. The state that
 * the file was made from is kept where its maker may change the dossier: who only reads freezes nothing.
 */
export const recordDocument = defineAction({
  id: 'deliverables.record',
  title: { fr: 'Produire un document', en: 'Make a document' },
  kind: 'write',
  permission: 'read',
  input: z.strictObject({ dossier: Id, produced: Produced, json: z.string().optional() }),
  output: z.object({}),
  async run(context, { dossier, produced, json }) {
    if (isAllowed(context.actor.role, 'edit')) await keep(context, dossier, produced, json);
    return ok({ output: {}, note: { dossier, key: PRODUCED, detail: produced } });
  },
});

async function keep(
  { session, actor, now }: ActionContext,
  dossier: string,
  { snapshot: hash, language }: z.output<typeof Produced>,
  json: string | undefined,
): Promise<void> {
  // Made from a state that was kept, which is there.
  if (json === undefined || (await session.snapshots.get(dossier, hash))) return;
  await session.snapshots.save(
    dossier,
    { json, hash },
    { id: actor.id, name: actor.name, at: now },
    NOTE[language],
  );
}
