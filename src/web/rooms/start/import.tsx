import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { upload } from '../../api/client.ts';
import { useLanguage } from '../../ui/language.tsx';
import { Refused } from '../../ui/states.tsx';
import { freeId } from './free-id.ts';

const WORDS = {
  choose: { fr: 'Choisir le répertoire…', en: 'Choose the folder…' },
  one: { fr: 'fichier prêt', en: 'file ready' },
  many: { fr: 'fichiers prêts', en: 'files ready' },
  bring: { fr: 'Importer', en: 'Import' },
  nothing: {
    fr: 'Ce répertoire ne contient ni fichier YAML ni fichier Markdown.',
    en: 'This folder contains no YAML and no Markdown file.',
  },
};

/** A bundle from this computer: a folder, its files with their paths inside it. */
export function Import({ taken }: { readonly taken: readonly string[] }) {
  const { t, counted } = useLanguage();
  const client = useQueryClient();
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const [files, setFiles] = useState<readonly File[] | undefined>();
  const name = files?.[0]?.webkitRelativePath.split('/')[0] ?? '';
  const bring = useMutation({
    mutationFn: async (chosen: readonly File[]) => {
      const id = freeId(name, taken);
      await upload('/api/import', formOf(id, chosen));
      return id;
    },
    onSuccess: async (id) => {
      await client.invalidateQueries({ queryKey: ['dossiers'] });
      await navigate({ to: `/d/${id}` });
    },
  });
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        // React writes the attribute as it is given; it is how every browser picks a folder.
        {...{ webkitdirectory: '' }}
        onChange={(event) => setFiles([...(event.currentTarget.files ?? [])].filter(isOfBundle))}
      />
      <Button variant="default" onClick={() => input.current?.click()}>
        {t(WORDS.choose)}
      </Button>
      {files && files.length === 0 && <p className="field-error">{t(WORDS.nothing)}</p>}
      {files && files.length > 0 && (
        <p>
          <b>{name}</b> · {counted(files.length, WORDS.one, WORDS.many)}{' '}
          <Button size="compact-sm" loading={bring.isPending} onClick={() => bring.mutate(files)}>
            {t(WORDS.bring)}
          </Button>
        </p>
      )}
      {bring.error && <Refused error={bring.error} />}
    </>
  );
}

function isOfBundle({ name, webkitRelativePath }: File): boolean {
  return /\.(ya?ml|md)$/i.test(name) && !webkitRelativePath.split('/').some((part) => part.startsWith('.'));
}

function formOf(dossier: string, files: readonly File[]): FormData {
  const form = new FormData();
  form.append('dossier', dossier);
  for (const file of files) {
    // The path inside the folder: the folder's own name is the user's affair.
    const path = file.webkitRelativePath.split('/').slice(1).join('/');
    form.append('files', file, path);
  }
  return form;
}
