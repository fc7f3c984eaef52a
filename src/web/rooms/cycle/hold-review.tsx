import { Button, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Review } from '#domain/pdca/review.ts';
import { addMonths, localDay } from '#kernel/date.ts';
import type { StoredRow } from '../../api/queries.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { useChange } from '../../ui/entry/use-change.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Refused } from '../../ui/states.tsx';

const WORDS = {
  open: { fr: 'Dire qu’elle est tenue…', en: 'Say that it was held…' },
  title: { fr: 'La revue a été tenue', en: 'The review was held' },
  told: {
    fr: 'Ses éléments d’entrée ne se préparent plus ensuite : ils disent ce que la direction a vu ce jour-là.',
    en: 'Its inputs are no longer prepared afterwards: they say what management saw on that day.',
  },
  on: { fr: 'Tenue le', en: 'Held on' },
  participants: { fr: 'Participants', en: 'Participants' },
  each: { fr: 'Un par ligne.', en: 'One a line.' },
  conclusion: {
    fr: 'Le système de management reste-t-il approprié, adéquat et efficace ?',
    en: 'Is the management system still suitable, adequate and effective?',
  },
  next: { fr: 'Prochaine revue le', en: 'Next review on' },
  save: { fr: 'Enregistrer la revue', en: 'Save the review' },
  held: { fr: 'Revue tenue', en: 'Review held' },
  missing: {
    fr: 'Donnez le jour et au moins un participant.',
    en: 'Give the day and one participant at least.',
  },
};

interface Props {
  readonly dossier: string;
  readonly stored: StoredRow;
  readonly review: Review;
}

/** Records that management sat together: when, who, what they concluded, and when they meet again. */
export function HoldReview({ dossier, stored, review }: Props) {
  const { t } = useLanguage();
  const [asking, setAsking] = useState(false);
  const today = localDay(new Date());
  const [heldOn, setHeldOn] = useState(today);
  const [nextOn, setNextOn] = useState(addMonths(today, 12));
  const [participants, setParticipants] = useState(() => review.participants.map(t).join('\n'));
  const [conclusion, setConclusion] = useState(() => (review.conclusion ? t(review.conclusion) : ''));
  const [missing, setMissing] = useState(false);
  const { change, pending, error } = useChange(dossier, 'reviews');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const people = participants.split('\n').map((one) => one.trim());
    const named = people.filter((one) => one !== '');
    const isMissing = heldOn === '' || named.length === 0;
    setMissing(isMissing);
    if (isMissing) return;
    const kept =
      review.conclusion && t(review.conclusion) === conclusion ? review.conclusion : conclusion.trim();
    const values = {
      heldOn,
      nextOn: nextOn || undefined,
      conclusion: kept || undefined,
      participants: named.map((one) => review.participants.find((before) => t(before) === one) ?? one),
    };
    change(stored, values, WORDS.held).then(
      () => setAsking(false),
      () => undefined,
    );
  };
  return (
    <>
      <Button size="compact-sm" onClick={() => setAsking(true)}>
        {t(WORDS.open)}
      </Button>
      {asking && (
        <Dialog title={t(WORDS.title)} onClose={() => setAsking(false)}>
          <form noValidate onSubmit={submit} className="cycle-dialog">
            <p>{t(WORDS.told)}</p>
            <TextInput
              type="date"
              label={t(WORDS.on)}
              value={heldOn}
              onChange={(event) => setHeldOn(event.currentTarget.value)}
            />
            <Textarea
              label={t(WORDS.participants)}
              description={t(WORDS.each)}
              autosize
              minRows={2}
              value={participants}
              onChange={(event) => setParticipants(event.currentTarget.value)}
            />
            <Textarea
              label={t(WORDS.conclusion)}
              autosize
              minRows={2}
              value={conclusion}
              onChange={(event) => setConclusion(event.currentTarget.value)}
            />
            <TextInput
              type="date"
              label={t(WORDS.next)}
              value={nextOn}
              onChange={(event) => setNextOn(event.currentTarget.value)}
            />
            {missing && (
              <p className="field-error" role="alert">
                {t(WORDS.missing)}
              </p>
            )}
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
