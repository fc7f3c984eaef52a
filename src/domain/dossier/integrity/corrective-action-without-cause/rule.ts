import { at, type IntegrityRule, named } from '../finding.ts';

export const correctiveActionWithoutCause: IntegrityRule = {
  id: 'corrective-action-without-cause',
  severity: 'info',
  clause: 'ISO/IEC 27001:2022 §10.2 b)',
  title: { fr: 'Action corrective sans cause', en: 'Corrective action without a cause' },
  find: ({ dossier }) =>
    dossier.correctiveActions
      .filter(({ cause }) => cause === undefined)
      .map(({ id, title }) => {
        const name = named(id, title);
        return at(
          'correctiveActions',
          id,
          `${name.fr} ne dit pas quelle cause elle supprime.`,
          `${name.en} does not say which cause it removes.`,
        );
      }),
};
