import { Button, NumberInput, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { registerOf } from '#domain/dossier/registers.ts';
import type { Text, Wording } from '#kernel/text.ts';
import { call } from '../../api/client.ts';
import { type CyclePreview, cyclePreviewQuery, dossierKey } from '../../api/queries.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Await, Refused } from '../../ui/states.tsx';

const WORDS = {
  title: { fr: 'Commencer un cycle annuel', en: 'Start a yearly cycle' },
  told: {
    fr: 'L’étude est reprise comme elle est, et tout ce qui fonde une décision est à revoir. L’état actuel est d’abord figé : rien n’est perdu, et les deux années se comparent.',
    en: 'The study is carried over as it stands, and all that decisions rest on is to be looked at again. The present state is frozen first: nothing is lost, and the two years can be compared.',
  },
  kept: { fr: 'Repris', en: 'Carried over' },
  again: { fr: 'À revoir', en: 'To be looked at again' },
  reset: { fr: 'Remis à zéro', en: 'Begun anew' },
  planned: { fr: 'Audits qui reçoivent leur prochaine date', en: 'Audits that get their next day' },
  nothing: { fr: 'Rien.', en: 'Nothing.' },
  year: { fr: 'Année', en: 'Year' },
  version: { fr: 'Version de l’étude', en: 'Version of the study' },
  present: { fr: 'Aujourd’hui', en: 'Today' },
  objectives: { fr: 'Objectifs de l’année', en: 'Objectives of the year' },
  objectivesTold: { fr: 'Un par ligne.', en: 'One a line.' },
  start: { fr: 'Commencer le cycle', en: 'Start the cycle' },
  started: { fr: 'Cycle commencé', en: 'Cycle started' },
  closes: { fr: 'Le cycle qui court est clos', en: 'The running cycle is closed' },
  draft: { fr: 'L’étude redevient un projet', en: 'The study is a draft again' },
};

/** What is counted, with the words for one and for many. */
const COUNTED = {
  ratings: [
    { fr: 'cotation à confirmer', en: 'rating to be confirmed' },
    { fr: 'cotations à confirmer', en: 'ratings to be confirmed' },
  ],
  openMeasures: [
    { fr: 'mesure encore ouverte', en: 'measure still open' },
    { fr: 'mesures encore ouvertes', en: 'measures still open' },
  ],
  openFindings: [
    { fr: 'constat d’audit ouvert', en: 'open finding of an audit' },
    { fr: 'constats d’audit ouverts', en: 'open findings of audits' },
  ],
  exceptions: [
    { fr: 'dérogation en cours', en: 'exception in force' },
    { fr: 'dérogations en cours', en: 'exceptions in force' },
  ],
  approvals: [
    { fr: 'approbation à redemander', en: 'approval to be asked for again' },
    { fr: 'approbations à redemander', en: 'approvals to be asked for again' },
  ],
  steps: [
    { fr: 'étape à refaire', en: 'step to be done again' },
    { fr: 'étapes à refaire', en: 'steps to be done again' },
  ],
  votes: [
    { fr: 'vote d’atelier effacé', en: 'vote of a workshop erased' },
    { fr: 'votes d’atelier effacés', en: 'votes of workshops erased' },
  ],
  acceptances: [
    { fr: 'acceptation qui ne tient plus', en: 'acceptance that no longer holds' },
    { fr: 'acceptations qui ne tiennent plus', en: 'acceptances that no longer hold' },
  ],
} satisfies Record<string, readonly [Text, Text]>;
type Counted = keyof typeof COUNTED;

interface Props {
  readonly dossier: string;
  readonly onClose: () => void;
}

/** Says what a new year would do before somebody begins it. */
export function StartCycle({ dossier, onClose }: Props) {
  const { t } = useLanguage();
  const query = useQuery(cyclePreviewQuery(dossier));
  return (
    <Dialog title={t(WORDS.title)} size="xl" onClose={onClose}>
      <p>{t(WORDS.told)}</p>
      <Await query={query}>
        {(preview) => <Form dossier={dossier} preview={preview} onClose={onClose} />}
      </Await>
    </Dialog>
  );
}

function Form({ dossier, preview, onClose }: Props & { readonly preview: CyclePreview }) {
  const { t, titled } = useLanguage();
  const client = useQueryClient();
  const [year, setYear] = useState<number | string>(preview.year);
  const [version, setVersion] = useState(preview.version);
  const [objectives, setObjectives] = useState(() => preview.objectives.map(t).join('\n'));
  const start = useMutation({
    mutationFn: () =>
      call('cycles.start', {
        dossier,
        year: Number(year),
        version: version.trim(),
        objectives: linesOf(objectives, preview.objectives, t),
      }),
    onSuccess: async ({ cycle }) => {
      await client.invalidateQueries({ queryKey: dossierKey(dossier) });
      notifications.show({ message: titled(WORDS.started, cycle) });
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    start.mutate();
  };
  return (
    <form noValidate onSubmit={submit}>
      <Consequences preview={preview} />
      <div className="cycle-form">
        <NumberInput label={t(WORDS.year)} min={2000} max={2100} value={year} onChange={setYear} />
        <TextInput
          label={t(WORDS.version)}
          description={titled(WORDS.present, preview.present)}
          value={version}
          onChange={(event) => setVersion(event.currentTarget.value)}
        />
        <Textarea
          className="cycle-objectives"
          label={t(WORDS.objectives)}
          description={t(WORDS.objectivesTold)}
          autosize
          minRows={3}
          value={objectives}
          onChange={(event) => setObjectives(event.currentTarget.value)}
        />
      </div>
      {start.error && <Refused error={start.error} />}
      <p className="dialog-foot">
        <Button type="submit" loading={start.isPending}>
          {t(WORDS.start)} {year}
        </Button>
      </p>
    </form>
  );
}

/** What was not touched keeps its wording in both languages. */
function linesOf(text: string, before: readonly Wording[], t: (wording: Wording) => string): Wording[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => before.find((one) => t(one) === line) ?? line);
}

function Consequences({ preview }: { readonly preview: CyclePreview }) {
  const { t, number, counted, day, titled } = useLanguage();
  const { kept, again, reset, planned, closes } = preview;
  const lines = (counts: Readonly<Partial<Record<Counted, number>>>) =>
    // Object.entries forgets the literal types.
    (Object.entries(counts) as [Counted, number][]).flatMap(([name, count]) =>
      count === 0 ? [] : [counted(count, COUNTED[name][0], COUNTED[name][1])],
    );
  return (
    <div className="cycle-consequences">
      <section>
        <h3>{t(WORDS.again)}</h3>
        <Listed lines={lines(again)} />
        <h3>{t(WORDS.planned)}</h3>
        <Listed lines={planned.map(({ title, on }) => (on ? `${t(title)}, ${day(on)}` : t(title)))} />
      </section>
      <section>
        <h3>{t(WORDS.reset)}</h3>
        <Listed
          lines={[
            t(WORDS.draft),
            ...(closes ? [titled(WORDS.closes, closes)] : []),
            ...lines({ ...reset, acceptances: reset.acceptances.length }),
          ]}
        />
      </section>
      <section className="cycle-kept">
        <h3>{t(WORDS.kept)}</h3>
        <p className="quiet">
          {kept
            .map(({ register, count }) => `${t(registerOf(register).many)}\u00A0${number(count)}`)
            .join(' · ')}
        </p>
      </section>
    </div>
  );
}

function Listed({ lines }: { readonly lines: readonly string[] }) {
  const { t } = useLanguage();
  if (lines.length === 0) return <p className="quiet">{t(WORDS.nothing)}</p>;
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
