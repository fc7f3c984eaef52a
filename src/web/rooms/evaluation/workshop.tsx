import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { STAGES } from '#domain/evaluation/evaluation.ts';
import { isToDo } from '#domain/evaluation/sitting.ts';
import { tally } from '#domain/evaluation/tally.ts';
import type { Vote } from '#domain/evaluation/vote.ts';
import { call } from '../../api/client.ts';
import { registerQuery } from '../../api/queries.ts';
import { useAddressSearch } from '../../ui/address.ts';
import { useLanguage } from '../../ui/language.tsx';
import { FRESH, type Given } from '../../ui/rating/given.ts';
import { RatingGrid } from '../../ui/rating/rating-grid.tsx';
import { useMember } from '../../ui/session.tsx';
import { StageTabs } from '../../ui/stage-tabs.tsx';
import { Await, Refused } from '../../ui/states.tsx';
import { useKept } from '../../ui/use-kept.ts';
import { RiskFacts } from './risk-facts.tsx';
import type { Risks } from './use-risks.ts';
import { VoteSpread } from './vote-spread.tsx';

const WORDS = {
  told: {
    fr: 'Chacun vote sur son écran ; les votes des autres restent cachés jusqu’à ce que vous ayez voté. Révélez-les ensemble, parlez de ce qui diverge, puis enregistrez la cotation sur laquelle le groupe s’accorde.',
    en: 'Everybody votes on their own screen; the votes of the others stay hidden until you have voted. Reveal them together, talk about what differs, then save the rating that the group agrees on.',
  },
  scenario: { fr: 'Scénario', en: 'Scenario' },
  voter: { fr: 'Je vote au nom de', en: 'I vote for' },
  voterTold: {
    fr: 'Vous-même, ou une personne de l’atelier qui n’a pas de compte.',
    en: 'Yourself, or a person of the workshop who has no account.',
  },
  vote: { fr: 'Voter', en: 'Vote' },
  again: { fr: 'Changer mon vote', en: 'Change my vote' },
  voted: { fr: 'Ont voté', en: 'Have voted' },
  nobody: { fr: 'personne encore', en: 'nobody yet' },
  reveal: { fr: 'Révéler les votes', en: 'Reveal the votes' },
  hide: { fr: 'Cacher les votes', en: 'Hide the votes' },
  first: {
    fr: 'Votez d’abord : les votes se révèlent ensuite.',
    en: 'Vote first: the votes are revealed after.',
  },
};

/** So often the votes of the others are looked for, in milliseconds. */
const OFTEN = 2500;

interface Props {
  readonly dossier: string;
  readonly known: Risks;
}

/** Several people rate one scenario, each for themselves, then together. */
export function Workshop({ dossier, known }: Props) {
  const { t } = useLanguage();
  const [search, change] = useAddressSearch();
  const stage = STAGES.find((one) => one === search.stage) ?? 'current';
  const risk =
    known.risks.find((one) => one.scenario.id === search.at) ??
    known.risks.find((one) => isToDo(one[stage])) ??
    known.risks[0];
  const votes = useQuery({ ...registerQuery(dossier, 'votes'), refetchInterval: OFTEN });
  if (!risk) return null;
  const { id } = risk.scenario;
  return (
    <div className="workshop">
      <p className="notice">{t(WORDS.told)}</p>
      <div className="sitting-bar">
        <StageTabs stage={stage} onStage={(next) => change({ stage: next })} />
        <NativeSelect
          size="sm"
          aria-label={t(WORDS.scenario)}
          value={id}
          onChange={(event) => change({ at: event.currentTarget.value })}
          data={known.risks.map(({ scenario }) => ({
            value: scenario.id,
            label: `${scenario.id} · ${t(scenario.title)}`,
          }))}
        />
      </div>
      <h2>{t(risk.scenario.title)}</h2>
      <RiskFacts dossier={dossier} risk={risk} />
      <Await query={votes}>
        {(rows) => (
          <Votes
            key={`${id} ${stage}`}
            {...{ dossier, known, risk, stage }}
            // The rows of this register are votes: its schema says so on both sides.
            votes={rows.map(({ row }) => row as unknown as Vote)}
          />
        )}
      </Await>
    </div>
  );
}

