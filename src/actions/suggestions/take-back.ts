import { z } from 'zod';
import type { Dossier } from '#domain/dossier/dossier.ts';
import { danglingReferences } from '#domain/dossier/references.ts';
import { REGISTERS } from '#domain/dossier/registers.ts';
import { Id } from '#domain/register/field.ts';
import { ok, type Refusal, refuse } from '#kernel/result.ts';
import type { Session } from '#store/session.ts';
import { defineAction } from '../action.ts';
import { unknownDossier } from '../dossiers/unknown-dossier.ts';
import { WrittenRows } from './merge-accepted.ts';

const Keys = z.array(z.string().max(80)).max(2000);

/**
 * Takes back a bulk of scenarios as one: they go with the ratings that they began with, and with the threats and
 * vulnerabilities that came along and that nothing else uses. Refused as soon as one of the scenarios was worked on.
 */
export const takeBack = defineAction({
  id: 'suggestions.take-back',
  title: { fr: 'Reprendre un ajout de scénarios', en: 'Take back an addition of scenarios' },
  kind: 'write',
  permission: 'edit',
  input: z.strictObject({ dossier: Id, scenarios: Keys, threats: Keys, vulnerabilities: Keys }),
  output: WrittenRows,
  async run({ session, actor, now }, { dossier, ...written }) {
    const content = await session.dossiers.load(dossier);
    if (!content) return refuse(unknownDossier(dossier));
    const touched = await workedOn(session, dossier, content, new Set(written.scenarios));
    if (touched.length > 0) return refuse(changedSince(touched));
    const bare = without(content, 'scenarios', new Set(written.scenarios));
    const left = unused(bare, {
      threats: await untouched(session, dossier, 'threats', written.threats),
      vulnerabilities: await untouched(session, dossier, 'vulnerabilities', written.vulnerabilities),
    });
    const after = (['threats', 'vulnerabilities'] as const).reduce(
      (state, register) => without(state, register, new Set(left[register])),
      bare,
    );
    await session.dossiers.replace(dossier, after, { id: actor.id, name: actor.name, at: now });
    const gone = { scenarios: written.scenarios, ...left };
    return ok({ output: gone, note: { dossier, register: 'scenarios', detail: { takenBack: gone } } });
  },
});

/** The scenarios that are no longer what the bulk wrote, or of which more was said since. */
async function workedOn(
  session: Session,
  dossier: string,
  { treatments, acceptances }: Dossier,
  scenarios: ReadonlySet<string>,
): Promise<readonly string[]> {
  const rows = await session.rows(REGISTERS.scenarios).list(dossier);
  const ratings = await session.rows(REGISTERS.evaluations).list(dossier);
  const changed = [
    ...rows.filter(({ version }) => version > 1).map(({ row }) => row.id),
    ...ratings
      .filter(({ version, row }) => version > 1 || !isOfCatalogue(row))
      .map(({ row }) => row.scenario),
    ...treatments.map(({ scenario }) => scenario),
    ...acceptances.map(({ scenario }) => scenario),
  ];
  return [...new Set(changed)].filter((id) => scenarios.has(id));
}

/** A rating that nobody confirmed is still the catalogue’s. */
function isOfCatalogue({ inherent, current, residual }: Dossier['evaluations'][number]): boolean {
  return [inherent, current, residual].every((rating) => rating === undefined || rating.toConfirm);
}

type Cause = 'threats' | 'vulnerabilities';

async function untouched(
  session: Session,
  dossier: string,
  register: Cause,
  keys: readonly string[],
): Promise<readonly string[]> {
  const rows: readonly { row: { id: string }; version: number }[] = await session
    .rows<(typeof REGISTERS)[Cause]['fields']>(REGISTERS[register])
    .list(dossier);
  return rows.filter(({ row, version }) => version === 1 && keys.includes(row.id)).map(({ row }) => row.id);
}

/** Those that nothing refers to once the scenarios are gone. */
function unused(content: Dossier, keys: Readonly<Record<Cause, readonly string[]>>) {
  const all = (['threats', 'vulnerabilities'] as const).reduce(
    (state, register) => without(state, register, new Set(keys[register])),
    content,
  );
  const needed = new Set(danglingReferences(all).map(({ found }) => String(found)));
  const free = (register: Cause) => keys[register].filter((id) => !needed.has(id));
  return { threats: free('threats'), vulnerabilities: free('vulnerabilities') };
}

function without(content: Dossier, register: Cause | 'scenarios', keys: ReadonlySet<string>): Dossier {
  // Each of these registers has rows with an id; the filter keeps what they are.
  const rows = (content[register] as readonly { readonly id: string }[]).filter(({ id }) => !keys.has(id));
  const evaluations =
    register === 'scenarios'
      ? content.evaluations.filter(({ scenario }) => !keys.has(scenario))
      : content.evaluations;
  return { ...content, evaluations, [register]: rows };
}

function changedSince(scenarios: readonly string[]): Refusal {
  const list = scenarios.join(', ');
  return {
    code: 'changed-since',
    path: ['scenarios'],
    found: list,
    message: {
      fr: `on a travaillé depuis sur ${list}\u00A0: l’ajout ne se reprend plus d’un coup\u202F; supprimez les scénarios un à un`,
      en: `${list} was worked on since: the addition can no longer be taken back at once; delete the scenarios one by one`,
    },
  };
}
