import { z } from 'zod';
import { registerOf } from '#domain/dossier/registers.ts';
import { Id, Wording } from '#domain/register/field.ts';
import { REGISTER_IDS } from '#domain/register/names.ts';
import { nameOfRow } from '#domain/register/row-name.ts';
import { ok } from '#kernel/result.ts';
import { defineAction } from '../action.ts';

/** So many are named; the rest is counted. */
const MOST = 50;

/** What refers to a row, by name: what would be touched if it changed, and what keeps it from being removed. */
export const listLinks = defineAction({
  id: 'registers.links',
  title: { fr: 'Lire ce qui se réfère à une ligne', en: 'Read what refers to a row' },
  kind: 'read',
  permission: 'read',
  input: z.strictObject({ dossier: Id, register: z.enum(REGISTER_IDS), key: z.string().max(80) }),
  output: z.object({
    users: z.array(z.object({ register: z.enum(REGISTER_IDS), key: z.string(), name: Wording.optional() })),
    total: z.int(),
  }),
  async run({ session }, { dossier, register, key }) {
    const found = await session.rows(registerOf(register)).users(dossier, key);
    const users = [];
    for (const user of found.slice(0, MOST)) {
      const described = registerOf(user.register);
      const stored = await session.rows(described).get(dossier, user.key);
      users.push({ ...user, name: stored && nameOfRow(described, stored.row) });
    }
    return ok({ output: { users, total: found.length } });
  },
});
