import { z } from 'zod';
import type { Dossier } from '#domain/dossier/dossier.ts';
import { REGISTERS } from '#domain/dossier/registers.ts';
import { REQUEST_KINDS, type Request } from '#domain/providers/request.ts';
import { USUAL_CRITERIA, USUAL_SERVICES } from '#domain/providers/usual-criteria.ts';
import { Id } from '#domain/register/field.ts';
import { nextIdAfter } from '#domain/register/next-id.ts';
import { ok, refuse } from '#kernel/result.ts';
import { defineAction } from '../action.ts';
import { unknownDossier } from '../dossiers/unknown-dossier.ts';
import { storedRow } from '../stored.ts';

/**
 * Begins a request for proposals with the usual criteria and the providers whose trade it is. What the company does and what
 * is to be covered are not copied: the document takes them from the dossier on its day, and no weakness with them.
 */
export const draftRequest = defineAction({
  id: 'requests.draft',
  title: { fr: 'Préparer un appel d’offres depuis le dossier', en: 'Prepare a request from the dossier' },
  kind: 'write',
  permission: 'edit',
  input: z.strictObject({ dossier: Id, kind: REGISTERS.requests.fields.kind.value }),
  output: storedRow(REGISTERS.requests),
  async run({ session, actor, now }, { dossier, kind }) {
    const content = await session.dossiers.load(dossier);
    if (!content) return refuse(unknownDossier(dossier));
    const row = requestFrom(content, kind);
    const by = { id: actor.id, name: actor.name, at: now };
    const saved = await session.rows(REGISTERS.requests).insert(dossier, row, by);
    if (!saved.ok) return saved;
    return ok({
      output: saved.value,
      note: { dossier, register: 'requests', key: row.id, detail: { added: row } },
    });
  },
});

function requestFrom({ study, providers, requests }: Dossier, kind: Request['kind']): Request {
  const wanted = USUAL_SERVICES[kind];
  const { fr, en } = REQUEST_KINDS[kind];
  return {
    id: nextIdAfter(requests.map(({ id }) => id)) ?? `AO-${String(requests.length + 1).padStart(2, '0')}`,
    title: { fr: `${fr} – ${study.organisation}`, en: `${en} – ${study.organisation}` },
    kind,
    status: 'draft',
    expectations: [],
    questions: [],
    criteria: USUAL_CRITERIA[kind].map((criterion) => ({ ...criterion })),
    candidates: providers
      .filter(({ services }) => services.some((service) => wanted.includes(service)))
      .map(({ id }) => id),
  };
}
