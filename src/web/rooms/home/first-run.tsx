import { CloseButton } from '@mantine/core';
import { FIRST_RUN_WORDS, type FirstRunStage } from '#domain/dossier/first-run.ts';
import type { Overview } from '../../api/queries.ts';
import { type Address, roomAddress, rowAddress } from '../../ui/address.ts';
import { useLanguage } from '../../ui/language.tsx';
import { RoomLink } from '../../ui/room-link.tsx';

const WORDS = {
  done: { fr: 'Fait', en: 'Done' },
  next: { fr: 'À faire maintenant', en: 'To do now' },
  later: { fr: 'Ensuite', en: 'Later' },
  walked: { fr: 'Fait', en: 'Done' },
  of: { fr: 'sur', en: 'of' },
  go: { fr: 'Y aller', en: 'Go there' },
  all: {
    fr: 'Tout est fait : l’étude a son premier rapport. Relisez-le, puis faites-le approuver.',
    en: 'Everything is done: the study has its first report. Read it again, then have it approved.',
  },
  close: { fr: 'Fermer le guide', en: 'Close the guide' },
};

/** Where each step is taken. */
const PLACES: Readonly<Record<FirstRunStage, (dossier: string) => Address>> = {
  company: (dossier) => roomAddress(dossier, 'mission'),
  criteria: (dossier) => rowAddress(dossier, 'criteria'),
  assets: (dossier) => rowAddress(dossier, 'assets'),
  scenarios: (dossier) => roomAddress(dossier, 'builder'),
  rating: (dossier) => roomAddress(dossier, 'evaluation'),
  treatment: (dossier) => roomAddress(dossier, 'treatment'),
  report: (dossier) => roomAddress(dossier, 'documents', { kind: 'risk-report' }),
};

interface Props {
  readonly dossier: string;
  readonly title: string;
  readonly stages: Overview['firstRun'];
  readonly onClose: () => void;
}

/** The way from an empty dossier to its first report: what is done, what comes now, each one press away. */
export function FirstRun({ dossier, title, stages, onClose }: Props) {
  const { t, titled } = useLanguage();
  const done = stages.filter((one) => one.done).length;
  const now = stages.find((one) => !one.done)?.stage;
  return (
    <section className="first-run" aria-labelledby="first-run">
      <div className="section-head">
        <h2 id="first-run">
          {title}{' '}
          <span className="quiet">{titled(WORDS.walked, `${done} ${t(WORDS.of)} ${stages.length}`)}</span>
        </h2>
        <CloseButton aria-label={t(WORDS.close)} title={t(WORDS.close)} onClick={onClose} />
      </div>
      <ol>
        {stages.map(({ stage, done: isDone }, place) => {
          const { title: name } = FIRST_RUN_WORDS[stage];
          const state = isDone ? WORDS.done : stage === now ? WORDS.next : WORDS.later;
          return (
            <li key={stage} aria-current={stage === now ? 'step' : undefined}>
              <RoomLink address={PLACES[stage](dossier)}>
                <span className="first-run-state">
                  <span aria-hidden="true">{isDone ? '✓' : place + 1}</span> {t(state)}
                </span>
                <b>{t(name)}</b>
              </RoomLink>
            </li>
          );
        })}
      </ol>
      {now === undefined ? (
        <p>{t(WORDS.all)}</p>
      ) : (
        <p>
          {titled(FIRST_RUN_WORDS[now].title, t(FIRST_RUN_WORDS[now].told))}{' '}
          <RoomLink
            address={PLACES[now](dossier)}
            aria-label={titled(WORDS.go, t(FIRST_RUN_WORDS[now].title))}
          >
            {t(WORDS.go)}
          </RoomLink>
        </p>
      )}
    </section>
  );
}
