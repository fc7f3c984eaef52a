import { isUnchecked } from '../../../audits/programme.ts';
import { at, type IntegrityRule, named } from '../finding.ts';

export const effectivenessUnchecked: IntegrityRule = {
  id: 'effectiveness-unchecked',
  severity: 'warning',
  clause: 'ISO/IEC 27001:2022 §10.2 d)',
  title: { fr: 'Efficacité d’une action non vérifiée', en: 'Effectiveness of an action not checked' },
  find: ({ dossier, today }) =>
    dossier.correctiveActions
      .filter((action) => isUnchecked(action, today))
      .map(({ id, title }) => {
        const name = named(id, title);
        return at(
          'correctiveActions',
          id,
          `${name.fr} est faite, et personne n’a regardé si la cause est revenue.`,
          `${name.en} is done, and nobody has looked whether the cause came back.`,
        );
      }),
};