interface VotesProps extends Props {
  readonly risk: Risks['risks'][number];
  readonly stage: (typeof STAGES)[number];
  readonly votes: readonly Vote[];
}

function Votes({ dossier, known, risk, stage, votes }: VotesProps) {
  const { t, titled } = useLanguage();
  const { user, edits } = useMember();
  const [voter, setVoter] = useState(user?.name ?? '');
  const [revealed, setRevealed] = useState(false);
  const counted = tally(votes, risk.scenario.id, stage);
  const names = counted.votes.map((vote) => vote.voter);
  const mine = counted.votes.find((vote) => vote.voter === voter);
  const voted = !edits || names.includes(user?.name ?? '') || mine !== undefined;
  return (
    <>
      {edits && (
        <>
          <TextInput
            size="sm"
            className="narrow"
            label={t(WORDS.voter)}
            description={t(WORDS.voterTold)}
            value={voter}
            onChange={(event) => setVoter(event.currentTarget.value)}
          />
          <Ballot key={voter} {...{ dossier, known, stage, voter, mine }} scenario={risk.scenario.id} />
        </>
      )}
      <p role="status">{titled(WORDS.voted, names.length > 0 ? names.join(', ') : t(WORDS.nobody))}</p>
      {voted && names.length > 0 ? (
        <Button variant="default" onClick={() => setRevealed(!revealed)}>
          {t(revealed ? WORDS.hide : WORDS.reveal)} ({names.length})
        </Button>
      ) : (
        <p className="quiet">{t(WORDS.first)}</p>
      )}
      {revealed && voted && <VoteSpread {...{ dossier, known, risk, stage }} tally={counted} />}
    </>
  );
}

interface BallotProps extends Props {
  readonly scenario: string;
  readonly stage: VotesProps['stage'];
  readonly voter: string;
  readonly mine: Vote | undefined;
}

/** One person’s vote: kept in the browser until it is cast. */
function Ballot({ dossier, known, scenario, stage, voter, mine }: BallotProps) {
  const { t } = useLanguage();
  const { organisation } = useMember();
  const client = useQueryClient();
  const [given, change] = useKept<Given>(
    `vigie:draft:${organisation?.id}:${dossier}:vote:${scenario}:${stage}:${voter}`,
    FRESH,
    read,
  );
  const shown = given === FRESH && mine ? ballotOf(mine) : given;
  const cast = useMutation({
    mutationFn: () =>
      call('votes.cast', {
        ...{ dossier, scenario, stage, voter: voter.trim(), likelihood: shown.likelihood },
        consequences: shown.consequences,
      }),
    onSuccess: () => {
      change(() => FRESH);
      return client.invalidateQueries({ queryKey: registerQuery(dossier, 'votes').queryKey });
    },
  });
  const set = (part: Partial<Given>) => change(() => ({ ...shown, ...part }));
  return (
    <form
      className="rating-card"
      onSubmit={(event) => {
        event.preventDefault();
        cast.mutate();
      }}
    >
      <RatingGrid
        criteria={known.criteria}
        given={shown}
        readOnly={false}
        errors={new Map()}
        onLikelihood={(likelihood) => set({ likelihood })}
        onConsequences={(consequences) => set({ consequences })}
        onEnd={() => undefined}
      />
      {cast.error && <Refused error={cast.error} />}
      <div className="actions">
        <Button
          type="submit"
          loading={cast.isPending}
          disabled={voter.trim() === '' || shown.likelihood === undefined}
        >
          {t(mine ? WORDS.again : WORDS.vote)}
        </Button>
      </div>
    </form>
  );
}

function ballotOf({ likelihood, consequences = {} }: Vote): Given {
  const known = Object.entries(consequences).filter(([, value]) => value !== undefined);
  return {
    consequences: Object.fromEntries(known),
    ...(likelihood === undefined ? {} : { likelihood }),
  };
}

function read(kept: unknown): Given | undefined {
  const looks = typeof kept === 'object' && kept !== null && 'consequences' in kept;
  // What this page wrote itself; the server looks at it again.
  return looks ? (kept as Given) : undefined;
}
