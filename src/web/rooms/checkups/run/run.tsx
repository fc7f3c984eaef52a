import { useQuery } from '@tanstack/react-query';
import { checkupRunQuery } from '../../../api/queries.ts';
import { roomAddress, useDossier } from '../../../ui/address.ts';
import { useLanguage } from '../../../ui/language.tsx';
import { Page } from '../../../ui/page.tsx';
import { RoomLink } from '../../../ui/room-link.tsx';
import { useMember } from '../../../ui/session.tsx';
import { Await, Empty, Refused } from '../../../ui/states.tsx';
import { Confirm } from '../confirm.tsx';
import { ArchiveStep } from './archive-step.tsx';
import { CollectStep } from './collect-step.tsx';
import { ElementCard } from './element-card.tsx';
import { ImportStep } from './import-step.tsx';
import { JudgeStep } from './judge-step.tsx';
import { Progress } from './progress.tsx';
import { ReadStep } from './read-step.tsx';
import type { StepProps } from './step-props.ts';
import { useRun } from './use-run.ts';
import { Waiting } from './waiting.tsx';

const WORDS = {
  title: { fr: 'Mener le contrôle', en: 'Do the checkup' },
  of: { fr: 'Contrôle du', en: 'Checkup of' },
  all: { fr: 'Tous les contrôles', en: 'All checkups' },
  none: { fr: 'Ce dossier n’a pas de procédure de contrôle.', en: 'This dossier has no checkup procedure.' },
  noneTold: {
    fr: 'Un contrôle suit toujours une procédure : ce qui est regardé, quand, par qui, contre quels seuils.',
    en: 'A checkup always follows a procedure: what is looked at, when, by whom, against which thresholds.',
  },
  write: { fr: 'Écrire la procédure', en: 'Write the procedure' },
  askOwner: {
    fr: 'Un propriétaire de l’organisation l’écrit.',
    en: 'An owner of the organisation writes it.',
  },
  giveUp: { fr: 'Abandonner ce contrôle', en: 'Give this checkup up' },
  sure: {
    fr: 'Abandonner ? Ce qui a été saisi et rassemblé pour ce contrôle sera retiré.',
    en: 'Give it up? What was typed and gathered for this checkup will be removed.',
  },
};

/** The checkup as a guided page: evidence by evidence, then judgement, reading and archive. */
export function Room() {
  const { t } = useLanguage();
  const dossier = useDossier();
  const query = useQuery(checkupRunQuery(dossier));
  return (
    <Await query={query}>
      {({ procedure }) =>
        procedure ? (
          <Guided dossier={dossier} procedure={procedure} />
        ) : (
          <Page title={t(WORDS.title)} lead={<Back dossier={dossier} />}>
            <NoProcedure dossier={dossier} />
          </Page>
        )
      }
    </Await>
  );
}

function Back({ dossier }: { readonly dossier: string }) {
  const { t } = useLanguage();
  return <RoomLink address={roomAddress(dossier, 'checkups')}>{t(WORDS.all)}</RoomLink>;
}

function NoProcedure({ dossier }: { readonly dossier: string }) {
  const { t } = useLanguage();
  const { administers } = useMember();
  return (
    <Empty title={t(WORDS.none)}>
      <p>{t(WORDS.noneTold)}</p>
      <p>
        {administers ? (
          <RoomLink address={roomAddress(dossier, 'checkups/procedure')}>{t(WORDS.write)}</RoomLink>
        ) : (
          t(WORDS.askOwner)
        )}
      </p>
    </Empty>
  );
}

function Guided({ dossier, procedure }: StepProps) {
  const { t, day } = useLanguage();
  const { edits } = useMember();
  const { sitting, sources } = procedure;
  // One after the other, in the order of the procedure: what was just answered closes, the next one opens.
  const elements = sources.flatMap((source) => source.elements);
  const next = elements.find(({ asked }) => asked.some(({ entry }) => entry === null))?.id;
  if (!sitting) {
    return (
      <Page title={t(WORDS.title)} lead={<Back dossier={dossier} />}>
        <Waiting dossier={dossier} procedure={procedure} />
      </Page>
    );
  }
  return (
    <Page
      title={`${t(WORDS.of)} ${day(sitting.date)}`}
      lead={<Back dossier={dossier} />}
      actions={edits && <GiveUp dossier={dossier} />}
    >
      <div className="run">
        <Progress procedure={procedure} />
        <CollectStep dossier={dossier} procedure={procedure} />
        {edits && <ImportStep dossier={dossier} />}
        {sources.map(({ id, title, elements: required }) => (
          <section key={id} aria-labelledby={`source-${id}`}>
            <h2 id={`source-${id}`}>
              {id} {t(title)}
            </h2>
            {required.map((element) => (
              <ElementCard
                key={element.id}
                dossier={dossier}
                date={sitting.date}
                element={element}
                open={element.id === next}
              />
            ))}
          </section>
        ))}
        {edits && (
          <>
            <JudgeStep dossier={dossier} />
            <ReadStep dossier={dossier} procedure={procedure} />
            <ArchiveStep dossier={dossier} procedure={procedure} />
          </>
        )}
      </div>
    </Page>
  );
}

function GiveUp({ dossier }: { readonly dossier: string }) {
  const { t } = useLanguage();
  const giveUp = useRun(dossier, 'give-up');
  return (
    <>
      <Confirm
        label={t(WORDS.giveUp)}
        question={t(WORDS.sure)}
        pending={giveUp.isPending}
        onConfirm={() => giveUp.mutate({})}
      />
      {giveUp.error && <Refused error={giveUp.error} />}
    </>
  );
}
