import { actionsFor, isNonconformity } from '../../../audits/programme.ts';
import { at, type IntegrityRule, named } from '../finding.ts';

export const findingWithoutAction: IntegrityRule = {
  id: 'finding-without-action',
  severity: 'error',
  clause: 'ISO/IEC 27001:2022 §10.2 c)',
  title: { fr: 'Non-conformité sans action corrective', en: 'Nonconformity without corrective action' },
  find: ({ dossier }) =>
    dossier.auditFindings
      .filter((finding) => isNonconformity(finding) && finding.status === 'open')
      .filter((finding) => actionsFor(finding, dossier.correctiveActions).length === 0)
      .map(({ id, title }) => {
        const name = named(id, title);
        return at(
          'auditFindings',
          id,
          `${name.fr} est ouvert et aucune action ne s’attaque à sa cause.`,
          `${name.en} is open and no action goes after its cause.`,
        );
      }),
};
