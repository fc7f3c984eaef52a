import { z } from 'zod';
import { AUDITORS, type AuditEntry, auditEntries } from '#catalogues/audits/entry.ts';
import { AUDIT_KINDS, type Audit, type AuditKind } from '#domain/audits/audit.ts';
import {
  auditProgramme,
  DAY_STATES,
  type DayState,
  LINE_STATES,
  type LineState,
  type ProgrammeLine,
} from '#domain/dossier/audit-programme.ts';
import { freeId } from '#domain/dossier/next-cycle.ts';
import { REGISTERS } from '#domain/dossier/registers.ts';
import { view } from '#domain/dossier/view.ts';
import { Id, Wording } from '#domain/register/field.ts';
import { REGISTER_IDS } from '#domain/register/names.ts';
import { addMonths, type Day } from '#kernel/date.ts';
import { ok, refuse } from '#kernel/result.ts';
import { defineAction } from '../action.ts';
import { unknownDossier } from '../dossiers/unknown-dossier.ts';

const Words = z.object({ fr: z.string(), en: z.string() });
const Span = z.object({ min: z.number(), max: z.number() });
const Subject = z.object({ register: z.enum(REGISTER_IDS), key: z.string() });
// Object.keys forgets the literal types of the records.
const KINDS = Object.keys(AUDIT_KINDS) as [AuditKind, ...AuditKind[]];
const DAYS = Object.keys(DAY_STATES) as [DayState, ...DayState[]];
const LINES = Object.keys(LINE_STATES) as [LineState, ...LineState[]];

/** The audit programme line by line: what was held, what is planned or late, and what the catalogue would have planned. */
export const listProgramme = defineAction({
  id: 'audits.programme',
  title: { fr: 'Lire où en est le programme d’audit', en: 'Read where the audit programme stands' },
  kind: 'read',
  permission: 'read',
  input: z.strictObject({ dossier: Id }),
  output: z.object({
    today: z.string(),
    lines: z.array(
      z.object({
        kind: z.enum(KINDS),
        state: z.enum(LINES),
        last: z.string().optional(),
        next: z.string().optional(),
        undated: z.array(Subject),
        days: z.array(z.object({ subject: Subject, title: Wording, on: z.string(), state: z.enum(DAYS) })),
        /** What the catalogue says of the kind, and the row that it proposes; a review is prepared, not planned here. */
        usual: z
          .object({
            name: Words,
            purpose: Words,
            rhythm: Words,
            interval: Span,
            by: Words,
            independence: Words,
            prepare: z.array(Words),
            price: Span,
            priceBasis: Words,
            proposal: REGISTERS.audits.row.optional(),
          })
          .optional(),
      }),
    ),
  }),
  async run({ session, today }, { dossier }) {
    const content = await session.dossiers.load(dossier);
    if (!content) return refuse(unknownDossier(dossier));
    const entries = usualEntries();
    const lines = auditProgramme(
      view(content, today),
      [...entries].map(([kind, { interval, follows }]) => ({
        kind,
        months: interval.max,
        after: KINDS.find((one) => one === follows),
      })),
    );
    return ok({
      output: {
        today,
        lines: lines.map((line) => {
          const entry = entries.get(line.kind);
          return {
            ...line,
            undated: [...line.undated],
            days: [...line.days],
            usual: entry && told(entry, line, content.audits, today),
          };
        }),
      },
    });
  },
});

/** The entries of the catalogue that are kinds of the register too. */
function usualEntries(): ReadonlyMap<AuditKind, AuditEntry> {
  return new Map(
    [...auditEntries().values()].flatMap((entry) => {
      const kind = KINDS.find((one) => one === entry.id);
      return kind ? [[kind, entry] as const] : [];
    }),
  );
}

function told(entry: AuditEntry, line: ProgrammeLine, audits: readonly Audit[], today: Day) {
  const { name, purpose, rhythm, interval, by, independence, prepare, price, priceBasis } = entry;
  return {
    ...{ name, purpose, rhythm, interval, by: AUDITORS[by], independence },
    ...{ prepare: [...prepare], price, priceBasis },
    proposal: line.kind === 'management-review' ? undefined : proposal(entry, line, audits, today),
  };
}

/** On the day on which it comes round, or in a month: time to find somebody. */
function proposal(entry: AuditEntry, line: ProgrammeLine, audits: readonly Audit[], today: Day): Audit {
  const { kind, next, days } = line;
  const plannedOn = next !== undefined && next >= today ? next : addMonths(today, 1);
  const source = entry.follows === undefined ? kind : entry.follows;
  const before = audits
    .filter((audit) => audit.kind === source && audit.heldOn !== undefined)
    .toSorted((a, b) => ((a.heldOn ?? '') < (b.heldOn ?? '') ? -1 : 1))
    .at(-1);
  const title = days.length > 0 && before?.kind === kind ? before.title : entry.name;
  return {
    id: freeId(`${kind}-${plannedOn.slice(0, 4)}`, audits),
    title,
    kind,
    status: 'planned',
    purpose: entry.purpose,
    plannedOn,
    controls: [...entry.controls],
    ...(entry.follows === undefined && { everyMonths: entry.interval.max }),
    ...(before && { follows: before.id }),
  };
}
