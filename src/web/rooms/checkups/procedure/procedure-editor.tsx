import { Button, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { type ProcedureText, procedureTextQuery } from '../../../api/queries.ts';
import { useLanguage } from '../../../ui/language.tsx';
import { Await, Refused } from '../../../ui/states.tsx';
import { useRun } from '../run/use-run.ts';

const WORDS = {
  title: { fr: 'Procédure', en: 'Procedure' },
  version: { fr: 'version', en: 'version' },
  told: {
    fr: 'Le numéro de version, la ligne d’historique et l’empreinte de la consigne sont écrits par Vigie. Pour que le serveur rassemble seul les preuves, sans archiver, ajoutez la ligne',
    en: 'The number of the version, its line of history and the hash of the prompt are written by Vigie. For the server to gather the evidence by itself, without archiving, add the line',
  },
  text: { fr: 'Procédure (YAML)', en: 'Procedure (YAML)' },
  prompt: {
    fr: 'Consigne standard donnée au modèle, à l’octet près',
    en: 'Standard prompt given to the model, byte for byte',
  },
  why: { fr: 'Ce qui change, et pourquoi', en: 'What changes, and why' },
  save: { fr: 'Enregistrer la nouvelle version', en: 'Save the new version' },
};

/** As it is written in the file: no language sets it. */
const AUTOMATIC = 'automatic: {collect: true, daily: true, archive: false}';

export function ProcedureEditor({ dossier }: { readonly dossier: string }) {
  const { t } = useLanguage();
  const query = useQuery(procedureTextQuery(dossier));
  return (
    <section>
      <Await query={query}>
        {(kept) => (
          <>
            <h2>
              {t(WORDS.title)} <span className="quiet">{`${t(WORDS.version)} ${kept.version}`}</span>
            </h2>
            <Editor key={kept.version} dossier={dossier} kept={kept} />
          </>
        )}
      </Await>
    </section>
  );
}

interface EditorProps {
  readonly dossier: string;
  readonly kept: ProcedureText;
}

/** The whole procedure as it is written; every mistake is told with its line. */
function Editor({ dossier, kept }: EditorProps) {
  const { t } = useLanguage();
  const [text, setText] = useState(kept.text);
  const [prompt, setPrompt] = useState(kept.prompt);
  const [why, setWhy] = useState('');
  const revise = useRun(dossier, 'revise');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    revise.mutate({ text, prompt, why, version: kept.version });
  };
  return (
    <form noValidate onSubmit={submit} aria-label={t(WORDS.title)} className="run-editor">
      <p className="quiet">
        {t(WORDS.told)} <code>{AUTOMATIC}</code>
      </p>
      <Textarea
        label={t(WORDS.text)}
        rows={18}
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Textarea
        label={t(WORDS.prompt)}
        rows={8}
        value={prompt}
        onChange={(event) => setPrompt(event.currentTarget.value)}
      />
      <TextInput
        label={t(WORDS.why)}
        required
        value={why}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
      {revise.error && <Refused error={revise.error} />}
      <p>
        <Button type="submit" loading={revise.isPending} disabled={why.trim() === ''}>
          {t(WORDS.save)}
        </Button>
      </p>
    </form>
  );
}
