import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { EFFECTIVENESS } from '#domain/audits/corrective-action.ts';
import { localDay } from '#kernel/date.ts';
import type { StoredRow } from '../../api/queries.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { useChange } from '../../ui/entry/use-change.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { useMember } from '../../ui/session.tsx';
import { Refused } from '../../ui/states.tsx';

const WORDS = {
  open: { fr: 'Vérifier son effet…', en: 'Check its effect…' },
  title: { fr: 'L’action a-t-elle retiré la cause ?', en: 'Did the action remove the cause?' },
  told: {
    fr: 'Regardez si la cause est revenue, pas seulement si l’action a été faite. Votre nom et le jour sont notés.',
    en: 'Look whether the cause came back, not only whether the action was done. Your name and the day are noted.',
  },
  result: { fr: 'Résultat', en: 'Result' },
  remark: { fr: 'Ce que vous avez vu', en: 'What you saw' },
  save: { fr: 'Enregistrer la vérification', en: 'Save the check' },
  saved: { fr: 'Effet vérifié', en: 'Effect checked' },
  choose: { fr: 'Choisissez un résultat.', en: 'Choose a result.' },
};

type Result = keyof typeof EFFECTIVENESS;
// Object.keys forgets the literal types.
const RESULTS = Object.keys(EFFECTIVENESS) as readonly Result[];

/** The step that comes after an action: a person looks whether it helped (ISO/IEC 27001:2022 §10.2 d). */
export function EffectCheck({ dossier, stored }: { readonly dossier: string; readonly stored: StoredRow }) {
  const { t } = useLanguage();
  const { user } = useMember();
  const [asking, setAsking] = useState(false);
  const [result, setResult] = useState<Result | undefined>();
  const [remark, setRemark] = useState('');
  const [missing, setMissing] = useState(false);
  const { change, pending, error } = useChange(dossier, 'correctiveActions');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(result === undefined);
    if (result === undefined) return;
    const check = {
      on: localDay(new Date()),
      by: user?.name ?? '',
      result,
      ...(remark.trim() === '' ? {} : { remark: remark.trim() }),
    };
    change(stored, { check }, WORDS.saved).then(
      () => setAsking(false),
      () => undefined,
    );
  };
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        aria-label={`${t(WORDS.open)} ${String(stored.row.id)}`}
        onClick={() => setAsking(true)}
      >
        {t(WORDS.open)}
      </Button>
      {asking && (
        <Dialog title={t(WORDS.title)} onClose={() => setAsking(false)}>
          <form noValidate onSubmit={submit}>
            <p>{t(WORDS.told)}</p>
            <fieldset className="effect-results">
              <legend>{t(WORDS.result)}</legend>
              {RESULTS.map((one) => (
                <label key={one}>
                  <input
                    type="radio"
                    name="effect"
                    checked={result === one}
                    onChange={() => setResult(one)}
                  />{' '}
                  {t(EFFECTIVENESS[one])}
                </label>
              ))}
            </fieldset>
            {missing && (
              <p className="field-error" role="alert">
                {t(WORDS.choose)}
              </p>
            )}
            <TextInput
              label={t(WORDS.remark)}
              value={remark}
              maxLength={300}
              onChange={(event) => setRemark(event.currentTarget.value)}
            />
            {error !== null && <Refused error={error} />}
            <p className="dialog-foot">
              <Button type="submit" loading={pending}>
                {t(WORDS.save)}
              </Button>
            </p>
          </form>
        </Dialog>
      )}
    </>
  );
}
