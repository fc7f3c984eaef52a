import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { WHY_DECIDE } from '#domain/dossier/awaiting-decision.ts';
import { STAGE_WORDS, STAGES } from '#domain/evaluation/evaluation.ts';
import { MEASURE_STATUSES } from '#domain/treatment/measure.ts';
import { OPTIONS } from '#domain/treatment/treatment.ts';
import {
  type AwaitedDecision,
  awaitedExceptionsQuery,
  awaitedPoliciesQuery,
  awaitedQuery,
} from '../../api/queries.ts';
import { AcceptForm } from '../../ui/acceptance/accept-form.tsx';
import { roomAddress, rowAddress, useDossier } from '../../ui/address.ts';
import { ToldRefusal } from '../../ui/governance/told-refusal.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { LevelBadge } from '../../ui/level-badge.tsx';
import { Page } from '../../ui/page.tsx';
import { ReasonButton } from '../../ui/reason-dialog.tsx';
import { useRowNames } from '../../ui/register/row-names.ts';
import { RoomLink } from '../../ui/room-link.tsx';
import { useMember } from '../../ui/session.tsx';
import { Await, Empty } from '../../ui/states.tsx';
import { useDeed } from '../../ui/use-deed.ts';
import { AwaitedExceptions, AwaitedPolicies } from './awaited-governance.tsx';

const WORDS = {
  title: { fr: 'Décisions attendues', en: 'Decisions awaited' },
  lead: {
    fr: 'Les risques, les politiques et les dérogations qui demandent l’accord d’une personne habilitée.',
    en: 'The risks, policies and exceptions that take the agreement of a person who may give it.',
  },
  none: { fr: 'Aucune décision n’est attendue.', en: 'No decision is awaited.' },
  noneTold: {
    fr: 'Un risque arrive ici quand son traitement est proposé et qu’il reste au-dessus du seuil, quand on propose de le garder, ou quand son acceptation expire ; une politique, quand son texte est soumis ; une dérogation, quand elle est demandée.',
    en: 'A risk comes here when its treatment is proposed and it stays above the threshold, when keeping it is proposed, or when its acceptance expires; a policy, when its text is submitted; an exception, when it is asked for.',
  },
  plan: { fr: 'Ouvrir le plan de traitement', en: 'Open the treatment plan' },
  mine: { fr: 'Risques qui attendent votre décision', en: 'Risks that await your decision' },
  others: { fr: 'Risques qui attendent quelqu’un d’autre', en: 'Risks that await somebody else' },
  back: { fr: 'Risques refusés, à reprendre', en: 'Refused risks, to be taken up again' },
  revise: { fr: 'Revoir le traitement', en: 'Revise the treatment' },
  refuse: { fr: 'Refuser…', en: 'Refuse…' },
  refusing: { fr: 'Refuser d’accepter', en: 'Refuse to accept' },
  refuseTold: {
    fr: 'Le risque reste ouvert. Qui a proposé le traitement lit votre raison et doit le revoir avant de le proposer de nouveau.',
    en: 'The risk stays open. Whoever proposed the treatment reads your reason and must revise it before proposing it again.',
  },
  refuseYes: { fr: 'Refuser ce risque', en: 'Refuse this risk' },
  refused: { fr: 'Risque refusé.', en: 'Risk refused.' },
  ownRating: {
    fr: 'Vous avez coté ce risque : une autre personne doit en décider.',
    en: 'You rated this risk: another person must decide on it.',
  },
  nobody: {
    fr: 'Selon les critères, personne ne peut accepter ce niveau : il faut réduire le risque.',
    en: 'By the criteria nobody may accept this level: the risk must be reduced.',
  },
  approver: {
    fr: 'Seul un approbateur ou un propriétaire de l’organisation décide ici.',
    en: 'Only an approver or an owner of the organisation decides here.',
  },
  who: { fr: 'Peuvent décider', en: 'May decide' },
  accepted: { fr: 'Risque accepté.', en: 'Risk accepted.' },
  until: { fr: 'Dernière acceptation', en: 'Last acceptance' },
  by: { fr: 'coté par', en: 'rated by' },
  decide: { fr: 'Décider', en: 'Decide' },
};

/** What awaits a decision, card by card: made to be read and signed on a phone. */
export function Room() {
  const { t } = useLanguage();
  const { approves } = useMember();
  const dossier = useDossier();
  const query = useQuery(awaitedQuery(dossier));
  const policies = useQuery(awaitedPoliciesQuery(dossier));
  const exceptions = useQuery(awaitedExceptionsQuery(dossier));
  return (
    <Page title={t(WORDS.title)} term="risk-acceptance" lead={t(WORDS.lead)}>
      <Await query={query}>
        {(awaited) => {
          const back = awaited.filter(({ why }) => why === 'refused');
          const mine = awaited.filter((one) => approves && one.mayDecide && !back.includes(one));
          const others = awaited.filter((one) => !mine.includes(one) && !back.includes(one));
          const nothing = [awaited, policies.data, exceptions.data].every((all) => all?.length === 0);
          if (nothing) {
            return (
              <Empty title={t(WORDS.none)}>
                <p>{t(WORDS.noneTold)}</p>
                <RoomLink address={roomAddress(dossier, 'treatment')}>{t(WORDS.plan)}</RoomLink>
              </Empty>
            );
          }
          return (
            <>
              <Decisions dossier={dossier} title={t(WORDS.mine)} decisions={mine} mine />
              <Decisions dossier={dossier} title={t(WORDS.others)} decisions={others} mine={false} />
              <Decisions dossier={dossier} title={t(WORDS.back)} decisions={back} mine={false} />
            </>
          );
        }}
      </Await>
      <Await query={policies}>{(all) => <AwaitedPolicies dossier={dossier} policies={all} />}</Await>
      <Await query={exceptions}>{(all) => <AwaitedExceptions dossier={dossier} exceptions={all} />}</Await>
    </Page>
  );
}

