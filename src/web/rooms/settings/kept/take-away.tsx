import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { download } from '../../../api/client.ts';
import { roomAddress } from '../../../ui/address.ts';
import { useLanguage } from '../../../ui/language.tsx';
import { RoomLink } from '../../../ui/room-link.tsx';
import { saveFile } from '../../../ui/save-file.ts';
import { Refused } from '../../../ui/states.tsx';

const WORDS = {
  heading: { fr: 'Tout emporter', en: 'Take everything away' },
  told: {
    fr: 'Le dossier entier en fichiers YAML et Markdown, avec ses pièces jointes, dans une archive : elle se lit sans Vigie, et s’importe dans un autre.',
    en: 'The whole dossier as YAML and Markdown files, with its attachments, in one archive: it is read without Vigie, and imported into another.',
  },
  get: { fr: 'Télécharger le dossier (ZIP)', en: 'Download the dossier (ZIP)' },
  pack: {
    fr: 'Tous les documents avec l’empreinte de chacun : le dossier de certification',
    en: 'Every document with its hash: the certification pack',
  },
} as const;

export function TakeAway({ dossier }: { readonly dossier: string }) {
  const { t } = useLanguage();
  return (
    <section className="setting">
      <h2>{t(WORDS.heading)}</h2>
      <p className="quiet">{t(WORDS.told)}</p>
      <ExportButton dossier={dossier} />
      <p>
        <RoomLink address={roomAddress(dossier, 'documents')}>{t(WORDS.pack)}</RoomLink>
      </p>
    </section>
  );
}

/** The archive of the whole dossier; offered before anything is removed as well. */
export function ExportButton({ dossier }: { readonly dossier: string }) {
  const { t } = useLanguage();
  const fetching = useMutation({
    mutationFn: () => download(`/api/dossiers/bundle?${new URLSearchParams({ dossier })}`),
    onSuccess: saveFile,
  });
  return (
    <>
      <Button size="sm" variant="default" loading={fetching.isPending} onClick={() => fetching.mutate()}>
        {t(WORDS.get)}
      </Button>
      {fetching.error && <Refused error={fetching.error} />}
    </>
  );
}
