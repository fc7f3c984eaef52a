import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { call } from '../../../api/client.ts';
import { useLanguage } from '../../../ui/language.tsx';
import { Refused } from '../../../ui/states.tsx';

const WORDS = {
  heading: { fr: 'Journal', en: 'Journal' },
  told: {
    fr: 'Chaque changement y est inscrit, enchaîné au précédent par son empreinte : une entrée changée, retirée ou déplacée se voit.',
    en: 'Every change is entered, chained to the one before by its hash: an entry that was changed, removed or moved is seen.',
  },
  verify: { fr: 'Vérifier le journal', en: 'Verify the journal' },
  sound: { fr: 'Rien n’a été changé après coup', en: 'Nothing was changed afterwards' },
  one: { fr: 'entrée relue', en: 'entry read' },
  many: { fr: 'entrées relues', en: 'entries read' },
  head: { fr: 'Empreinte de la dernière, à garder ailleurs', en: 'Hash of the last one, to keep elsewhere' },
  faulty: { fr: 'Le journal a été altéré', en: 'The journal was altered' },
  entry: { fr: 'Entrée', en: 'Entry' },
} as const;

/** The whole chain of the organisation, walked at a press of a button. */
export function Journal() {
  const { t, counted, colon } = useLanguage();
  const verify = useMutation({ mutationFn: () => call('journal.verify', {}) });
  const answer = verify.data;
  return (
    <section className="setting">
      <h2>{t(WORDS.heading)}</h2>
      <p className="quiet">{t(WORDS.told)}</p>
      <Button size="sm" variant="default" loading={verify.isPending} onClick={() => verify.mutate()}>
        {t(WORDS.verify)}
      </Button>
      {verify.error && <Refused error={verify.error} retry={() => verify.mutate()} />}
      {answer && (
        <div className="notice" role="status">
          <p>
            <b>{t(answer.faults.length === 0 ? WORDS.sound : WORDS.faulty)}</b>
            {colon}
            {counted(answer.entries, WORDS.one, WORDS.many)}.
          </p>
          {answer.faults.map(({ seq, fault }) => (
            <p key={`${seq} ${fault}`}>
              {t(WORDS.entry)} {seq}
              {colon}
              {fault}
            </p>
          ))}
          {answer.entries > 0 && (
            <p>
              {t(WORDS.head)}
              {colon}
              <span className="mono whole-hash">{answer.head}</span>
            </p>
          )}
        </div>
      )}
    </section>
  );
}
