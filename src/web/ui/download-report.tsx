import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { download } from '../api/client.ts';
import { useLanguage } from './language.tsx';
import { saveFile } from './save-file.ts';
import { Refused } from './states.tsx';

const WORDS = {
  get: { fr: 'Télécharger le rapport', en: 'Download the report' },
  making: { fr: 'Composition du document…', en: 'Composing the document…' },
};

interface Props {
  readonly dossier: string;
  readonly kind: string;
  readonly format: string;
  readonly language: string;
  /** What the button says; the report when absent. */
  readonly label?: string;
}

/** Makes a document and hands it to the browser; what the server refuses is said here, not saved as a file. */
export function DownloadReport({ dossier, kind, format, language, label }: Props) {
  const { t } = useLanguage();
  const query = new URLSearchParams({ dossier, kind, format, language });
  const make = useMutation({
    mutationFn: () => download(`/api/report?${query}`),
    onSuccess: saveFile,
  });
  return (
    <div className="download">
      <Button onClick={() => make.mutate()} loading={make.isPending}>
        {label ?? t(WORDS.get)}
      </Button>
      <span role="status" className="quiet">
        {make.isPending ? t(WORDS.making) : ''}
      </span>
      {make.error && <Refused error={make.error} />}
    </div>
  );
}