interface ListProps {
  readonly dossier: string;
  readonly title: string;
  readonly decisions: readonly AwaitedDecision[];
  readonly mine: boolean;
}

function Decisions({ dossier, title, decisions, mine }: ListProps) {
  const { number } = useLanguage();
  if (decisions.length === 0) return null;
  return (
    <section className="decisions">
      <h2>
        {title} <span className="quiet">{number(decisions.length)}</span>
      </h2>
      {decisions.map((decision) => (
        <Decision key={decision.scenario.id} dossier={dossier} decision={decision} mine={mine} />
      ))}
    </section>
  );
}

interface Props {
  readonly dossier: string;
  readonly decision: AwaitedDecision;
  readonly mine: boolean;
}

function Decision({ dossier, decision, mine }: Props) {
  const { t, shortDay, titled } = useLanguage();
  const { scenario, level, why, last } = decision;
  return (
    <article className="decision" aria-labelledby={`decision-${scenario.id}`}>
      <header className="section-head">
        <h3 id={`decision-${scenario.id}`}>
          <span className="mono quiet">{scenario.id}</span>{' '}
          <RoomLink address={rowAddress(dossier, 'scenarios', scenario.id)}>{t(scenario.title)}</RoomLink>
        </h3>
        <LevelBadge level={level} />
      </header>
      <p>
        <b>{t(WHY_DECIDE[why])}</b>{' '}
        {last && titled(WORDS.until, `${last.by}, ${shortDay(last.on)} → ${shortDay(last.expires)}`)}
      </p>
      <p>{t(scenario.consequence)}</p>
      <Standing decision={decision} />
      <Plan decision={decision} />
      <ToldRefusal refusal={why === 'refused' ? decision.treatment?.refusal : undefined} />
      {why === 'refused' && (
        <p>
          <RoomLink address={rowAddress(dossier, 'treatments', scenario.id)}>{t(WORDS.revise)}</RoomLink>
        </p>
      )}
      {mine ? (
        <details className="decide">
          <summary>
            {t(WORDS.decide)} <span className="visually-hidden">{scenario.id}</span>
          </summary>
          <AcceptForm
            dossier={dossier}
            scenario={scenario.id}
            level={level}
            latest={decision.latest}
            allowed={decision.roles}
            onAccepted={() => notifications.show({ message: t(WORDS.accepted) })}
          />
          <Refusal dossier={dossier} decision={decision} />
        </details>
      ) : (
        why !== 'refused' && <WhyNot dossier={dossier} decision={decision} />
      )}
    </article>
  );
}

/** What is asked can be refused where there is a treatment to be revised. */
function Refusal({ dossier, decision }: Omit<Props, 'mine'>) {
  const { t, titled } = useLanguage();
  const refuse = useDeed(dossier, 'acceptances.refuse', { said: WORDS.refused });
  const { scenario, treatmentVersion: version } = decision;
  if (version === undefined) return null;
  return (
    <ReasonButton
      dossier={dossier}
      about={`acceptances.refuse:${scenario.id}`}
      label={WORDS.refuse}
      title={titled(WORDS.refusing, `${scenario.id} ${t(scenario.title)}`)}
      told={WORDS.refuseTold}
      yes={WORDS.refuseYes}
      pending={refuse.isPending}
      error={refuse.error}
      onReason={(reason) => refuse.mutateAsync({ dossier, scenario: scenario.id, version, reason })}
    />
  );
}

/** The three ratings with their reasons: what the decision is about. */
function Standing({ decision: { stages } }: { readonly decision: AwaitedDecision }) {
  const { t } = useLanguage();
  return (
    <dl className="decision-stages">
      {STAGES.map((stage) => {
        const rated = stages[stage];
        return (
          <div key={stage}>
            <dt>{t(STAGE_WORDS[stage])}</dt>
            <dd>
              <LevelBadge level={rated?.level} />{' '}
              {rated && (
                <span className="quiet">
                  {rated.likelihood} × {rated.consequence}, {t(WORDS.by)} {rated.author}
                </span>
              )}
              {rated && stage === 'residual' && <p>{t(rated.rationale)}</p>}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

function Plan({ decision: { treatment, measures } }: { readonly decision: AwaitedDecision }) {
  const { t, titled } = useLanguage();
  if (!treatment) return null;
  return (
    <>
      <p>{titled(OPTIONS[treatment.option], t(treatment.reason))}</p>
      <ul className="plain-list">
        {measures.map(({ id, title, status }) => (
          <li key={id}>
            {t(title)} <span className="quiet">{t(MEASURE_STATUSES[status])}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function WhyNot({ dossier, decision }: Omit<Props, 'mine'>) {
  const { t, titled } = useLanguage();
  const { approves } = useMember();
  const roles = useRowNames(dossier, ['roles']).get('roles');
  const { ownRating, roles: allowed } = decision;
  if (allowed.length === 0) return <p className="notice">{t(WORDS.nobody)}</p>;
  const names = allowed.map((id) => t(roles?.get(id) ?? id)).join(', ');
  return (
    <p className="notice">
      {t(approves && ownRating ? WORDS.ownRating : WORDS.approver)} {titled(WORDS.who, names)}.
    </p>
  );
}
