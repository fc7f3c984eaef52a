import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { POLICY_KINDS } from '#domain/governance/policy.ts';
import { type PolicyTemplate, templatesQuery } from '../../api/queries.ts';
import { useLanguage } from '../../ui/language.tsx';
import { useMember } from '../../ui/session.tsx';
import { Await } from '../../ui/states.tsx';
import { DraftDialog } from './draft-dialog.tsx';

const WORDS = {
  title: { fr: 'Pas encore écrites', en: 'Not written yet' },
  told: {
    fr: 'Des modèles de deux pages au plus, remplis avec ce que le dossier sait déjà.',
    en: 'Templates of two pages at most, filled with what the dossier knows already.',
  },
  all: {
    fr: 'Tous les modèles du catalogue sont écrits ou commencés.',
    en: 'All templates of the catalogue are written or begun.',
  },
  begin: { fr: 'Commencer', en: 'Begin' },
  rule: { fr: 'règle', en: 'rule' },
  rules: { fr: 'règles', en: 'rules' },
  gap: { fr: 'point à compléter', en: 'point to be filled in' },
  gaps: { fr: 'points à compléter', en: 'points to be filled in' },
};

/** What the catalogue has and the company has not, to be begun with one press. */
export function Templates({ dossier }: { readonly dossier: string }) {
  const { t, counted } = useLanguage();
  const { edits } = useMember();
  const query = useQuery(templatesQuery(dossier));
  const [chosen, setChosen] = useState<PolicyTemplate>();
  return (
    <section className="templates">
      <h2>{t(WORDS.title)}</h2>
      <Await query={query}>
        {(all) => {
          const missing = all.filter(({ written }) => written.length === 0);
          if (missing.length === 0) return <p className="quiet">{t(WORDS.all)}</p>;
          return (
            <>
              <p className="quiet">{t(WORDS.told)}</p>
              <ul className="shelf-cards">
                {missing.map((template) => {
                  const unknown = unknownOf(template).length;
                  return (
                    <li key={template.id} className="shelf-card">
                      <h3>{t(template.title)}</h3>
                      <p>{t(template.purpose)}</p>
                      <p className="quiet">
                        {t(POLICY_KINDS[template.kind])} · {counted(template.rules, WORDS.rule, WORDS.rules)}
                        {unknown > 0 && ` · ${counted(unknown, WORDS.gap, WORDS.gaps)}`}
                      </p>
                      {edits && (
                        <div className="shelf-make">
                          <Button size="sm" variant="default" onClick={() => setChosen(template)}>
                            {t(WORDS.begin)} <span className="visually-hidden">{t(template.title)}</span>
                          </Button>
                        </div>
                      )}
                    </li>
                  );
                })}
              </ul>
            </>
          );
        }}
      </Await>
      {chosen && <DraftDialog dossier={dossier} template={chosen} onClose={() => setChosen(undefined)} />}
    </section>
  );
}

/** The gaps that the dossier says nothing of. */
function unknownOf({ variables }: PolicyTemplate): PolicyTemplate['variables'] {
  return variables.filter(({ value }) => value === undefined);
}
