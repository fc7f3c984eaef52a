import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { CheckupPieceAnswer } from '#server/api.ts';
import { uploadBytes } from '../../../api/client.ts';
import { dossierKey } from '../../../api/queries.ts';
import { useLanguage } from '../../../ui/language.tsx';
import { Refused } from '../../../ui/states.tsx';

const WORDS = {
  title: { fr: 'Exports et journaux', en: 'Exports and logs' },
  told: {
    fr: 'Export JSON du tableau de bord, Logpush (.gz compris), journal d’accès ou tableau CSV. Le fichier est compté puis effacé : la preuve garde son nom, son empreinte et ses totaux.',
    en: 'JSON export of the dashboard, Logpush (.gz too), access log or CSV table. The file is counted, then deleted: the evidence keeps its name, its hash and its totals.',
  },
  choose: { fr: 'Importer un fichier…', en: 'Import a file…' },
  reading: { fr: 'Lecture du fichier…', en: 'Reading the file…' },
  one: { fr: 'preuve apportée', en: 'piece of evidence brought' },
  many: { fr: 'preuves apportées', en: 'pieces of evidence brought' },
};

/** Files that bring several elements at once; what each is, is read from its content. */
export function ImportStep({ dossier }: { readonly dossier: string }) {
  const { t, counted } = useLanguage();
  const client = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const bring = useMutation({
    mutationFn: (file: File) =>
      uploadBytes<readonly CheckupPieceAnswer[]>(
        `/api/checkups/upload?${new URLSearchParams({ dossier, name: file.name })}`,
        file,
      ),
    onSettled: () => client.invalidateQueries({ queryKey: dossierKey(dossier) }),
  });
  const seen = bring.data?.filter(({ outcome }) => outcome !== 'unknown').length;
  return (
    <section>
      <h2>{t(WORDS.title)}</h2>
      <p className="quiet">{t(WORDS.told)}</p>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={t(WORDS.choose)}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file) bring.mutate(file);
          event.currentTarget.value = '';
        }}
      />
      <Button variant="default" loading={bring.isPending} onClick={() => input.current?.click()}>
        {t(WORDS.choose)}
      </Button>
      <p role="status" className="quiet">
        {bring.isPending && t(WORDS.reading)}
        {seen !== undefined && counted(seen, WORDS.one, WORDS.many)}
      </p>
      {bring.error && <Refused error={bring.error} />}
    </section>
  );
}
