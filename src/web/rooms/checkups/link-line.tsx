import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { overviewQuery, registerQuery } from '../../api/queries.ts';
import { rowAddress } from '../../ui/address.ts';
import { useLanguage } from '../../ui/language.tsx';
import { LevelBadge } from '../../ui/level-badge.tsx';
import { type Given, standing } from '../../ui/rating/given.ts';
import { useRowNames } from '../../ui/register/row-names.ts';
import { RoomLink } from '../../ui/room-link.tsx';
import { useMember } from '../../ui/session.tsx';
import { Refused } from '../../ui/states.tsx';
import type { FindingLink } from './finding-link.ts';
import { ProposeDialog } from './propose-dialog.tsx';
import { useCheckupAction } from './use-checkup-action.ts';

const WORDS = {
  linked: { fr: 'relié', en: 'linked' },
  proposed: { fr: 'cotation proposée', en: 'rating proposed' },
  applied: { fr: 'cotation appliquée', en: 'rating applied' },
  dismissed: { fr: 'proposition écartée', en: 'proposal dismissed' },
  by: { fr: 'par', en: 'by' },
  propose: { fr: 'Proposer une cotation…', en: 'Propose a rating…' },
  apply: { fr: 'Appliquer, en mon nom', en: 'Apply, in my name' },
  dismiss: { fr: 'Écarter', en: 'Dismiss' },
  reason: { fr: 'Pourquoi l’écarter', en: 'Why dismiss it' },
  unlink: { fr: 'Délier', en: 'Unlink' },
  proposal: { fr: 'Risque actuel proposé', en: 'Proposed current risk' },
};

interface Props {
  readonly dossier: string;
  readonly link: FindingLink;
}

/** One link of a finding: where it leads, what was proposed and decided, and what can be done now. */
export function LinkLine({ dossier, link }: Props) {
  const { t } = useLanguage();
  const { edits } = useMember();
  const name = useRowNames(dossier, [link.register]).get(link.register)?.get(link.target);
  const [proposing, setProposing] = useState(false);
  const { finding, register, target, state, by, reason } = link;
  const unlink = useCheckupAction(dossier, 'checkups.unlink-finding');
  return (
    <li className="checkup-link">
      <p>
        <span className="mono quiet">{target}</span>{' '}
        <RoomLink address={rowAddress(dossier, register, target)}>{t(name ?? target)}</RoomLink>{' '}
        <span className="quiet">
          <b>{t(WORDS[state])}</b> {t(WORDS.by)} {by}
          {reason !== null && ` – ${reason}`}
        </span>
      </p>
      {link.proposal && <Proposal dossier={dossier} proposal={link.proposal} />}
      {edits && state === 'proposed' && <Settle dossier={dossier} link={link} />}
      {edits && (
        <p className="actions">
          {register === 'scenarios' && state !== 'proposed' && (
            <Button size="compact-sm" variant="default" onClick={() => setProposing(true)}>
              {t(WORDS.propose)}
            </Button>
          )}
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={() => unlink.mutate({ dossier, finding, register, target })}
          >
            {t(WORDS.unlink)}
          </Button>
        </p>
      )}
      {unlink.error && <Refused error={unlink.error} />}
      {proposing && <ProposeDialog dossier={dossier} link={link} onClose={() => setProposing(false)} />}
    </li>
  );
}

interface ProposalProps {
  readonly dossier: string;
  readonly proposal: NonNullable<FindingLink['proposal']>;
}

function Proposal({ dossier, proposal }: ProposalProps) {
  const { t, colon } = useLanguage();
  const criteria = useQuery(overviewQuery(dossier)).data?.criteria;
  // What the server kept was checked; only its exact type is lost on the way.
  const given = proposal as Given;
  const at = criteria && standing(given, criteria);
  return (
    <p>
      {t(WORDS.proposal)}
      {colon}
      <LevelBadge level={at?.level} />{' '}
      <span className="quiet">
        {proposal.likelihood} × {at?.worst} – {t(proposal.rationale)}
      </span>
    </p>
  );
}

/** Applying is a rating by who presses the button; dismissing says why. */
function Settle({ dossier, link }: Props) {
  const { t } = useLanguage();
  const [reason, setReason] = useState('');
  const evaluations = useQuery(registerQuery(dossier, 'evaluations')).data;
  const settle = useCheckupAction(dossier, 'checkups.settle');
  const { finding, target: scenario } = link;
  const version = evaluations?.find(({ row }) => row.scenario === scenario)?.version;
  const about = { dossier, finding, scenario };
  return (
    <div className="checkup-settle">
      <Button
        loading={settle.isPending}
        disabled={!evaluations}
        onClick={() => settle.mutate({ ...about, decision: 'applied', ...(version ? { version } : {}) })}
      >
        {t(WORDS.apply)}
      </Button>
      <TextInput
        label={t(WORDS.reason)}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button
        variant="default"
        disabled={reason.trim() === ''}
        onClick={() => settle.mutate({ ...about, decision: 'dismissed', reason })}
      >
        {t(WORDS.dismiss)}
      </Button>
      {settle.error && <Refused error={settle.error} />}
    </div>
  );
}
