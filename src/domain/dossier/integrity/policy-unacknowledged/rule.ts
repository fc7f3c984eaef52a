import { awaitedReaders } from '../../../governance/policy-rules.ts';
import { at, type IntegrityRule, named } from '../finding.ts';

export const policyUnacknowledged: IntegrityRule = {
  id: 'policy-unacknowledged',
  severity: 'warning',
  clause: 'ISO/IEC 27001:2022 §7.3 a)',
  title: {
    fr: 'Politique publiée que des destinataires n’ont pas lue',
    en: 'Published policy that readers have not acknowledged',
  },
  find: ({ dossier }) =>
    dossier.policies.flatMap((policy) => {
      const awaited = awaitedReaders(policy, dossier);
      if (awaited.length === 0) return [];
      const name = named(policy.id, policy.title);
      return at(
        'policies',
        policy.id,
        `${name.fr} n’a pas encore été lue par\u00A0: ${awaited.join(', ')}.`,
        `${name.en} was not yet acknowledged by: ${awaited.join(', ')}.`,
      );
    }),
};
