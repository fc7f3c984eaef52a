import { addMonths } from '#kernel/date.ts';
import { at, type IntegrityRule, named } from '../finding.ts';

export const providerUnreviewed: IntegrityRule = {
  id: 'provider-unreviewed',
  severity: 'warning',
  clause: 'ISO/IEC 27002:2022 5.22',
  title: {
    fr: 'Prestataire critique non revu depuis un an',
    en: 'Critical provider not reviewed for a year',
  },
  find: ({ dossier, today }) =>
    dossier.providers
      .filter(
        ({ critical, reviewedOn }) =>
          critical && (reviewedOn === undefined || addMonths(reviewedOn, 12) < today),
      )
      .map(({ id, name }) => {
        const said = named(id, name);
        return at(
          'providers',
          id,
          `${said.fr} est critique et n’a pas été revu depuis douze mois.`,
          `${said.en} is critical and was not reviewed for twelve months.`,
        );
      }),
};
