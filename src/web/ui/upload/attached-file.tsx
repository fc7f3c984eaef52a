import { useQuery } from '@tanstack/react-query';
import type { Attachment } from '#domain/study/attachment.ts';
import { registerQuery } from '../../api/queries.ts';
import { useLanguage } from '../language.tsx';

const WORDS = {
  get: { fr: 'Télécharger', en: 'Download' },
  kilo: { fr: 'ko', en: 'kB' },
};

/** A file of the dossier by its name, to be fetched; never shown as a page of ours. */
export function AttachedFile({ dossier, id }: { readonly dossier: string; readonly id: string }) {
  const { t, number } = useLanguage();
  const rows = useQuery(registerQuery(dossier, 'attachments')).data;
  // The rows of this register are attachments: its schema says so on both sides.
  const file = rows?.map(({ row }) => row as unknown as Attachment).find((one) => one.id === id);
  return (
    <span>
      <a href={`/api/attachments/file?${new URLSearchParams({ dossier, id })}`} download={file?.name}>
        {t(WORDS.get)} {file?.name ?? id}
      </a>
      {file && (
        <span className="quiet">
          {' '}
          {number(Math.max(1, Math.round(file.size / 1000)))} {t(WORDS.kilo)}
        </span>
      )}
    </span>
  );
}
