import { dayWords } from '#kernel/day-words.ts';
import { reviewDue } from '../../../governance/policy-rules.ts';
import { at, type IntegrityRule, named } from '../finding.ts';

export const policyReviewOverdue: IntegrityRule = {
  id: 'policy-review-overdue',
  severity: 'warning',
  clause: 'ISO/IEC 27001:2022 §7.5.2; ISO/IEC 27002:2022 5.1',
  title: { fr: 'Politique à revoir', en: 'Policy due for review' },
  find: ({ dossier, today }) =>
    dossier.policies.flatMap((policy) => {
      const due = reviewDue(policy);
      if (due === undefined || due >= today) return [];
      const name = named(policy.id, policy.title);
      return at(
        'policies',
        policy.id,
        `${name.fr} devait être revue le ${dayWords(due).fr}.`,
        `${name.en} was to be reviewed on ${dayWords(due).en}.`,
      );
    }),
};
