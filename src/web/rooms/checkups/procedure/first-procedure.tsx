import { Button, Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useMemo, useState } from 'react';
import type { CheckupRunAnswer } from '#server/api.ts';
import { Problem } from '../../../api/problem.ts';
import { useLanguage } from '../../../ui/language.tsx';
import { useMember } from '../../../ui/session.tsx';
import { Refused, sentenceCase } from '../../../ui/states.tsx';
import { useRun } from '../run/use-run.ts';

const WORDS = {
  told: {
    fr: 'La procédure fixe ce qui est regardé, quand, par qui et contre quels seuils. Elle se modifie ensuite par versions, chacune avec sa raison.',
    en: 'The procedure sets what is looked at, when, by whom and against which thresholds. It changes by versions afterwards, each with its reason.',
  },
  platform: { fr: 'Nom de la plateforme', en: 'Name of the platform' },
  responsible: { fr: 'Qui mène le contrôle', en: 'Who does the checkup' },
  weekday: { fr: 'Jour', en: 'Day' },
  hour: { fr: 'Heure', en: 'Hour' },
  timezone: { fr: 'Fuseau horaire', en: 'Time zone' },
  production: { fr: 'Domaines de production, un par ligne', en: 'Production domains, one a line' },
  sandbox: { fr: 'Domaines de bac à sable, un par ligne', en: 'Sandbox domains, one a line' },
  collectors: { fr: 'Ce que Vigie ira chercher seule', en: 'What Vigie fetches by itself' },
  collectorsTold: {
    fr: 'Facultatif : sans collecteur, tout se saisit à la main. Rien ne sort de cette machine avant que vous n’ayez renseigné un connecteur ou lancé une collecte.',
    en: 'Optional: without collectors, everything is typed by hand. Nothing leaves this machine before you have set a connector or begun to collect.',
  },
  write: { fr: 'Écrire la procédure', en: 'Write the procedure' },
};

const DAYS = [
  ['monday', { fr: 'lundi', en: 'Monday' }],
  ['tuesday', { fr: 'mardi', en: 'Tuesday' }],
  ['wednesday', { fr: 'mercredi', en: 'Wednesday' }],
  ['thursday', { fr: 'jeudi', en: 'Thursday' }],
  ['friday', { fr: 'vendredi', en: 'Friday' }],
  ['saturday', { fr: 'samedi', en: 'Saturday' }],
  ['sunday', { fr: 'dimanche', en: 'Sunday' }],
] as const;

interface Props {
  readonly dossier: string;
  readonly collectors: CheckupRunAnswer['collectors'];
}

/** Some questions make the first version; everything else begins with its usual value. */
export function FirstProcedure({ dossier, collectors }: Props) {
  const { t, language } = useLanguage();
  const { user } = useMember();
  const here = useMemo(() => Intl.DateTimeFormat().resolvedOptions().timeZone, []);
  const [given, setGiven] = useState({
    platform: '',
    responsible: user?.name ?? '',
    weekday: 'monday',
    hour: '09:00',
    timezone: here,
    production: '',
    sandbox: '',
  });
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const create = useRun(dossier, 'procedure');
  const errors = errorsOf(create.error);
  const field = (id: keyof typeof given) => ({
    label: t(WORDS[id]),
    value: given[id],
    error: errors.get(id),
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setGiven((before) => ({ ...before, [id]: value }));
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { production, sandbox, ...rest } = given;
    create.mutate({
      ...rest,
      language,
      production: hostsIn(production),
      sandbox: hostsIn(sandbox),
      collectors: chosen,
    });
  };
  return (
    <form noValidate onSubmit={submit} className="run-first" aria-label={t(WORDS.write)}>
      <p>{t(WORDS.told)}</p>
      <TextInput required {...field('platform')} />
      <TextInput required {...field('responsible')} />
      <div className="run-line">
        <NativeSelect
          {...field('weekday')}
          data={DAYS.map(([value, label]) => ({ value, label: t(label) }))}
        />
        <TextInput type="time" {...field('hour')} />
        <TextInput {...field('timezone')} />
      </div>
      <Textarea required rows={3} {...field('production')} />
      <Textarea rows={3} {...field('sandbox')} />
      <Checkbox.Group
        label={t(WORDS.collectors)}
        description={t(WORDS.collectorsTold)}
        value={[...chosen]}
        onChange={setChosen}
      >
        <div className="run-answers">
          {collectors.map(({ id, title }) => (
            <Checkbox key={id} value={id} label={t(title)} />
          ))}
        </div>
      </Checkbox.Group>
      {create.error && errors.size === 0 && <Refused error={create.error} />}
      <p>
        <Button type="submit" loading={create.isPending}>
          {t(WORDS.write)}
        </Button>
      </p>
    </form>
  );
}

function hostsIn(text: string): readonly string[] {
  return text
    .split(/[\s,;]+/)
    .map((word) =>
      word
        .trim()
        .toLowerCase()
        .replace(/^https?:\/\//, '')
        .replace(/\/.*$/, ''),
    )
    .filter((word) => word !== '');
}

function errorsOf(error: unknown): ReadonlyMap<string, string> {
  if (!(error instanceof Problem)) return new Map();
  return new Map(
    error.refusals
      .filter(({ path }) => path.length > 0)
      .map(({ path, message }) => [String(path[0]), sentenceCase(message)]),
  );
}
