import { z } from 'zod';
import { REGISTERS } from '#domain/dossier/registers.ts';
import { Rating } from '#domain/evaluation/evaluation.ts';
import { criteriaInForce, readRating } from '#domain/evaluation/rated.ts';
import { Day, Id } from '#domain/register/field.ts';
import { ok, type Refusal, refuse } from '#kernel/result.ts';
import type { FindingLink, Session, StoredLink } from '#store/session.ts';
import { type ActionContext, defineAction } from '../action.ts';
import { outsideScale, rateScenario } from '../evaluations/rate-scenario.ts';
import { unknownRow } from '../registers/register-actions.ts';
import { readCheckup } from './stored-report.ts';
import { FindingId, titleOf } from './told.ts';

const Target = { dossier: Id, finding: FindingId, register: z.enum(['scenarios', 'measures']), target: Id };
const Done = z.object({ state: z.string() });
const { shape } = Rating;

/** Says which scenario or which measure of the study a finding is about. Linked already, it stays as it is. */
export const linkFinding = defineAction({
  id: 'checkups.link-finding',
  title: { fr: 'Relier un constat à l’étude', en: 'Link a finding to the study' },
  kind: 'write',
  permission: 'edit',
  input: z.strictObject({ ...Target, procedure: z.string().max(60), date: Day }),
  output: Done,
  async run(context, { dossier, ...link }) {
    const { session } = context;
    const { procedure, date, finding, register, target } = link;
    const read = await readCheckup(session, dossier, procedure, date);
    if (!read.ok) return read;
    const found = read.value.report.findings.find(({ id }) => id === finding);
    if (!found) return refuse(unknownFinding(finding));
    if (!(await isThere(session, dossier, link))) return refuse(unknownRow(REGISTERS[register], target));
    const before = await linkOf(session, dossier, link);
    const kept = before ?? { ...link, state: 'linked' as const, proposal: null, reason: null };
    await session.checkups.saveLink(dossier, { ...kept, procedure, date }, byOf(context));
    const detail = { finding, title: titleOf(read.value.report, found.rule), state: kept.state };
    return ok({ output: { state: kept.state }, note: { dossier, register, key: target, detail } });
  },
});

export const unlinkFinding = defineAction({
  id: 'checkups.unlink-finding',
  title: { fr: 'Délier un constat', en: 'Unlink a finding' },
  kind: 'write',
  permission: 'edit',
  input: z.strictObject(Target),
  output: Done,
  async run({ session }, { dossier, ...key }) {
    if (!(await session.checkups.removeLink(dossier, key))) return refuse(notLinked(key.finding));
    const { register, target, finding } = key;
    const detail = { finding, state: 'unlinked' };
    return ok({ output: { state: 'unlinked' }, note: { dossier, register, key: target, detail } });
  },
});

/** Proposes a current rating of a scenario because of a finding. Nothing is rated until a person applies it. */
export const proposeRating = defineAction({
  id: 'checkups.propose',
  title: { fr: 'Proposer une cotation d’après un constat', en: 'Propose a rating because of a finding' },
  kind: 'write',
  permission: 'edit',
  input: z.strictObject({
    dossier: Id,
    finding: FindingId,
    scenario: Id,
    likelihood: shape.likelihood,
    consequences: shape.consequences,
    rationale: shape.rationale,
  }),
  output: Done,
  async run(context, { dossier, finding, scenario, ...proposal }) {
    const { session, actor, today } = context;
    const link = await linkOf(session, dossier, { finding, register: 'scenarios', target: scenario });
    if (!link) return refuse(notLinked(finding));
    const versions = (await session.rows(REGISTERS.criteria).list(dossier)).map(({ row }) => row);
    const rating = { ...proposal, author: actor.name, date: today, criteria: criteriaInForce(versions).id };
    const { level } = readRating({ ...rating, toConfirm: false }, versions);
    if (!level) return refuse(outsideScale(proposal.likelihood));
    await session.checkups.saveLink(
      dossier,
      { ...link, state: 'proposed', proposal, reason: null },
      byOf(context),
    );
    const detail = { finding, state: 'proposed', proposal };
    return ok({
      output: { state: 'proposed' },
      note: { dossier, register: 'scenarios', key: scenario, detail },
    });
  },
});

