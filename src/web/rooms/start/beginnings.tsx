import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { Text } from '#kernel/text.ts';
import type { ActionInput } from '#server/api.ts';
import { samplesQuery } from '../../api/queries.ts';
import { useLanguage } from '../../ui/language.tsx';
import { useMember } from '../../ui/session.tsx';
import { Await, Refused } from '../../ui/states.tsx';
import { freeId } from './free-id.ts';
import { Import } from './import.tsx';
import { PackStudy } from './pack-study.tsx';
import type { Starting } from './use-start.ts';
import { useStart } from './use-start.ts';

const WORDS = {
  explore: { fr: 'Explorer une entreprise fictive', en: 'Explore a fictional company' },
  exploreTold: {
    fr: 'Une étude complète, à parcourir et à modifier sans crainte.',
    en: 'A whole study, to walk through and to change without fear.',
  },
  open: { fr: 'Explorer', en: 'Explore' },
  start: { fr: 'Commencer mon étude', en: 'Start my study' },
  startTold: {
    fr: 'Un dossier vide, avec des critères de risque prêts à l’emploi que vous pourrez changer.',
    en: 'An empty dossier, with risk criteria that are ready to use and that you may change.',
  },
  name: { fr: 'Titre de l’étude', en: 'Title of the study' },
  size: { fr: 'Critères de départ', en: 'Criteria to begin with' },
  sizeHelp: {
    fr: 'Selon la taille de l’entreprise étudiée ; ils se changent ensuite.',
    en: 'By the size of the company studied; they can be changed later.',
  },
  create: { fr: 'Créer le dossier', en: 'Create the dossier' },
  usual: { fr: 'Analyse de risques', en: 'Risk assessment' },
  pack: { fr: 'Partir d’une étude déjà esquissée', en: 'Begin with a study half written' },
  packTold: {
    fr: 'Une dizaine de questions sur votre entreprise donnent des actifs, des scénarios à confirmer et de premières mesures.',
    en: 'Some ten questions on your company give assets, scenarios to confirm and first measures.',
  },
  import: { fr: 'Importer un dossier', en: 'Import a dossier' },
  importTold: {
    fr: 'Un dossier exporté de Vigie : un répertoire de fichiers YAML et Markdown.',
    en: 'A dossier exported from Vigie: a folder of YAML and Markdown files.',
  },
};

/** The four ways to a dossier. `taken` are the ids that exist already. */
export function Beginnings({ taken }: { readonly taken: readonly string[] }) {
  const { t } = useLanguage();
  return (
    <div className="beginnings">
      <Beginning title={t(WORDS.explore)} told={t(WORDS.exploreTold)}>
        <Samples taken={taken} />
      </Beginning>
      <Beginning title={t(WORDS.start)} told={t(WORDS.startTold)}>
        <EmptyStudy taken={taken} />
      </Beginning>
      <Beginning title={t(WORDS.pack)} told={t(WORDS.packTold)}>
        <PackStudy taken={taken} />
      </Beginning>
      <Beginning title={t(WORDS.import)} told={t(WORDS.importTold)}>
        <Import taken={taken} />
      </Beginning>
    </div>
  );
}

function Beginning({ title, told, children }: { title: string; told: string; children: ReactNode }) {
  return (
    <section className="beginning">
      <h3>{title}</h3>
      <p className="quiet">{told}</p>
      {children}
    </section>
  );
}

type Preset = NonNullable<ActionInput<'dossiers.start'>['preset']>;

/** The criteria that a study may begin with. */
const PRESETS: Readonly<Record<Preset, Text>> = {
  'under-10': { fr: 'Moins de 10 personnes', en: 'Under 10 people' },
  '10-50': { fr: '10 à 50 personnes', en: '10 to 50 people' },
  '50-250': { fr: '50 à 250 personnes', en: '50 to 250 people' },
  'four-by-four': { fr: 'Échelles à quatre niveaux', en: 'Scales of four levels' },
};

function Samples({ taken }: { readonly taken: readonly string[] }) {
  const { t, titled } = useLanguage();
  const query = useQuery(samplesQuery);
  const start = useStart();
  return (
    <Await query={query}>
      {(samples) => (
        <>
          {samples.map(({ id, title }) => (
            <div key={id} className="sample">
              <p>{t(title)}</p>
              <Button
                aria-label={titled(WORDS.open, t(title))}
                loading={start.isPending && start.variables.from === id}
                // The list of samples comes from the server that starts them.
                onClick={() => start.mutate({ id: freeId(id, taken), from: id as Starting['from'] })}
              >
                {t(WORDS.open)}
              </Button>
            </div>
          ))}
          {start.error && <Refused error={start.error} />}
        </>
      )}
    </Await>
  );
}

function EmptyStudy({ taken }: { readonly taken: readonly string[] }) {
  const { t } = useLanguage();
  const [title, setTitle] = useState<string | undefined>();
  const [preset, setPreset] = useState<Preset>('10-50');
  const { organisation } = useMember();
  const company = organisation ? { organisation: organisation.name } : {};
  const start = useStart();
  const shown = title ?? `${t(WORDS.usual)} ${new Date().getFullYear()}`;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        start.mutate({ id: freeId(shown, taken), from: 'empty', title: shown, preset, ...company });
      }}
    >
      <TextInput
        label={t(WORDS.name)}
        required
        value={shown}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <NativeSelect
        label={t(WORDS.size)}
        description={t(WORDS.sizeHelp)}
        value={preset}
        // The list holds nothing but the sizes.
        onChange={(event) => setPreset(event.currentTarget.value as Preset)}
        data={Object.entries(PRESETS).map(([value, words]) => ({ value, label: t(words) }))}
      />
      {start.error && <Refused error={start.error} />}
      <Button type="submit" variant="default" loading={start.isPending}>
        {t(WORDS.create)}
      </Button>
    </form>
  );
}
