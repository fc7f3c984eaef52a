import { z } from 'zod';
import { REGISTERS } from '#domain/dossier/registers.ts';
import { takeSnapshot } from '#domain/dossier/snapshot.ts';
import { outcome, type Risk, type View, view } from '#domain/dossier/view.ts';
import { STAGES } from '#domain/evaluation/evaluation.ts';
import { Id } from '#domain/register/field.ts';
import { LEVEL_WORDS, type LevelId } from '#domain/scope/levels.ts';
import { latestExpiry, mayAccept } from '#domain/treatment/acceptance-rules.ts';
import type { Day } from '#kernel/date.ts';
import { dayWords } from '#kernel/day-words.ts';
import { ok, type Refusal, refuse } from '#kernel/result.ts';
import type { By, Session } from '#store/session.ts';
import { defineAction } from '../action.ts';
import { unknownDossier } from '../dossiers/unknown-dossier.ts';
import { unknownRow } from '../registers/register-actions.ts';
import { storedRow } from '../stored.ts';

const { fields } = REGISTERS.acceptances;

/**
 * Accepts a risk for a time, on the state of the dossier as it is now (ISO/IEC 27005:2022 §8.6.3). The person must
 * act in a role that the criteria allow for that level, and must not be the one who rated it, unless the
 * organisation has nobody else: then the acceptance says so.
 */
export const acceptRisk = defineAction({
  id: 'acceptances.accept',
  title: { fr: 'Accepter un risque', en: 'Accept a risk' },
  kind: 'write',
  permission: 'approve',
  input: z.strictObject({
    dossier: Id,
    scenario: Id,
    role: fields.role.value,
    expires: fields.expires.value,
    reason: fields.reason.value,
  }),
  output: storedRow(REGISTERS.acceptances),
  async run({ session, actor, today, now }, { dossier, scenario, role, expires, reason }) {
    const content = await session.dossiers.load(dossier);
    if (!content) return refuse(unknownDossier(dossier));
    const seen = view(content, today);
    const risk = seen.risks.find((candidate) => candidate.scenario.id === scenario);
    if (!risk) return refuse(unknownRow(REGISTERS.scenarios, scenario));
    const level = outcome(risk)?.level;
    if (!level) return refuse(notRated(scenario));
    const ownRating = STAGES.some((stage) => risk[stage]?.rating.author === actor.name);
    const problems = [
      ...roleProblems(role, level, seen),
      ...expiryProblems(expires, level, seen),
      ...(ownRating && !actor.alone ? [needsAnotherPerson(actor.name)] : []),
    ];
    if (problems.length > 0) return refuse(...problems);
    const snapshot = takeSnapshot(content);
    const by = { id: actor.id, name: actor.name, at: now };
    await session.snapshots.save(dossier, snapshot, by, `acceptance of ${scenario}`);
    const id = nextId(
      risk,
      content.acceptances.map((acceptance) => acceptance.id),
    );
    const row = {
      id,
      scenario,
      level,
      by: actor.name,
      role,
      on: today,
      expires,
      reason,
      snapshot: snapshot.hash,
      ownRating,
    };
    const saved = await session.rows(REGISTERS.acceptances).insert(dossier, row, by);
    if (!saved.ok) return saved;
    await dropRefusal(session, dossier, scenario, by);
    return ok({ output: saved.value, note: { dossier, register: 'acceptances', key: id, detail: row } });
  },
});

/** Who accepts after all has settled what was refused before. */
async function dropRefusal(session: Session, dossier: string, scenario: string, by: By): Promise<void> {
  const treatments = session.rows(REGISTERS.treatments);
  const stored = await treatments.get(dossier, scenario);
  if (!stored?.row.refusal) return;
  const { refusal: _, ...row } = stored.row;
  await treatments.update(dossier, scenario, stored.version, row, by);
}

function nextId(risk: Risk, taken: readonly string[]): string {
  let count = risk.acceptances.length + 1;
  while (taken.includes(`A-${risk.scenario.id}-${count}`)) count += 1;
  return `A-${risk.scenario.id}-${count}`;
}

function roleProblems(role: string, level: LevelId, { criteria, dossier }: View): readonly Refusal[] {
  if (mayAccept(role, level, criteria)) return [];
  const allowed = criteria.acceptance.find((right) => right.level === level)?.roles ?? [];
  const names = dossier.roles.filter(({ id }) => allowed.includes(id)).map(({ id }) => id);
  const words = LEVEL_WORDS[level];
  const nobody = { fr: 'personne ; réduisez-le', en: 'nobody; reduce it' };
  return [
    {
      code: 'acceptance-not-allowed',
      path: ['role'],
      found: role,
      message: {
        fr: `ce rôle ne peut pas accepter un risque ${words.fr.toLowerCase()} ; peuvent le faire : ${names.join(', ') || nobody.fr}`,
        en: `this role may not accept a ${words.en.toLowerCase()} risk; allowed: ${names.join(', ') || nobody.en}`,
      },
    },
  ];
}

function expiryProblems(expires: Day, level: LevelId, { criteria, today }: View): readonly Refusal[] {
  const latest = latestExpiry(level, criteria, today);
  if (expires > today && (latest === undefined || expires <= latest)) return [];
  return [
    {
      code: 'acceptance-expiry',
      path: ['expires'],
      found: expires,
      message: {
        fr: `l’acceptation doit expirer après aujourd’hui${latest ? ` et au plus tard le ${dayWords(latest).fr}` : ''}`,
        en: `the acceptance must expire after today${latest ? ` and by ${dayWords(latest).en}` : ''}`,
      },
    },
  ];
}

function needsAnotherPerson(name: string): Refusal {
  return {
    code: 'acceptance-needs-another-person',
    path: [],
    found: name,
    message: {
      fr: 'vous avez coté ce risque ; une autre personne doit l’accepter',
      en: 'you rated this risk; another person must accept it',
    },
  };
}

function notRated(scenario: string): Refusal {
  return {
    code: 'not-rated',
    path: ['scenario'],
    found: scenario,
    message: {
      fr: 'ce scénario n’est pas coté ; cotez-le avant de l’accepter',
      en: 'this scenario is not rated; rate it before accepting it',
    },
  };
}
