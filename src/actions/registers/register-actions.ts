import { z } from 'zod';
import { changedFields } from '#domain/dossier/changes.ts';
import { Id } from '#domain/register/field.ts';
import type { RegisterId } from '#domain/register/names.ts';
import { keyOf, type Register } from '#domain/register/register.ts';
import { compareIds } from '#kernel/order.ts';
import { ok, type Refusal, refuse } from '#kernel/result.ts';
import { defineAction } from '../action.ts';
import { storedRow } from '../stored.ts';

/** What a row becomes before it is written: what only a verb may set stays as it was. */
type Settle<Row> = (row: Row, before: Row | undefined) => Row;

/** Reads all rows of a register, in the order of their keys. */
export function listAction<const Name extends RegisterId, Members extends Register['fields']>(
  register: Register<Members> & { readonly id: Name },
) {
  return defineAction({
    id: `${register.id}.list` as `${Name}.list`,
    title: { fr: `Lire : ${register.many.fr}`, en: `Read: ${register.many.en}` },
    kind: 'read',
    permission: 'read',
    input: z.strictObject({ dossier: Id }),
    output: z.array(storedRow(register)),
    async run({ session }, { dossier }) {
      const rows = await session.rows(register).list(dossier);
      return ok({
        output: rows.toSorted((a, b) => compareIds(keyOf(register, a.row), keyOf(register, b.row))),
      });
    },
  });
}

/**
 * Writes one row: a new one, or, with the version that was read, a changed one. A version that is not the last is
 * refused with both rows, so that nothing that somebody else wrote is lost.
 */
export function saveAction<const Name extends RegisterId, Members extends Register['fields']>(
  register: Register<Members> & { readonly id: Name },
  settle: Settle<z.output<Register<Members>['row']>> = (row) => row,
) {
  return defineAction({
    id: `${register.id}.save` as `${Name}.save`,
    title: { fr: `Enregistrer : ${register.one.fr}`, en: `Save: ${register.one.en}` },
    kind: 'write',
    permission: 'edit',
    input: z.strictObject({ dossier: Id, row: register.row, version: z.int().min(1).optional() }),
    output: storedRow(register),
    async run({ session, actor, now }, { dossier, row, version }) {
      const rows = session.rows(register);
      const key = keyOf(register, row);
      const before = await rows.get(dossier, key);
      const settled = settle(row, before?.row);
      const by = { id: actor.id, name: actor.name, at: now };
      const saved =
        version === undefined
          ? await rows.insert(dossier, settled, by)
          : await rows.update(dossier, key, version, settled, by);
      if (!saved.ok) return saved;
      const detail = before
        ? { changed: changedFields(before.row, saved.value.row) }
        : { added: saved.value.row };
      return ok({ output: saved.value, note: { dossier, register: register.id, key, detail } });
    },
  });
}

/** Takes a row away; refused while another row still refers to it. */
export function removeAction<const Name extends RegisterId, Members extends Register['fields']>(
  register: Register<Members> & { readonly id: Name },
) {
  return defineAction({
    id: `${register.id}.remove` as `${Name}.remove`,
    title: { fr: `Retirer : ${register.one.fr}`, en: `Remove: ${register.one.en}` },
    kind: 'write',
    permission: 'edit',
    input: z.strictObject({ dossier: Id, key: z.string(), version: z.int().min(1) }),
    output: z.object({ removed: z.string() }),
    async run({ session }, { dossier, key, version }) {
      const rows = session.rows(register);
      const before = await rows.get(dossier, key);
      if (!before) return refuse(unknownRow(register, key));
      const removed = await rows.remove(dossier, key, version);
      if (!removed.ok) return removed;
      const detail = { removed: before.row };
      return ok({ output: { removed: key }, note: { dossier, register: register.id, key, detail } });
    },
  });
}

/** So many rows in one transaction: a statement of the store holds as many. */
const MOST = 2000;

/**
 * Writes and takes away many rows at once, all or none, each under its version: what a paste, a fill or an undo does. Each
 * refusal names the place in the list and the field; each row has its entry in the journal.
 */
export function applyAction<const Name extends RegisterId, Members extends Register['fields']>(
  register: Register<Members> & { readonly id: Name },
  settle?: Settle<z.output<Register<Members>['row']>>,
) {
  return defineAction({
    id: `${register.id}.apply` as `${Name}.apply`,
    title: {
      fr: `Enregistrer plusieurs lignes : ${register.many.fr}`,
      en: `Save several rows: ${register.many.en}`,
    },
    kind: 'write',
    permission: 'edit',
    input: z.strictObject({
      dossier: Id,
      saves: z
        .array(z.strictObject({ row: register.row, version: z.int().min(1).optional() }))
        .max(MOST)
        .default([]),
      removals: z
        .array(z.strictObject({ key: z.string(), version: z.int().min(1) }))
        .max(MOST)
        .default([]),
    }),
    output: z.object({ saved: z.array(storedRow(register)), removed: z.array(z.string()) }),
    async run({ session, actor, now }, { dossier, saves, removals }) {
      const by = { id: actor.id, name: actor.name, at: now };
      const rows = session.rows(register);
      const known = new Map(
        settle ? (await rows.list(dossier)).map(({ row }) => [keyOf(register, row), row]) : [],
      );
      const settled = settle
        ? saves.map((save) => ({ ...save, row: settle(save.row, known.get(keyOf(register, save.row))) }))
        : saves;
      const applied = await rows.apply(dossier, { saves: settled, removals }, by);
      if (!applied.ok) return applied;
      const { saved, before } = applied.value;
      const noted = (key: string, detail: unknown) => ({ dossier, register: register.id, key, detail });
      const notes = [
        ...saved.map(({ row }) => {
          const key = keyOf(register, row);
          const old = before.get(key)?.row;
          return noted(key, old ? { changed: changedFields(old, row) } : { added: row });
        }),
        ...removals.map(({ key }) => noted(key, { removed: before.get(key)?.row })),
      ];
      return ok({ output: { saved: [...saved], removed: removals.map(({ key }) => key) }, notes });
    },
  });
}

export function unknownRow(register: Pick<Register, 'many'>, key: string): Refusal {
  return {
    code: 'unknown-row',
    path: ['key'],
    found: key,
    message: {
      fr: `« ${key} » n’existe pas dans le registre « ${register.many.fr} »`,
      en: `“${key}” does not exist in the register “${register.many.en}”`,
    },
  };
}
