import { POLICY_STATUSES, type Policy, type PolicyStatus } from '#domain/governance/policy.ts';
import { useLanguage } from '../../ui/language.tsx';
import type { Standing } from './use-governance.ts';

const WORDS = {
  overdue: { fr: 'Revue échue', en: 'Review due' },
  refused: { fr: 'Refusée', en: 'Refused' },
};

const TONES: Readonly<Record<PolicyStatus, string>> = {
  draft: 'unanswered',
  'in-approval': 'planned',
  approved: 'partial',
  published: 'done',
  retired: 'excluded',
};

/** The state of a policy in words, with what asks for somebody: a refusal, a review that is due. */
export function PolicyState({ policy, standing }: { readonly policy: Policy; readonly standing: Standing }) {
  const { t } = useLanguage();
  const { status, refusal } = policy;
  return (
    <span className="policy-state">
      <span className={`state-badge state-${TONES[status]}`}>{t(POLICY_STATUSES[status])}</span>
      {status === 'draft' && refusal && <span className="severity severity-warning">{t(WORDS.refused)}</span>}
      {standing.overdue && <span className="severity severity-warning">{t(WORDS.overdue)}</span>}
    </span>
  );
}
