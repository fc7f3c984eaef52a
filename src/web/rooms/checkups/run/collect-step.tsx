import { Button } from '@mantine/core';
import { useLanguage } from '../../../ui/language.tsx';
import { useMember } from '../../../ui/session.tsx';
import { Refused } from '../../../ui/states.tsx';
import type { StepProps } from './step-props.ts';
import { Turns } from './turns.tsx';
import { useRun } from './use-run.ts';

const WORDS = {
  title: { fr: 'Ce que les collecteurs apportent', en: 'What the collectors bring' },
  none: {
    fr: 'La procédure ne nomme aucun collecteur : chaque élément se saisit ou s’importe ci-dessous.',
    en: 'The procedure names no collector: each element is typed or imported below.',
  },
  collect: { fr: 'Collecter maintenant', en: 'Collect now' },
  working: { fr: 'Collecte en cours', en: 'Collecting' },
  ready: { fr: 'prêt', en: 'ready' },
  unset: { fr: 'sans jeton', en: 'without a token' },
};

export function CollectStep({ dossier, procedure }: StepProps) {
  const { t, colon } = useLanguage();
  const { edits } = useMember();
  const collect = useRun(dossier, 'collect');
  const { connectors, collecting, turns } = procedure;
  return (
    <section>
      <h2>{t(WORDS.title)}</h2>
      {connectors.length === 0 ? (
        <p>{t(WORDS.none)}</p>
      ) : (
        <>
          <ul className="run-connectors">
            {connectors.map(({ id, title, ready }) => (
              <li key={id}>
                {t(title)} <span className="quiet">{t(ready ? WORDS.ready : WORDS.unset)}</span>
              </li>
            ))}
          </ul>
          {edits && (
            <Button
              variant="default"
              loading={collecting !== null || collect.isPending}
              onClick={() => collect.mutate({})}
            >
              {t(WORDS.collect)}
            </Button>
          )}
          <p role="status" className="quiet">
            {collecting && (
              <>
                {t(WORDS.working)}
                {collecting.step && `${colon}${t(collecting.step)}`}…
              </>
            )}
          </p>
        </>
      )}
      {collect.error && <Refused error={collect.error} />}
      <Turns turns={turns} />
    </section>
  );
}
