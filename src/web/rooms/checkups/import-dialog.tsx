import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { call } from '../../api/client.ts';
import { type Checkups, dossierKey } from '../../api/queries.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Refused } from '../../ui/states.tsx';
import { type Archived, archivedIn, isThere } from './archived-folder.ts';

const WORDS = {
  title: { fr: 'Importer des contrôles archivés', en: 'Import archived checkups' },
  told: {
    fr: 'Choisissez le répertoire de l’archive écrite par « vigie checkup run ». Chaque rapport est vérifié contre son empreinte ; ceux qui sont déjà là sont laissés.',
    en: 'Choose the folder of the archive that “vigie checkup run” wrote. Each report is checked against its hash; those that are there already are left.',
  },
  choose: { fr: 'Choisir le répertoire…', en: 'Choose the folder…' },
  nothing: {
    fr: 'Ce répertoire ne contient aucun contrôle que ce dossier n’ait pas déjà.',
    en: 'This folder contains no checkup that this dossier does not have already.',
  },
  one: { fr: 'contrôle à importer', en: 'checkup to import' },
  many: { fr: 'contrôles à importer', en: 'checkups to import' },
  bring: { fr: 'Importer', en: 'Import' },
};

interface Props {
  readonly dossier: string;
  readonly there: Checkups['checkups'];
  readonly onClose: () => void;
}

/** Brings in, oldest first, what the chosen archive has and the dossier has not. */
export function ImportDialog({ dossier, there, onClose }: Props) {
  const { t, counted, day } = useLanguage();
  const client = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const [found, setFound] = useState<readonly Archived[] | undefined>();
  const bring = useMutation({
    mutationFn: async (chosen: readonly Archived[]) => {
      // One after the other: what was brought in before a refusal stays.
      for (const { data, markdown, procedure } of chosen) {
        await call('checkups.import', { dossier, data, markdown, ...(procedure ? { procedure } : {}) });
      }
    },
    onSuccess: onClose,
    onSettled: () => client.invalidateQueries({ queryKey: dossierKey(dossier) }),
  });
  const choose = async (files: FileList | null) => {
    const all = await archivedIn([...(files ?? [])]);
    setFound(all.filter((one) => !isThere(one, there)));
  };
  return (
    <Dialog title={t(WORDS.title)} onClose={onClose}>
      <p>{t(WORDS.told)}</p>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        // React writes the attribute as it is given; it is how every browser picks a folder.
        {...{ webkitdirectory: '' }}
        onChange={(event) => choose(event.currentTarget.files)}
      />
      <Button variant="default" onClick={() => input.current?.click()}>
        {t(WORDS.choose)}
      </Button>
      <div role="status">
        {found?.length === 0 && <p className="field-error">{t(WORDS.nothing)}</p>}
        {found && found.length > 0 && (
          <>
            <p>
              <b>{counted(found.length, WORDS.one, WORDS.many)}</b>
            </p>
            <ul className="plain-list">
              {found.map(({ path, date }) => (
                <li key={path}>{day(date)}</li>
              ))}
            </ul>
          </>
        )}
      </div>
      {found && found.length > 0 && (
        <p>
          <Button loading={bring.isPending} onClick={() => bring.mutate(found)}>
            {t(WORDS.bring)}
          </Button>
        </p>
      )}
      {bring.error && <Refused error={bring.error} />}
    </Dialog>
  );
}
