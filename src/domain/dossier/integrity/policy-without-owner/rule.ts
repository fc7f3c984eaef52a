import { at, type IntegrityRule, named } from '../finding.ts';

export const policyWithoutOwner: IntegrityRule = {
  id: 'policy-without-owner',
  severity: 'warning',
  clause: 'ISO/IEC 27001:2022 §5.3; ISO/IEC 27002:2022 5.1',
  title: { fr: 'Politique sans responsable', en: 'Policy without an owner' },
  find: ({ dossier }) =>
    dossier.policies
      .filter(({ owner, status }) => owner === undefined && status !== 'retired')
      .map(({ id, title }) => {
        const name = named(id, title);
        return at(
          'policies',
          id,
          `${name.fr} n’a pas de responsable\u00A0: désignez qui la tient à jour.`,
          `${name.en} has no owner: name who keeps it up to date.`,
        );
      }),
};
