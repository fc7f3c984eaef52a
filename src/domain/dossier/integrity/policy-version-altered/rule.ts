import { hashOfText } from '../../../governance/policy-rules.ts';
import { at, type IntegrityRule, named } from '../finding.ts';

export const policyVersionAltered: IntegrityRule = {
  id: 'policy-version-altered',
  severity: 'error',
  clause: 'ISO/IEC 27001:2022 §7.5.3 b)',
  title: { fr: 'Version publiée modifiée après coup', en: 'Published version changed afterwards' },
  find: ({ dossier }) =>
    dossier.policyVersions
      .filter((version) => hashOfText(version) !== version.hash)
      .map(({ id, title }) => {
        const name = named(id, title);
        return at(
          'policyVersions',
          id,
          `Le texte de ${name.fr} n’est plus celui qui a été publié\u00A0: retrouvez l’original ou publiez une nouvelle version.`,
          `The text of ${name.en} is no longer the one that was published: find the original or publish a new version.`,
        );
      }),
};
