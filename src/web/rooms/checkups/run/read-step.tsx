import { Button, CopyButton, Radio, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { CheckupPreviewAnswer } from '#server/api.ts';
import { useLanguage } from '../../../ui/language.tsx';
import { saveFile } from '../../../ui/save-file.ts';
import { Refused } from '../../../ui/states.tsx';
import { useKept } from '../../../ui/use-kept.ts';
import { Reading } from '../reading.tsx';
import type { StepProps } from './step-props.ts';
import { useRun } from './use-run.ts';

const WORDS = {
  title: { fr: 'Lecture par un modèle', en: 'Reading by a model' },
  told: {
    fr: 'Facultative. Un modèle explique les constats ; il ne change ni criticité ni niveau, et sa réponse est vérifiée.',
    en: 'Optional. A model explains the findings; it changes neither severity nor level, and its answer is checked.',
  },
  who: { fr: 'Qui lit', en: 'Who reads' },
  none: { fr: 'Personne', en: 'Nobody' },
  paste: { fr: 'Un chat, par copier-coller', en: 'A chat, by copy and paste' },
  provider: { fr: 'Le modèle de la procédure', en: 'The model of the procedure' },
  prepare: { fr: 'Préparer le texte à coller', en: 'Prepare the text to paste' },
  request: { fr: 'À coller tel quel dans le chat', en: 'To paste as it is into the chat' },
  copy: { fr: 'Copier', en: 'Copy' },
  copied: { fr: 'Copié', en: 'Copied' },
  download: { fr: 'Télécharger', en: 'Download' },
  answer: { fr: 'La réponse du chat, telle quelle', en: 'The answer of the chat, as it is' },
  check: { fr: 'Vérifier la réponse', en: 'Check the answer' },
  ask: { fr: 'Interroger le modèle', en: 'Ask the model' },
  noModel: {
    fr: 'La procédure ne nomme aucun modèle. Un propriétaire en ajoute un à la procédure (analyst).',
    en: 'The procedure names no model. An owner adds one to the procedure (analyst).',
  },
  kept: {
    fr: 'La lecture est vérifiée et gardée pour le rapport.',
    en: 'The reading is checked and kept for the report.',
  },
  show: { fr: 'Voir la lecture', en: 'See the reading' },
  drop: { fr: 'Retirer la lecture', en: 'Take the reading away' },
  noReading: {
    fr: 'Aucune lecture n’est gardée pour les preuves de maintenant.',
    en: 'No reading is kept for the evidence of now.',
  },
};

const WAYS = ['none', 'paste', 'provider'] as const;
type Way = (typeof WAYS)[number];

export function ReadStep({ dossier, procedure }: StepProps) {
  const { t, language } = useLanguage();
  const key = `vigie:checkup-reading:${dossier}`;
  const [way, setWay] = useKept<Way>(key, 'none', (kept) => WAYS.find((one) => one === kept));
  const drop = useRun(dossier, 'drop-reading');
  const see = useRun<{ language: string }, CheckupPreviewAnswer>(dossier, 'judge');
  return (
    <section>
      <h2>{t(WORDS.title)}</h2>
      <p className="quiet">{t(WORDS.told)}</p>
      <Radio.Group
        label={t(WORDS.who)}
        value={way}
        onChange={(value) => setWay(() => WAYS.find((one) => one === value) ?? 'none')}
      >
        <div className="run-answers">
          {WAYS.map((one) => (
            <Radio key={one} value={one} label={t(WORDS[one])} />
          ))}
        </div>
      </Radio.Group>
      {way === 'paste' && <Paste dossier={dossier} />}
      {way === 'provider' && <Provider dossier={dossier} model={procedure.model} />}
      {way !== 'none' && (
        <p className="actions">
          <Button
            size="sm"
            variant="default"
            loading={see.isPending}
            onClick={() => see.mutate({ language })}
          >
            {t(WORDS.show)}
          </Button>
          <Button size="sm" variant="subtle" loading={drop.isPending} onClick={() => drop.mutate({})}>
            {t(WORDS.drop)}
          </Button>
        </p>
      )}
      <div role="status">
        {see.data &&
          (see.data.reading ? <Reading reading={see.data.reading} /> : <p>{t(WORDS.noReading)}</p>)}
      </div>
      {see.error && <Refused error={see.error} />}
      {drop.error && <Refused error={drop.error} />}
    </section>
  );
}

function Paste({ dossier }: { readonly dossier: string }) {
  const { t, language } = useLanguage();
  const [answer, setAnswer] = useState('');
  const request = useRun<{ language: string }, { text: string }>(dossier, 'request');
  const check = useRun<{ language: string; text: string }>(dossier, 'answer', {
    onDone: () => setAnswer(''),
  });
  const text = request.data?.text;
  return (
    <div className="run-paste">
      <p>
        <Button variant="default" loading={request.isPending} onClick={() => request.mutate({ language })}>
          {t(WORDS.prepare)}
        </Button>
      </p>
      {request.error && <Refused error={request.error} />}
      {text !== undefined && (
        <>
          <Textarea label={t(WORDS.request)} readOnly value={text} rows={6} className="mono" />
          <p className="actions">
            <CopyButton value={text}>
              {({ copied, copy }) => (
                <Button size="sm" variant="default" onClick={copy}>
                  {t(copied ? WORDS.copied : WORDS.copy)}
                </Button>
              )}
            </CopyButton>
            <Button
              size="sm"
              variant="subtle"
              onClick={() => saveFile({ name: 'analysis-request.txt', content: new Blob([text]) })}
            >
              {t(WORDS.download)}
            </Button>
          </p>
        </>
      )}
      <Textarea
        label={t(WORDS.answer)}
        value={answer}
        rows={6}
        onChange={(event) => setAnswer(event.currentTarget.value)}
      />
      <p>
        <Button
          loading={check.isPending}
          disabled={answer.trim() === ''}
          onClick={() => check.mutate({ language, text: answer })}
        >
          {t(WORDS.check)}
        </Button>{' '}
        <span role="status">{check.isSuccess && t(WORDS.kept)}</span>
      </p>
      {check.error && <Refused error={check.error} />}
    </div>
  );
}

interface ProviderProps {
  readonly dossier: string;
  readonly model: string | null;
}

function Provider({ dossier, model }: ProviderProps) {
  const { t, language } = useLanguage();
  const ask = useRun<{ language: string }>(dossier, 'ask');
  if (model === null) return <p>{t(WORDS.noModel)}</p>;
  return (
    <>
      <p>
        <Button loading={ask.isPending} onClick={() => ask.mutate({ language })}>
          {t(WORDS.ask)}
        </Button>{' '}
        <span className="mono quiet">{model}</span>
      </p>
      {ask.error && <Refused error={ask.error} />}
    </>
  );
}
