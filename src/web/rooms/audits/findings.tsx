import { Button, SegmentedControl } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { AUDIT_KINDS, AUDIT_STATUSES, type Audit } from '#domain/audits/audit.ts';
import { type AuditFinding, FINDING_STATUSES, GRADES, type Grade } from '#domain/audits/audit-finding.ts';
import { type CorrectiveAction, EFFECTIVENESS } from '#domain/audits/corrective-action.ts';
import { isNonconformity } from '#domain/audits/programme.ts';
import type { RegisterId } from '#domain/register/names.ts';
import { addMonths, localDay } from '#kernel/date.ts';
import { registerQuery, type StoredRow } from '../../api/queries.ts';
import { roomAddress, useAddressSearch } from '../../ui/address.ts';
import { useChange } from '../../ui/entry/use-change.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { useRowNames } from '../../ui/register/row-names.ts';
import { RoomLink } from '../../ui/room-link.tsx';
import { useMember } from '../../ui/session.tsx';
import { Empty, Loading, Refused } from '../../ui/states.tsx';
import { EffectCheck } from './effect-check.tsx';

const WORDS = {
  told: {
    fr: 'Un constat se corrige à sa cause, puis quelqu’un vérifie, plus tard, que la cause n’est pas revenue.',
    en: 'A finding is corrected at its cause; later somebody checks that the cause has not come back.',
  },
  show: { fr: 'Montrer', en: 'Show' },
  open: { fr: 'Ouverts', en: 'Open' },
  all: { fr: 'Tous', en: 'All' },
  none: { fr: 'Aucun audit n’a encore été tenu.', en: 'No audit was held yet.' },
  noneTold: {
    fr: 'Ce qu’un audit relève s’écrit ici, sous l’audit, avec les actions qui y répondent.',
    en: 'What an audit finds is written here, below the audit, with the actions that answer it.',
  },
  register: { fr: 'Ouvrir le registre des constats', en: 'Open the register of findings' },
  actions: { fr: 'Ouvrir celui des actions', en: 'Open that of the actions' },
  nothing: { fr: 'Aucun constat ouvert.', en: 'No open finding.' },
  addFinding: { fr: 'Ajouter un constat', en: 'Add a finding' },
  addAction: { fr: 'Ajouter une action', en: 'Add an action' },
  unanswered: { fr: 'Aucune action n’y répond encore.', en: 'No action answers it yet.' },
  cause: { fr: 'Cause', en: 'Cause' },
  noCause: { fr: 'cause à écrire', en: 'cause to be written' },
  due: { fr: 'pour le', en: 'due' },
  noDue: { fr: 'sans date', en: 'without a day' },
  late: { fr: 'en retard', en: 'overdue' },
  done: { fr: 'faite le', en: 'done on' },
  toCheck: { fr: 'effet à vérifier le', en: 'effect to be checked on' },
  checked: { fr: 'effet vérifié le', en: 'effect checked on' },
  by: { fr: 'par', en: 'by' },
  isDone: { fr: 'Dire qu’elle est faite', en: 'Say that it is done' },
  saidDone: { fr: 'Action faite', en: 'Action done' },
  close: { fr: 'Clore le constat', en: 'Close the finding' },
  closed: { fr: 'Constat clos', en: 'Finding closed' },
  notYet: {
    fr: 'Se clora quand l’effet de ses actions aura été vérifié.',
    en: 'Can be closed once the effect of its actions was checked.',
  },
  again: {
    fr: 'Une action n’a pas suffi : ajoutez-en une autre.',
    en: 'An action was not enough: add another one.',
  },
  nobody: { fr: 'sans responsable', en: 'without an owner' },
};

/** The tone of each grade: those of findings, and none for what was done well. */
const GRADE_CLASSES: Readonly<Record<Grade, string>> = {
  major: 'severity severity-error',
  minor: 'severity severity-warning',
  observation: 'severity severity-info',
  strength: 'state-badge state-neutral',
};

/** How long the effect of an action takes to be seen, where nobody said. */
const MONTHS_TO_CHECK = 3;

interface Doors {
  readonly onOpen: (register: RegisterId, key: string) => void;
  /** Begins a row of a register, below another one. */
  readonly onAdd: (register: RegisterId, of: string) => void;
}

interface Stored<Of> {
  readonly row: Of;
  readonly stored: StoredRow;
}

