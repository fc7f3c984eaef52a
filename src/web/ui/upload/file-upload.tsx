import { Button, Progress } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type DragEvent, useRef, useState } from 'react';
import { type Attachment, MAX_ATTACHMENT_BYTES } from '#domain/study/attachment.ts';
import { ATTACHABLE } from '#domain/study/media-type.ts';
import { uploadWatched } from '../../api/client.ts';
import { registerQuery } from '../../api/queries.ts';
import { useLanguage } from '../language.tsx';
import { Refused } from '../states.tsx';

const WORDS = {
  choose: { fr: 'Choisir un fichier…', en: 'Choose a file…' },
  drop: { fr: 'ou déposez-le ici', en: 'or drop it here' },
  most: { fr: '20 Mo au plus', en: '20 MB at most' },
  sending: { fr: 'Envoi', en: 'Sending' },
  sent: { fr: 'Fichier joint', en: 'File attached' },
  kind: { fr: 'Ce genre de fichier ne se joint pas ici', en: 'This kind of file is not attached here' },
  allowed: { fr: 'Sont admis', en: 'Allowed' },
  large: {
    fr: 'Ce fichier dépasse 20 Mo. Indiquez plutôt son emplacement.',
    en: 'This file exceeds 20 MB. Name its location instead.',
  },
  empty: { fr: 'Ce fichier est vide.', en: 'This file is empty.' },
};

interface Props {
  readonly dossier: string;
  /** What the file is for. */
  readonly label: string;
  /** Extensions that make sense here; all that may be attached when absent. */
  readonly extensions?: readonly string[];
  readonly onAdded: (attachment: Attachment) => void;
}

/** Attaches a file to the dossier: chosen or dropped, watched on its way, refused in words. */
export function FileUpload({ dossier, label, extensions = ATTACHABLE, onAdded }: Props) {
  const { t, titled } = useLanguage();
  const client = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const [share, setShare] = useState(0);
  const [over, setOver] = useState(false);
  const [unfit, setUnfit] = useState<string>();
  const send = useMutation({
    mutationFn: (file: File) => {
      const form = new FormData();
      form.set('dossier', dossier);
      form.set('file', file);
      return uploadWatched<{ readonly row: Attachment }>('/api/attachments/upload', form, setShare);
    },
    onSuccess: async ({ row }) => {
      await client.invalidateQueries({ queryKey: registerQuery(dossier, 'attachments').queryKey });
      onAdded(row);
    },
  });
  const take = (file: File | undefined) => {
    if (!file) return;
    const problem = unfitness(file, extensions);
    const words = problem && (problem === 'kind' ? `${t(WORDS.kind)} (${file.name}).` : t(WORDS[problem]));
    setUnfit(words);
    setShare(0);
    send.reset();
    if (!problem) send.mutate(file);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  };
  return (
    <fieldset
      className={over ? 'upload upload-over' : 'upload'}
      aria-label={label}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
        accept={extensions.map((one) => `.${one}`).join(',')}
        onChange={(event) => {
          take(event.currentTarget.files?.[0]);
          // The same file chosen again is a new try.
          event.currentTarget.value = '';
        }}
      />
      <p>
        <Button
          size="compact-sm"
          variant="default"
          loading={send.isPending}
          aria-label={titled(label, t(WORDS.choose))}
          onClick={() => input.current?.click()}
        >
          {t(WORDS.choose)}
        </Button>{' '}
        <span className="quiet">
          {t(WORDS.drop)} ({t(WORDS.most)})
        </span>
      </p>
      {send.isPending && <Progress value={100 * share} aria-label={t(WORDS.sending)} />}
      <p role="status" className="quiet upload-told">
        {send.isPending && titled(WORDS.sending, `${Math.round(100 * share)} %`)}
        {send.data && titled(WORDS.sent, send.data.row.name)}
      </p>
      {unfit && (
        <p className="field-error" role="alert">
          {unfit} {titled(WORDS.allowed, extensions.join(', '))}.
        </p>
      )}
      {send.error && <Refused error={send.error} />}
    </fieldset>
  );
}

/** What can be told before a byte has gone. */
function unfitness(file: File, extensions: readonly string[]): 'kind' | 'large' | 'empty' | undefined {
  const extension = file.name.split('.').at(-1)?.toLowerCase() ?? '';
  if (!extensions.includes(extension)) return 'kind';
  if (file.size > MAX_ATTACHMENT_BYTES) return 'large';
  return file.size === 0 ? 'empty' : undefined;
}
