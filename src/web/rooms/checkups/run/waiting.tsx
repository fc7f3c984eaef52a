import { Button } from '@mantine/core';
import { roomAddress } from '../../../ui/address.ts';
import { useLanguage } from '../../../ui/language.tsx';
import { RoomLink } from '../../../ui/room-link.tsx';
import { useMember } from '../../../ui/session.tsx';
import { Refused } from '../../../ui/states.tsx';
import type { StepProps } from './step-props.ts';
import { Turns } from './turns.tsx';
import { useRun } from './use-run.ts';

const WORDS = {
  due: { fr: 'Prochain contrôle', en: 'Next checkup' },
  'due-later': { fr: 'à venir', en: 'to come' },
  'due-today': { fr: 'à faire aujourd’hui', en: 'due today' },
  overdue: { fr: 'en retard', en: 'overdue' },
  responsible: { fr: 'Responsable', en: 'Responsible' },
  minutes: { fr: 'Durée cible', en: 'Target duration' },
  platform: { fr: 'Plateforme', en: 'Platform' },
  connectors: { fr: 'Collecteurs', en: 'Collectors' },
  byHand: { fr: 'aucun : tout se saisit à la main', en: 'none: everything is typed by hand' },
  begin: { fr: 'Commencer le contrôle', en: 'Begin the checkup' },
  again: {
    fr: 'Un contrôle est déjà archivé aujourd’hui. En commencer un autre le corrigera, et demandera pourquoi.',
    en: 'A checkup is archived today already. Beginning another one will correct it, and will ask why.',
  },
  procedure: { fr: 'Procédure et connecteurs', en: 'Procedure and connectors' },
};

/** Before a checkup begins: when it is due, who does it, and what the server has gathered already. */
export function Waiting({ dossier, procedure }: StepProps) {
  const { t, day } = useLanguage();
  const { edits, administers } = useMember();
  const begin = useRun(dossier, 'begin');
  const { due, platform, responsible, minutes, connectors, revision, turns, id, version } = procedure;
  return (
    <div className="run">
      <dl className="checkup-facts">
        <dt>{t(WORDS.platform)}</dt>
        <dd>
          {platform}{' '}
          <span className="mono quiet">
            {id} v{version}
          </span>
        </dd>
        <dt>{t(WORDS.due)}</dt>
        <dd>
          {day(due.day)}, {due.hour} ({due.timezone}) – {t(WORDS[due.state])}
        </dd>
        <dt>{t(WORDS.responsible)}</dt>
        <dd>{responsible}</dd>
        <dt>{t(WORDS.minutes)}</dt>
        <dd>
          {minutes.min}–{minutes.max} min
        </dd>
        <dt>{t(WORDS.connectors)}</dt>
        <dd>{connectors.map(({ title }) => t(title)).join(', ') || t(WORDS.byHand)}</dd>
      </dl>
      <Turns turns={turns} />
      {revision > 0 && <p className="notice">{t(WORDS.again)}</p>}
      {begin.error && <Refused error={begin.error} />}
      <p className="actions">
        {edits && (
          <Button loading={begin.isPending} onClick={() => begin.mutate({})}>
            {t(WORDS.begin)}
          </Button>
        )}
        {administers && (
          <RoomLink address={roomAddress(dossier, 'checkups/procedure')}>{t(WORDS.procedure)}</RoomLink>
        )}
      </p>
    </div>
  );
}
