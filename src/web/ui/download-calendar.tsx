import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { call } from '../api/client.ts';
import { useLanguage } from './language.tsx';
import { saveFile } from './save-file.ts';
import { Refused } from './states.tsx';

const WORDS = {
  get: { fr: 'Exporter le calendrier (.ics)', en: 'Export the calendar (.ics)' },
};

/** Hands the deadlines of a dossier to the browser, as a file that any calendar opens. */
export function DownloadCalendar({ dossier }: { readonly dossier: string }) {
  const { t, language } = useLanguage();
  const make = useMutation({
    mutationFn: () => call('deadlines.calendar', { dossier, language }),
    onSuccess: ({ name, mediaType, content }) =>
      saveFile({ name, content: new Blob([content], { type: mediaType }) }),
  });
  return (
    <div className="download">
      <Button variant="default" loading={make.isPending} onClick={() => make.mutate()}>
        {t(WORDS.get)}
      </Button>
      {make.error && <Refused error={make.error} />}
    </div>
  );
}
