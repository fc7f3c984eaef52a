import { z } from 'zod';
import { nextCycle } from '#domain/dossier/next-cycle.ts';
import { REGISTERS } from '#domain/dossier/registers.ts';
import { takeSnapshot } from '#domain/dossier/snapshot.ts';
import { Id, Wording } from '#domain/register/field.ts';
import { ok, type Refusal, refuse } from '#kernel/result.ts';
import { defineAction } from '../action.ts';
import { unknownDossier } from '../dossiers/unknown-dossier.ts';

/**
 * Begins a yearly cycle: freezes the study as it is, under its name, and carries it over. What that means for each register
 * is said by nextCycle (domain/dossier).
 */
export const startCycle = defineAction({
  id: 'cycles.start',
  title: { fr: 'Commencer un cycle annuel', en: 'Start a yearly cycle' },
  kind: 'write',
  permission: 'edit',
  input: z.strictObject({
    dossier: Id,
    year: REGISTERS.cycles.fields.year.value,
    /** The label of the study’s new version. */
    version: REGISTERS.study.fields.version.value,
    objectives: z.array(Wording).default([]),
  }),
  output: z.object({
    cycle: z.string(),
    snapshot: z.string(),
    toConfirm: z.int(),
    reopened: z.int(),
    planned: z.int(),
  }),
  async run({ session, actor, today, now }, { dossier, year, version, objectives }) {
    const before = await session.dossiers.load(dossier);
    if (!before) return refuse(unknownDossier(dossier));
    const id = String(year);
    if (before.cycles.some((cycle) => cycle.id === id || cycle.year >= year)) return refuse(yearBegun(year));
    if (before.study.version === version) return refuse(sameVersion(version));
    const snapshot = takeSnapshot(before);
    const by = { id: actor.id, name: actor.name, at: now };
    await session.snapshots.save(
      dossier,
      snapshot,
      by,
      `cycle ${id}, before: version ${before.study.version}`,
    );
    const after = nextCycle(before, { id, year, version, today, objectives, snapshot: snapshot.hash });
    await session.dossiers.replace(dossier, after, by);
    const output = {
      cycle: id,
      snapshot: snapshot.hash,
      toConfirm: after.evaluations.length,
      reopened: before.acceptances.length - after.acceptances.length,
      planned: after.audits.length - before.audits.length,
    };
    return ok({ output, note: { dossier, register: 'cycles', key: id, detail: output } });
  },
});

function yearBegun(year: number): Refusal {
  return {
    code: 'cycle-begun',
    path: ['year'],
    found: year,
    message: {
      fr: `le cycle ${year}, ou un cycle plus récent, est déjà commencé`,
      en: `the cycle ${year}, or a later one, has begun already`,
    },
  };
}

function sameVersion(version: string): Refusal {
  return {
    code: 'same-version',
    path: ['version'],
    found: version,
    message: {
      fr: 'l’étude porte déjà cette version\u00A0; le nouveau cycle lui en donne une autre',
      en: 'the study has this version already; the new cycle gives it another',
    },
  };
}
