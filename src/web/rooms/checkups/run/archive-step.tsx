import { Button, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { roomAddress } from '../../../ui/address.ts';
import { useLanguage } from '../../../ui/language.tsx';
import { Refused } from '../../../ui/states.tsx';
import type { StepProps } from './step-props.ts';
import { useRun } from './use-run.ts';

const WORDS = {
  title: { fr: 'Archiver', en: 'Archive' },
  told: {
    fr: 'Le rapport, ses données et ses preuves deviennent un commit de l’archive. Ils ne changent plus ; une correction est une nouvelle révision.',
    en: 'The report, its data and its evidence become one commit of the archive. They change no more; a correction is a new revision.',
  },
  missing: {
    fr: 'Des éléments exigés restent inconnus : le niveau ne pourra pas être vert.',
    en: 'Required elements are still unknown: the level cannot be green.',
  },
  reason: { fr: 'Ce que cette correction change, et pourquoi', en: 'What this correction changes, and why' },
  archive: { fr: 'Archiver le contrôle', en: 'Archive the checkup' },
  correct: { fr: 'Archiver la correction', en: 'Archive the correction' },
};

interface Archived {
  readonly procedure: string;
  readonly date: string;
}

/** Ends the checkup: one commit, and its report opens. A second one of the day says why. */
export function ArchiveStep({ dossier, procedure }: StepProps) {
  const { t, language } = useLanguage();
  const navigate = useNavigate();
  const [reason, setReason] = useState('');
  const archive = useRun<{ language: string; amend?: string }, Archived>(dossier, 'archive', {
    onDone: (done) => {
      const { to, search } = roomAddress(dossier, 'checkups', { procedure: done.procedure, date: done.date });
      navigate({ to, search: search as never });
    },
  });
  const corrects = procedure.revision > 0;
  const unknown = procedure.sources.some(({ elements }) => elements.some(({ known }) => known !== 'yes'));
  return (
    <section>
      <h2>{t(WORDS.title)}</h2>
      <p className="quiet">{t(WORDS.told)}</p>
      {unknown && <p className="notice">{t(WORDS.missing)}</p>}
      {corrects && (
        <TextInput
          label={t(WORDS.reason)}
          required
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
      <p>
        <Button
          loading={archive.isPending}
          disabled={corrects && reason.trim() === ''}
          onClick={() => archive.mutate({ language, ...(corrects && { amend: reason }) })}
        >
          {t(corrects ? WORDS.correct : WORDS.archive)}
        </Button>
      </p>
      {archive.error && <Refused error={archive.error} />}
    </section>
  );
}
