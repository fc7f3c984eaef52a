import { AUDIT_KINDS, AUDIT_STATUSES, type Audit } from '#domain/audits/audit.ts';
import { FINDING_STATUSES, GRADES } from '#domain/audits/audit-finding.ts';
import { type CorrectiveAction, EFFECTIVENESS } from '#domain/audits/corrective-action.ts';
import { labelled, listed, type Telling } from '../kinds/telling.ts';
import { strong } from '../model/builder.ts';
import type { Block } from '../model/document.ts';
import { tableOr } from './table-or.ts';

/** Every audit, the next first. */
export function auditsTable(telling: Telling): Block {
  const { t, dossier, today } = telling;
  const providers = new Map(dossier.providers.map(({ id, name }) => [id, t(name)]));
  const when = ({ heldOn, plannedOn }: Audit) => heldOn ?? plannedOn ?? '9999';
  return tableOr(t({ fr: 'Aucun audit n’est encore prévu.', en: 'No audit is planned yet.' }), {
    caption: t({ fr: 'Programme', en: 'Programme' }),
    small: true,
    columns: [
      { title: '', width: 0.8 },
      { title: t({ fr: 'Audit', en: 'Audit' }), width: 3.2 },
      { title: t({ fr: 'Nature', en: 'Kind' }), width: 1.8 },
      { title: t({ fr: 'Par', en: 'By' }), width: 2.2 },
      { title: t({ fr: 'État', en: 'Status' }), width: 1.2 },
      { title: t({ fr: 'Prévu le', en: 'Planned on' }), width: 1.8 },
      { title: t({ fr: 'Tenu le', en: 'Held on' }), width: 1.6 },
      { title: t({ fr: 'Mesures vues', en: 'Controls seen' }), width: 1.8 },
      { title: t({ fr: 'Coût', en: 'Cost' }), width: 1.2, align: 'end' },
    ],
    rows: dossier.audits
      .toSorted((a, b) => (when(a) < when(b) ? -1 : 1))
      .map((audit) => [
        strong(audit.id),
        [strong(t(audit.title)), audit.conclusion ? ` – ${t(audit.conclusion)}` : ''],
        t(AUDIT_KINDS[audit.kind]),
        audit.auditor ?? (audit.provider ? (providers.get(audit.provider) ?? audit.provider) : t(undefined)),
        t(AUDIT_STATUSES[audit.status]),
        [telling.shortDay(audit.plannedOn), isLate(audit, today) ? strong(t(LATE)) : ''],
        audit.heldOn ? telling.shortDay(audit.heldOn) : '–',
        audit.controls.join(', ') || '–',
        audit.cost === undefined ? '–' : telling.money(audit.cost),
      ]),
  });
}

const LATE = { fr: ' – en retard', en: ' – overdue' };

function isLate({ heldOn, plannedOn, status }: Audit, today: string): boolean {
  return heldOn === undefined && status !== 'cancelled' && plannedOn !== undefined && plannedOn < today;
}

/** What audits found, with what it touches. */
export function auditFindingsTable(telling: Telling): Block {
  const { t, dossier } = telling;
  return tableOr(t({ fr: 'Aucun constat n’est enregistré.', en: 'No finding is recorded.' }), {
    caption: t({ fr: 'Constats', en: 'Findings' }),
    small: true,
    columns: [
      { title: '', width: 0.8 },
      { title: t({ fr: 'Constat', en: 'Finding' }), width: 5 },
      { title: t({ fr: 'Audit', en: 'Audit' }), width: 1 },
      { title: t({ fr: 'Gravité', en: 'Grade' }), width: 2 },
      { title: t({ fr: 'État', en: 'Status' }), width: 1 },
      { title: t({ fr: 'Risques', en: 'Risks' }), width: 1.6 },
      { title: 'ISO 27002', width: 1.4 },
    ],
    rows: dossier.auditFindings.map((finding) => [
      strong(finding.id),
      [strong(t(finding.title)), finding.description ? ` – ${t(finding.description)}` : ''],
      finding.audit,
      t(GRADES[finding.grade]),
      t(FINDING_STATUSES[finding.status]),
      finding.scenarios.join(', ') || '–',
      finding.controls.join(', ') || '–',
    ]),
  });
}

/** What removes the causes, and whether it did (ISO/IEC 27001:2022 §10.2). */
export function correctiveActionsTable(telling: Telling): Block {
  const { t, dossier } = telling;
  return tableOr(
    t({ fr: 'Aucune action corrective n’est enregistrée.', en: 'No corrective action is recorded.' }),
    {
      caption: t({ fr: 'Actions correctives', en: 'Corrective actions' }),
      small: true,
      columns: [
        { title: '', width: 0.8 },
        { title: t({ fr: 'Action', en: 'Action' }), width: 3.6 },
        { title: t({ fr: 'Constat', en: 'Finding' }), width: 1 },
        { title: t({ fr: 'Cause', en: 'Cause' }), width: 3.4 },
        { title: t({ fr: 'Responsable', en: 'Owner' }), width: 2 },
        { title: t({ fr: 'Pour le', en: 'Due' }), width: 1.8 },
        { title: t({ fr: 'Efficacité', en: 'Effectiveness' }), width: 1.8 },
      ],
      rows: dossier.correctiveActions.map((action) => [
        strong(action.id),
        t(action.title),
        action.finding,
        t(action.cause),
        telling.role(action.owner),
        due(telling, action),
        effectiveness(telling, action),
      ]),
    },
  );
}

function due(telling: Telling, { doneOn, due: day }: CorrectiveAction) {
  const { t, today } = telling;
  if (doneOn !== undefined) return `${t({ fr: 'faite le', en: 'done on' })} ${telling.shortDay(doneOn)}`;
  return [telling.shortDay(day), day !== undefined && day < today ? strong(t(LATE)) : ''];
}

function effectiveness(telling: Telling, { check, checkDue }: CorrectiveAction): string {
  const { t } = telling;
  if (check) return `${t(EFFECTIVENESS[check.result])}, ${check.by}, ${telling.shortDay(check.on)}`;
  return checkDue === undefined
    ? t({ fr: 'à vérifier', en: 'to be checked' })
    : t({
        fr: `à vérifier le ${telling.shortDay(checkDue)}`,
        en: `to check on ${telling.shortDay(checkDue)}`,
      });
}

/** How many findings of each grade are open, in a sentence. */
export function openFindings(telling: Telling): string {
  const { t, dossier } = telling;
  // Object.keys forgets the literal types.
  const grades = Object.keys(GRADES) as (keyof typeof GRADES)[];
  const open = dossier.auditFindings.filter(({ status }) => status === 'open');
  return listed(
    telling,
    grades.flatMap((grade) => {
      const count = open.filter((finding) => finding.grade === grade).length;
      return count === 0 ? [] : [labelled(telling, t(GRADES[grade]), String(count))];
    }),
    { fr: 'aucun constat ouvert', en: 'no open finding' },
  );
}
