import { createHash } from 'node:crypto';
import { z } from 'zod';
import { REGISTERS } from '#domain/dossier/registers.ts';
import { Id } from '#domain/register/field.ts';
import { MAX_ATTACHMENT_BYTES } from '#domain/study/attachment.ts';
import { ATTACHABLE, mediaTypeOf, plainName } from '#domain/study/media-type.ts';
import { ok, type Refusal, refuse } from '#kernel/result.ts';
import { defineAction } from '../action.ts';
import { storedRow } from '../stored.ts';

const { fields } = REGISTERS.attachments;

/**
 * Attaches a file to a dossier. What it is, is read from its bytes, which must be what its extension says; other rows then
 * refer to it by its id. Larger files than a JSON body may hold come by POST /api/attachments/upload.
 */
export const addAttachment = defineAction({
  id: 'attachments.add',
  title: { fr: 'Joindre un fichier', en: 'Attach a file' },
  kind: 'write',
  permission: 'edit',
  input: z.strictObject({
    dossier: Id,
    /** The next free one, F-1, F-2…, where none is given. */
    id: Id.optional(),
    name: z.string().min(1).max(500),
    title: fields.title.value,
    /** The bytes in Base64. */
    content: z.base64(),
  }),
  output: storedRow(REGISTERS.attachments),
  async run({ session, actor, today, now }, { dossier, id, name, title, content }) {
    const bytes = Buffer.from(content, 'base64');
    const known = plainName(name);
    const mediaType = mediaTypeOf(known, bytes);
    if (bytes.length === 0) return refuse(isEmpty(known));
    if (bytes.length > MAX_ATTACHMENT_BYTES) return refuse(tooLarge(bytes.length));
    if (mediaType === undefined) return refuse(notAttachable(known));
    const rows = session.rows(REGISTERS.attachments);
    const row = {
      id: id ?? freeId((await rows.list(dossier)).map((stored) => stored.row.id)),
      name: known,
      ...(title !== undefined && { title }),
      mediaType,
      size: bytes.length,
      hash: createHash('sha256').update(bytes).digest('hex'),
      addedBy: actor.name,
      addedOn: today,
    };
    const saved = await rows.insert(dossier, row, { id: actor.id, name: actor.name, at: now });
    if (!saved.ok) return saved;
    await session.attachments.put(dossier, row.hash, bytes);
    return ok({ output: saved.value, note: { dossier, register: 'attachments', key: row.id, detail: row } });
  },
});

function freeId(taken: readonly string[]): string {
  let count = 1;
  while (taken.includes(`F-${count}`)) count += 1;
  return `F-${count}`;
}

function isEmpty(name: string): Refusal {
  return {
    code: 'empty-file',
    path: ['content'],
    found: name,
    message: { fr: 'ce fichier est vide', en: 'this file is empty' },
  };
}

function tooLarge(bytes: number): Refusal {
  return {
    code: 'too-large',
    path: ['content'],
    found: bytes,
    message: {
      fr: 'ce fichier dépasse 20 Mo\u00A0; indiquez plutôt son emplacement',
      en: 'this file exceeds 20 MB; name its location instead',
    },
  };
}

function notAttachable(name: string): Refusal {
  return {
    code: 'kind-of-file',
    path: ['name'],
    found: name,
    message: {
      fr: `ce fichier n’est pas de ceux qui se joignent, ou son contenu n’est pas ce que dit son extension\u00A0; sont admis\u00A0: ${ATTACHABLE.join(', ')}`,
      en: `this file is not of a kind that may be attached, or its content is not what its extension says; allowed: ${ATTACHABLE.join(', ')}`,
    },
  };
}