/**
 * A person settles what was proposed. Applied, it is a rating like any other: by that person, today, under the criteria in
 * force and the version that was read; dismissed, it says why.
 */
export const settleProposal = defineAction({
  id: 'checkups.settle',
  title: { fr: 'Trancher une cotation proposée', en: 'Settle a proposed rating' },
  kind: 'write',
  permission: 'edit',
  input: z.strictObject({
    dossier: Id,
    finding: FindingId,
    scenario: Id,
    decision: z.enum(['applied', 'dismissed']),
    /** Asked of what is dismissed. */
    reason: z.string().trim().min(1).max(1000).optional(),
    /** The version of the evaluation that was read; absent when the scenario had none. */
    version: z.int().min(1).optional(),
  }),
  output: Done,
  async run(context, { dossier, finding, scenario, decision, reason = null, version }) {
    const link = await linkOf(context.session, dossier, {
      finding,
      register: 'scenarios',
      target: scenario,
    });
    if (!link) return refuse(notLinked(finding));
    if (link.state !== 'proposed' || !link.proposal) return refuse(nothingProposed(link.state));
    if (decision === 'dismissed' && reason === null) return refuse(noReason());
    const input = { dossier, scenario, stage: 'current' as const, version, ...link.proposal };
    const rated = decision === 'applied' ? await rateScenario.run(context, input) : undefined;
    if (rated && !rated.ok) return rated;
    await context.session.checkups.saveLink(dossier, { ...link, state: decision, reason }, byOf(context));
    const detail = { finding, state: decision, reason };
    const own = { dossier, register: 'scenarios', key: scenario, detail };
    const note = rated?.value.note;
    return ok({ output: { state: decision }, notes: note ? [note, own] : [own] });
  },
});

async function isThere(
  session: Session,
  dossier: string,
  { register, target }: Pick<FindingLink, 'register' | 'target'>,
): Promise<boolean> {
  const row =
    register === 'scenarios'
      ? await session.rows(REGISTERS.scenarios).get(dossier, target)
      : await session.rows(REGISTERS.measures).get(dossier, target);
  return row !== undefined;
}

async function linkOf(
  session: Session,
  dossier: string,
  key: Pick<FindingLink, 'finding' | 'register' | 'target'>,
): Promise<StoredLink | undefined> {
  const all = await session.checkups.links(dossier);
  return all.find(
    ({ finding, register, target }) =>
      finding === key.finding && register === key.register && target === key.target,
  );
}

function byOf({ actor, now }: ActionContext) {
  return { id: actor.id, name: actor.name, at: now };
}

function unknownFinding(finding: string): Refusal {
  return {
    code: 'unknown-finding',
    path: ['finding'],
    found: finding,
    message: { fr: 'ce contrôle n’a pas ce constat', en: 'this checkup does not have this finding' },
  };
}

function notLinked(finding: string): Refusal {
  return {
    code: 'not-linked',
    path: ['finding'],
    found: finding,
    message: {
      fr: 'ce constat n’y est pas relié ; reliez-le d’abord',
      en: 'this finding is not linked to it; link it first',
    },
  };
}

function nothingProposed(state: string): Refusal {
  return {
    code: 'nothing-proposed',
    path: ['finding'],
    found: state,
    message: {
      fr: 'aucune cotation n’attend d’être tranchée pour ce constat',
      en: 'no rating awaits a decision for this finding',
    },
  };
}

function noReason(): Refusal {
  return {
    code: 'no-reason',
    path: ['reason'],
    message: { fr: 'dites pourquoi la proposition est écartée', en: 'say why the proposal is dismissed' },
  };
}
