import { Button } from '@mantine/core';
import type { CheckupPreviewAnswer } from '#server/api.ts';
import { useLanguage } from '../../../ui/language.tsx';
import { Refused } from '../../../ui/states.tsx';
import { CheckupLevel } from '../checkup-level.tsx';
import { Sentence } from '../sentence.tsx';
import { useRun } from './use-run.ts';

const WORDS = {
  title: { fr: 'Jugement', en: 'Judgement' },
  told: {
    fr: 'Les règles jugent ce qui a été apporté. Rien n’est archivé.',
    en: 'The rules judge what was brought. Nothing is archived.',
  },
  judge: { fr: 'Juger maintenant', en: 'Judge now' },
  level: { fr: 'Niveau de sécurité global', en: 'Global security level' },
  one: { fr: 'alerte', en: 'alert' },
  many: { fr: 'alertes', en: 'alerts' },
  oneMet: { fr: 'point conforme', en: 'conforming point' },
  manyMet: { fr: 'points conformes', en: 'conforming points' },
  oneUnknown: { fr: 'raison de ne pas juger', en: 'reason not to judge' },
  manyUnknown: { fr: 'raisons de ne pas juger', en: 'reasons not to judge' },
};

/** What the report would say now: level and findings, before anything is archived. */
export function JudgeStep({ dossier }: { readonly dossier: string }) {
  const { t, language } = useLanguage();
  const judge = useRun<{ language: string }, CheckupPreviewAnswer>(dossier, 'judge');
  return (
    <section>
      <h2>{t(WORDS.title)}</h2>
      <p className="quiet">{t(WORDS.told)}</p>
      <Button variant="default" loading={judge.isPending} onClick={() => judge.mutate({ language })}>
        {t(WORDS.judge)}
      </Button>
      <div role="status">{judge.data && <Preview preview={judge.data} />}</div>
      {judge.error && <Refused error={judge.error} />}
    </section>
  );
}

function Preview({ preview }: { readonly preview: CheckupPreviewAnswer }) {
  const { t, counted } = useLanguage();
  const { level, alerts, conforming, notJudged } = preview;
  return (
    <>
      <p>
        {t(WORDS.level)} <CheckupLevel level={level} />
      </p>
      <p className="quiet">
        {counted(alerts.length, WORDS.one, WORDS.many)} ·{' '}
        {counted(conforming.length, WORDS.oneMet, WORDS.manyMet)} ·{' '}
        {counted(notJudged.length, WORDS.oneUnknown, WORDS.manyUnknown)}
      </p>
      <ul>
        {alerts.map(({ id, severity, says }) => (
          <li key={id}>
            <b>{severity.id}</b> <Sentence says={says} />
          </li>
        ))}
      </ul>
    </>
  );
}