/** What audits found, audit by audit, with what is done about it and whether it helped. */
export function Findings({ dossier, onOpen, onAdd }: Doors & { readonly dossier: string }) {
  const { t, shortDay, number } = useLanguage();
  const { edits } = useMember();
  const [{ show }, change] = useAddressSearch();
  const answers = useQueries({
    queries: (['audits', 'auditFindings', 'correctiveActions'] as const).map((id) =>
      registerQuery(dossier, id),
    ),
  });
  const failed = answers.find(({ error, data }) => error !== null && data === undefined);
  if (failed) return <Refused error={failed.error} retry={() => failed.refetch()} />;
  // Each register’s rows are what its schema says, on both sides.
  const [audits, findings, actions] = answers.map(({ data }) => data) as [
    readonly StoredRow[] | undefined,
    readonly StoredRow[] | undefined,
    readonly StoredRow[] | undefined,
  ];
  if (!audits || !findings || !actions) return <Loading />;
  const all = show === 'all';
  const known = rowsOf<AuditFinding>(findings);
  const held = rowsOf<Audit>(audits)
    .map(({ row }) => row)
    .filter(({ id, heldOn, status }) => {
      return heldOn !== undefined || status === 'in-progress' || known.some(({ row }) => row.audit === id);
    })
    .toSorted((a, b) => ((a.heldOn ?? '9999') < (b.heldOn ?? '9999') ? 1 : -1));
  if (held.length === 0) {
    return (
      <Empty title={t(WORDS.none)}>
        <p>{t(WORDS.noneTold)}</p>
      </Empty>
    );
  }
  return (
    <div className="plan">
      <p className="quiet">{t(WORDS.told)}</p>
      <div className="filters">
        <SegmentedControl
          size="sm"
          aria-label={t(WORDS.show)}
          value={all ? 'all' : 'open'}
          onChange={(next) => change({ show: next === 'all' ? next : undefined })}
          data={[
            { value: 'open', label: t(WORDS.open) },
            { value: 'all', label: t(WORDS.all) },
          ]}
        />
        <RoomLink address={roomAddress(dossier, 'registers/auditFindings')}>{t(WORDS.register)}</RoomLink>
        <RoomLink address={roomAddress(dossier, 'registers/correctiveActions')}>{t(WORDS.actions)}</RoomLink>
      </div>
      {held.map((audit) => {
        const own = known.filter(({ row }) => row.audit === audit.id);
        const shown = own.filter(({ row }) => all || row.status === 'open').toSorted(byGrade);
        return (
          <section key={audit.id} aria-labelledby={`audit-${audit.id}`}>
            <div className="section-head">
              <h2 id={`audit-${audit.id}`}>
                <button type="button" className="link" onClick={() => onOpen('audits', audit.id)}>
                  {t(audit.title)}
                </button>{' '}
                <span className="quiet">
                  {t(AUDIT_KINDS[audit.kind])} ·{' '}
                  {audit.heldOn ? shortDay(audit.heldOn) : t(AUDIT_STATUSES[audit.status]).toLowerCase()} ·{' '}
                  {number(shown.length)} / {number(own.length)}
                </span>
              </h2>
              {edits && (
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={`${t(WORDS.addFinding)} ${audit.id}`}
                  onClick={() => onAdd('auditFindings', audit.id)}
                >
                  {t(WORDS.addFinding)}
                </Button>
              )}
            </div>
            {shown.length === 0 && <p className="quiet">{t(WORDS.nothing)}</p>}
            {shown.map((finding) => (
              <Finding
                key={finding.row.id}
                dossier={dossier}
                finding={finding}
                actions={rowsOf<CorrectiveAction>(actions).filter(
                  ({ row }) => row.finding === finding.row.id,
                )}
                onOpen={onOpen}
                onAdd={onAdd}
              />
            ))}
          </section>
        );
      })}
    </div>
  );
}

function rowsOf<Of>(stored: readonly StoredRow[]): readonly Stored<Of>[] {
  return stored.map((one) => ({ row: one.row as unknown as Of, stored: one }));
}

// Object.keys keeps the order in which the grades are written, the gravest first.
const GRADE_ORDER = Object.keys(GRADES) as readonly Grade[];

function byGrade({ row: a }: Stored<AuditFinding>, { row: b }: Stored<AuditFinding>): number {
  return GRADE_ORDER.indexOf(a.grade) - GRADE_ORDER.indexOf(b.grade);
}

interface FindingProps extends Doors {
  readonly dossier: string;
  readonly finding: Stored<AuditFinding>;
  readonly actions: readonly Stored<CorrectiveAction>[];
}

