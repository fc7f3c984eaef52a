import { versionInForce } from '../../../governance/policy-rules.ts';
import { at, type IntegrityRule, named } from '../finding.ts';

export const policyNotApproved: IntegrityRule = {
  id: 'policy-not-approved',
  severity: 'error',
  clause: 'ISO/IEC 27001:2022 §5.2, §7.5.2 c)',
  title: { fr: 'Politique publiée sans approbation', en: 'Policy published without approval' },
  find: ({ dossier }) =>
    dossier.policies.flatMap((policy) => {
      const version = versionInForce(policy, dossier.policyVersions);
      if (!version || version.approvals.length > 0) return [];
      const name = named(policy.id, policy.title);
      return at(
        'policies',
        policy.id,
        `${name.fr}\u00A0: la version ${version.version} est en vigueur et personne ne l’a approuvée.`,
        `${name.en}: version ${version.version} is in force and nobody has approved it.`,
      );
    }),
};
