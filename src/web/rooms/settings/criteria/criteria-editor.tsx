import { useQuery } from '@tanstack/react-query';
import type { Evaluation } from '#domain/evaluation/evaluation.ts';
import type { Criteria } from '#domain/scope/criteria.ts';
import { criteriaPresetsQuery, registerQuery } from '../../../api/queries.ts';
import { useLanguage } from '../../../ui/language.tsx';
import { Await } from '../../../ui/states.tsx';
import { CriteriaForm } from './criteria-form.tsx';

const WORDS = {
  heading: { fr: 'Comment les risques se mesurent', en: 'How risks are measured' },
  told: {
    fr: 'Une cotation garde les critères avec lesquels elle a été donnée : les changer fait une nouvelle version, et les risques cotés sont à recoter avec elle.',
    en: 'A rating keeps the criteria that it was given with: changing them makes a new version, and the risks that were rated are to be rated again with it.',
  },
} as const;

/** The criteria in force, as a draft beside the matrix that it makes. */
export function CriteriaEditor({ dossier }: { readonly dossier: string }) {
  const { t } = useLanguage();
  const versions = useQuery(registerQuery(dossier, 'criteria'));
  const evaluations = useQuery(registerQuery(dossier, 'evaluations'));
  const presets = useQuery(criteriaPresetsQuery);
  return (
    <section className="setting">
      <h2>{t(WORDS.heading)}</h2>
      <p className="quiet">{t(WORDS.told)}</p>
      <Await query={versions}>
        {(rows) => (
          <Await query={evaluations}>
            {(rated) => (
              <CriteriaForm
                key={rows.map(({ version }) => version).join()}
                dossier={dossier}
                // The rows of these registers are what their schemas say on both sides.
                versions={rows.map(({ row }) => row as unknown as Criteria)}
                version={rows.at(-1)?.version ?? 1}
                evaluations={rated.map(({ row }) => row as unknown as Evaluation)}
                presets={presets.data ?? []}
              />
            )}
          </Await>
        )}
      </Await>
    </section>
  );
}
