import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { download } from '../../api/client.ts';
import { useLanguage } from '../../ui/language.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { Refused } from '../../ui/states.tsx';

const WORDS = {
  get: { fr: 'Télécharger', en: 'Download' },
  making: { fr: 'Composition du document…', en: 'Composing the document…' },
};

const FORMATS = [
  ['md', 'Markdown'],
  ['pdf', 'PDF'],
  ['html', 'HTML'],
] as const;

interface Props {
  readonly dossier: string;
  readonly procedure: string;
  readonly date: string;
}

/** The report as a file: its Markdown is byte for byte that of the archive. */
export function DownloadCheckup({ dossier, procedure, date }: Props) {
  const { t } = useLanguage();
  const get = useMutation({
    mutationFn: (format: string) =>
      download(`/api/checkups/file?${new URLSearchParams({ dossier, procedure, date, format })}`),
    onSuccess: saveFile,
  });
  return (
    <div className="actions">
      {FORMATS.map(([format, name]) => (
        <Button
          key={format}
          size="sm"
          variant="default"
          loading={get.isPending && get.variables === format}
          onClick={() => get.mutate(format)}
        >
          <span className="visually-hidden">{t(WORDS.get)}</span> {name}
        </Button>
      ))}
      <span role="status" className="quiet">
        {get.isPending ? t(WORDS.making) : ''}
      </span>
      {get.error && <Refused error={get.error} />}
    </div>
  );
}
