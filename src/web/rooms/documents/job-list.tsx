import { Button, Progress } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { DocumentJobAnswer, DocumentKindAnswer } from '#server/api.ts';
import { download, remove } from '../../api/client.ts';
import { documentJobsQuery, overviewQuery, producedQuery } from '../../api/queries.ts';
import { useLanguage } from '../../ui/language.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { Refused, sentenceCase } from '../../ui/states.tsx';
import { LANGUAGE_WORDS, sizeOf, titleOf } from './document-words.ts';
import { useMaking } from './use-making.ts';

const WORDS = {
  heading: { fr: 'En cours et prêts', en: 'Being made and ready' },
  waiting: { fr: 'Attend son tour', en: 'Waits for its turn' },
  building: { fr: 'Calcul des chiffres', en: 'Computing the figures' },
  'laying-out': { fr: 'Mise en pages', en: 'Laying out the pages' },
  writing: { fr: 'Écriture du fichier', en: 'Writing the file' },
  ready: { fr: 'Prêt', en: 'Ready' },
  failed: { fr: 'Non produit', en: 'Not made' },
  progress: { fr: 'Avancement', en: 'Progress' },
  download: { fr: 'Télécharger', en: 'Download' },
  cancel: { fr: 'Annuler', en: 'Cancel' },
  dismiss: { fr: 'Retirer de la liste', en: 'Take off the list' },
  again: { fr: 'Réessayer', en: 'Try again' },
} as const;

interface Props {
  readonly dossier: string;
  readonly kinds: readonly DocumentKindAnswer[];
}

/** The documents that the reader asked for lately. What fails stands beside what is ready, and stops nothing. */
export function JobList({ dossier, kinds }: Props) {
  const { t } = useLanguage();
  const client = useQueryClient();
  const jobs = useQuery(documentJobsQuery(dossier));
  const done = jobs.data?.filter(({ state }) => state === 'done').map(({ id }) => id) ?? [];
  const ready = done.join(' ');
  // What became ready has just been told to the journal, and the state that it was made from is kept.
  useEffect(() => {
    if (ready === '') return;
    client.invalidateQueries({ queryKey: producedQuery(dossier).queryKey });
    client.invalidateQueries({ queryKey: overviewQuery(dossier).queryKey });
  }, [client, dossier, ready]);
  if (jobs.error) return <Refused error={jobs.error} retry={() => jobs.refetch()} />;
  if (!jobs.data || jobs.data.length === 0) return null;
  return (
    <section aria-labelledby="jobs">
      <h2 id="jobs">{t(WORDS.heading)}</h2>
      <ul className="jobs">
        {jobs.data.map((job) => (
          <JobLine key={job.id} dossier={dossier} kinds={kinds} job={job} />
        ))}
      </ul>
    </section>
  );
}

function JobLine({ dossier, kinds, job }: Props & { readonly job: DocumentJobAnswer }) {
  const { t } = useLanguage();
  const name = [t(titleOf(kinds, job.kind)), ...(job.subject ? [job.subject] : [])].join(' · ');
  return (
    <li className="job">
      <div>
        <p>
          <b>{name}</b>{' '}
          <span className="quiet">
            {job.format.toUpperCase()}, {t(LANGUAGE_WORDS[job.language])}
          </span>
        </p>
        <Standing job={job} />
      </div>
      <Deeds dossier={dossier} job={job} name={name} />
    </li>
  );
}

function Standing({ job }: { readonly job: DocumentJobAnswer }) {
  const { t, number } = useLanguage();
  const { state, progress, file, problems = [] } = job;
  return (
    <>
      <p role="status" className="quiet">
        {state === 'waiting' && t(WORDS.waiting)}
        {progress && [t(WORDS[progress.stage]), ...partOf(progress)].join(' ')}
        {file && `${t(WORDS.ready)} · ${file.name} · ${sizeOf(file.bytes, number, t)}`}
        {state === 'failed' && t(WORDS.failed)}
      </p>
      {progress && (
        <Progress.Root className="job-progress" size="sm">
          <Progress.Section value={shareOf(progress)} aria-label={t(WORDS.progress)} />
        </Progress.Root>
      )}
      {problems.map((words) => (
        <p key={words}>{t(sentenceCase(words))}</p>
      ))}
    </>
  );
}

type Stage = NonNullable<DocumentJobAnswer['progress']>;

/** Of the three stages one is told when it begins; an archive counts its documents. */
const SHARES: Readonly<Record<Stage['stage'], number>> = { building: 15, 'laying-out': 45, writing: 85 };

function shareOf({ stage, part, parts }: Stage): number {
  return part !== undefined && parts !== undefined ? (part / parts) * 100 : SHARES[stage];
}

function partOf({ part, parts }: Stage): readonly string[] {
  return part !== undefined && parts !== undefined ? [`(${part}/${parts})`] : [];
}

interface DeedProps {
  readonly dossier: string;
  readonly job: DocumentJobAnswer;
  readonly name: string;
}

function Deeds({ dossier, job, name }: DeedProps) {
  const { t } = useLanguage();
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: documentJobsQuery(dossier).queryKey });
  const path = `/api/documents/jobs/${job.id}`;
  const fetching = useMutation({ mutationFn: () => download(`${path}/file`), onSuccess: saveFile });
  const dropping = useMutation({ mutationFn: () => remove(path), onSettled: refresh });
  const making = useMaking(dossier);
  const tryAgain = () => {
    const { kind, format, language, subject } = job;
    making.mutate({ kind, format, language, ...(subject !== undefined && { subject }) });
    dropping.mutate();
  };
  const open = job.state === 'waiting' || job.state === 'making';
  const about = <span className="visually-hidden">{name}</span>;
  return (
    <div className="job-deeds">
      {job.state === 'done' && (
        <Button size="compact-sm" onClick={() => fetching.mutate()} loading={fetching.isPending}>
          {t(WORDS.download)} {about}
        </Button>
      )}
      {job.state === 'failed' && (
        <Button size="compact-sm" variant="default" onClick={tryAgain}>
          {t(WORDS.again)} {about}
        </Button>
      )}
      <Button size="compact-sm" variant="default" onClick={() => dropping.mutate()}>
        {t(open ? WORDS.cancel : WORDS.dismiss)} {about}
      </Button>
      {fetching.error && <Refused error={fetching.error} />}
      {making.error && <Refused error={making.error} />}
    </div>
  );
}
