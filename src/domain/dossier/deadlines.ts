import type { Day } from '#kernel/date.ts';
import type { Wording } from '#kernel/text.ts';
import { auditDue } from '../audits/programme.ts';
import { reviewDue } from '../governance/policy-rules.ts';
import { isOpen } from '../treatment/measure.ts';
import type { Subject } from './integrity/finding.ts';
import type { View } from './view.ts';

/** The kinds of days that come round, in the order of the study. */
export const DEADLINE_KINDS = {
  measure: { fr: 'Mesure', en: 'Measure' },
  'acceptance-expiry': { fr: 'Fin d’acceptation', en: 'Acceptance expires' },
  'policy-review': { fr: 'Politique à revoir', en: 'Policy to review' },
  'exception-expiry': { fr: 'Fin de dérogation', en: 'Exception expires' },
  'contract-end': { fr: 'Fin de contrat', en: 'Contract ends' },
  audit: { fr: 'Audit', en: 'Audit' },
  'corrective-action': { fr: 'Action corrective', en: 'Corrective action' },
  'effectiveness-check': { fr: 'Vérification d’efficacité', en: 'Effectiveness check' },
  'request-answers': { fr: 'Réponses à l’appel d’offres', en: 'Answers to a request' },
  'management-review': { fr: 'Revue de direction', en: 'Management review' },
  'review-decision': { fr: 'Décision de la direction', en: 'Decision of management' },
} as const;
export type DeadlineKind = keyof typeof DEADLINE_KINDS;

/** A day on which something is due, and the row that says so. */
export interface Deadline {
  readonly kind: DeadlineKind;
  readonly on: Day;
  readonly title: Wording;
  readonly subject: Subject;
  readonly owner: string | undefined;
  readonly late: boolean;
}

type Found = Omit<Deadline, 'late' | 'owner' | 'on'> & {
  readonly on: Day | undefined;
  readonly owner?: string | undefined;
};

/** Every day that is still to come, or has passed without its work done, the earliest first. */
export function deadlines(view: View): readonly Deadline[] {
  return [...treatment(view), ...governance(view), ...providers(view), ...audits(view), ...management(view)]
    .flatMap(({ on, owner, ...rest }) =>
      on === undefined ? [] : [{ ...rest, on, owner, late: on < view.today }],
    )
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.subject.key < b.subject.key ? -1 : 1));
}

function treatment({ dossier, risks }: View): readonly Found[] {
  const measures = dossier.measures.filter(isOpen).map(
    ({ id, title, due, owner }): Found => ({
      kind: 'measure',
      on: due,
      title,
      owner,
      subject: { register: 'measures', key: id },
    }),
  );
  const expiring = risks.flatMap(({ scenario, acceptances: [last] }): readonly Found[] => {
    if (!last || last.withdrawal) return [];
    const subject = { register: 'acceptances', key: last.id } as const;
    return [
      { kind: 'acceptance-expiry', on: last.expires, title: scenario.title, owner: last.role, subject },
    ];
  });
  return [...measures, ...expiring];
}

function governance({ dossier }: View): readonly Found[] {
  const policies = dossier.policies.map(
    (policy): Found => ({
      kind: 'policy-review',
      on: reviewDue(policy),
      title: policy.title,
      owner: policy.owner,
      subject: { register: 'policies', key: policy.id },
    }),
  );
  const exceptions = dossier.exceptions
    .filter(({ endedOn, approvedBy, withdrawal }) => !endedOn && !withdrawal && approvedBy !== undefined)
    .map(
      ({ id, title, expires }): Found => ({
        kind: 'exception-expiry',
        on: expires,
        title,
        subject: { register: 'exceptions', key: id },
      }),
    );
  return [...policies, ...exceptions];
}

function providers({ dossier }: View): readonly Found[] {
  const contracts = dossier.providers.map(
    ({ id, name, contractEnds }): Found => ({
      kind: 'contract-end',
      on: contractEnds,
      title: name,
      subject: { register: 'providers', key: id },
    }),
  );
  const requests = dossier.requests
    .filter(({ status }) => status === 'sent' || status === 'comparing')
    .map(
      ({ id, title, deadline }): Found => ({
        kind: 'request-answers',
        on: deadline,
        title,
        subject: { register: 'requests', key: id },
      }),
    );
  return [...contracts, ...requests];
}

function audits({ dossier }: View): readonly Found[] {
  const programme = dossier.audits.map(
    (audit): Found => ({
      kind: 'audit',
      on: auditDue(audit, dossier.audits),
      title: audit.title,
      subject: { register: 'audits', key: audit.id },
    }),
  );
  const actions = dossier.correctiveActions.map(
    ({ id, title, due, doneOn, checkDue, check, owner }): Found => {
      const subject = { register: 'correctiveActions', key: id } as const;
      if (doneOn === undefined) return { kind: 'corrective-action', on: due, title, owner, subject };
      return { kind: 'effectiveness-check', on: check ? undefined : checkDue, title, owner, subject };
    },
  );
  return [...programme, ...actions];
}

function management({ dossier }: View): readonly Found[] {
  return dossier.reviews.flatMap((review): readonly Found[] => {
    const subject = { register: 'reviews', key: review.id } as const;
    if (review.heldOn === undefined) {
      return [{ kind: 'management-review', on: review.plannedOn, title: review.title, subject }];
    }
    const followed = dossier.reviews.some(
      ({ heldOn, plannedOn }) => (heldOn ?? plannedOn ?? '') > (review.heldOn ?? ''),
    );
    const next: Found = {
      kind: 'management-review',
      on: followed ? undefined : review.nextOn,
      title: review.title,
      subject,
    };
    const open = review.decisions.filter(({ doneOn }) => doneOn === undefined);
    return [
      next,
      ...open.map(
        ({ decision, due, owner }): Found => ({
          kind: 'review-decision',
          on: due,
          title: decision,
          owner,
          subject,
        }),
      ),
    ];
  });
}