function Finding({ dossier, finding: { row, stored }, actions, onOpen, onAdd }: FindingProps) {
  const { t } = useLanguage();
  const { edits } = useMember();
  const { change, pending, error } = useChange(dossier, 'auditFindings');
  const results = actions.map((action) => action.row.check?.result);
  const answered = row.grade === 'observation' || row.grade === 'strength' || results.length > 0;
  const settled = answered && results.every((result) => result !== undefined);
  const failing = results.length > 0 && !results.includes('effective') && settled;
  const today = localDay(new Date());
  return (
    <article className="decision audit-finding" aria-labelledby={`finding-${row.id}`}>
      <header className="section-head">
        <h3 id={`finding-${row.id}`}>
          <span className="mono quiet">{row.id}</span>{' '}
          <button type="button" className="link" onClick={() => onOpen('auditFindings', row.id)}>
            {t(row.title)}
          </button>
        </h3>
        <span>
          <span className={GRADE_CLASSES[row.grade]}>{t(GRADES[row.grade])}</span>{' '}
          <span className="quiet">{t(FINDING_STATUSES[row.status])}</span>
        </span>
      </header>
      {row.description && <p>{t(row.description)}</p>}
      {actions.length === 0 && isNonconformity(row) && row.status === 'open' && (
        <p className="notice">{t(WORDS.unanswered)}</p>
      )}
      <ul className="plain-list">
        {actions.map((action) => (
          <ActionLine key={action.row.id} dossier={dossier} action={action} onOpen={onOpen} />
        ))}
      </ul>
      {error !== null && <Refused error={error} />}
      {edits && row.status === 'open' && (
        <div className="actions">
          <Button
            size="compact-sm"
            variant="default"
            aria-label={`${t(WORDS.addAction)} ${row.id}`}
            onClick={() => onAdd('correctiveActions', row.id)}
          >
            {t(WORDS.addAction)}
          </Button>
          {settled && !failing ? (
            <Button
              size="compact-sm"
              loading={pending}
              aria-label={`${t(WORDS.close)} ${row.id}`}
              onClick={() =>
                change(stored, { status: 'closed', closedOn: today }, WORDS.closed).catch(() => undefined)
              }
            >
              {t(WORDS.close)}
            </Button>
          ) : (
            <span className="quiet">{t(failing ? WORDS.again : WORDS.notYet)}</span>
          )}
        </div>
      )}
    </article>
  );
}

interface ActionProps {
  readonly dossier: string;
  readonly action: Stored<CorrectiveAction>;
  readonly onOpen: Doors['onOpen'];
}

/** An action with its cause, its day, and the step that comes next: do it, then check its effect. */
function ActionLine({ dossier, action: { row, stored }, onOpen }: ActionProps) {
  const { t, shortDay, titled } = useLanguage();
  const { edits } = useMember();
  const roles = useRowNames(dossier, ['roles']).get('roles');
  const { change, pending, error } = useChange(dossier, 'correctiveActions');
  const today = localDay(new Date());
  const { doneOn, due, check, checkDue } = row;
  const late = doneOn === undefined && due !== undefined && due < today;
  const unchecked = doneOn !== undefined && check === undefined;
  const checkOn = checkDue ?? (doneOn && addMonths(doneOn, MONTHS_TO_CHECK));
  const standing = [
    row.owner ? t(roles?.get(row.owner) ?? row.owner) : t(WORDS.nobody),
    ...(doneOn
      ? [`${t(WORDS.done)} ${shortDay(doneOn)}`]
      : [due ? `${t(WORDS.due)} ${shortDay(due)}` : t(WORDS.noDue)]),
    ...(unchecked && checkOn ? [`${t(WORDS.toCheck)} ${shortDay(checkOn)}`] : []),
    ...(check ? [`${t(WORDS.checked)} ${shortDay(check.on)} ${t(WORDS.by)} ${check.by}`] : []),
  ];
  return (
    <li className="audit-action">
      <p>
        <span className="mono quiet">{row.id}</span>{' '}
        <button type="button" className="link" onClick={() => onOpen('correctiveActions', row.id)}>
          {t(row.title)}
        </button>{' '}
        {check && <span className="state-badge state-partial">{t(EFFECTIVENESS[check.result])}</span>}
        <span className="quiet">
          {' '}
          {standing.join(' · ')}
          {late && <b> · {t(WORDS.late)}</b>}
        </span>
      </p>
      <p className="quiet">{row.cause ? titled(WORDS.cause, t(row.cause)) : <b>{t(WORDS.noCause)}</b>}</p>
      {edits && doneOn === undefined && (
        <Button
          size="compact-sm"
          variant="default"
          loading={pending}
          aria-label={`${t(WORDS.isDone)} ${row.id}`}
          onClick={() =>
            change(
              stored,
              { doneOn: today, checkDue: checkDue ?? addMonths(today, MONTHS_TO_CHECK) },
              WORDS.saidDone,
            ).catch(() => undefined)
          }
        >
          {t(WORDS.isDone)}
        </Button>
      )}
      {edits && unchecked && <EffectCheck dossier={dossier} stored={stored} />}
      {error !== null && <Refused error={error} />}
    </li>
  );
}
