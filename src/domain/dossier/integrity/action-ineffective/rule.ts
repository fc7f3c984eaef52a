import { actionsFor } from '../../../audits/programme.ts';
import { at, type IntegrityRule, named } from '../finding.ts';

export const actionIneffective: IntegrityRule = {
  id: 'action-ineffective',
  severity: 'warning',
  clause: 'ISO/IEC 27001:2022 §10.2 d)',
  title: { fr: 'Action corrective sans effet', en: 'Corrective action without effect' },
  // Another action of the finding that is not yet checked is the answer to the one that failed.
  find: ({ dossier: { correctiveActions } }) =>
    correctiveActions
      .filter(({ check }) => check?.result === 'ineffective')
      .filter(({ finding }) =>
        actionsFor({ id: finding }, correctiveActions).every(({ check }) => check?.result === 'ineffective'),
      )
      .map(({ id, title }) => {
        const name = named(id, title);
        return at(
          'correctiveActions',
          id,
          `${name.fr} n’a pas eu d’effet\u00A0: cherchez la cause de nouveau et décidez d’une autre action.`,
          `${name.en} had no effect: look for the cause again and decide on another action.`,
        );
      }),
};
