import { useQuery } from '@tanstack/react-query';
import type { Evaluation } from '#domain/evaluation/evaluation.ts';
import { criteriaInForce, rateAll } from '#domain/evaluation/rated.ts';
import type { Scenario } from '#domain/scenarios/scenario.ts';
import type { Criteria } from '#domain/scope/criteria.ts';
import type { Acceptance } from '#domain/treatment/acceptance.ts';
import { acceptanceRight, isInForce, latestExpiry } from '#domain/treatment/acceptance-rules.ts';
import { localDay } from '#kernel/date.ts';
import { registerQuery } from '../../api/queries.ts';
import { AcceptForm } from '../../ui/acceptance/accept-form.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { LevelBadge } from '../../ui/level-badge.tsx';
import { useRowNames } from '../../ui/register/row-names.ts';
import { useMember } from '../../ui/session.tsx';
import { Await } from '../../ui/states.tsx';
import { Withdrawal } from './withdrawal.tsx';

const WORDS = {
  none: { fr: 'Ce risque n’a pas été accepté.', en: 'This risk was not accepted.' },
  level: { fr: 'Niveau à accepter', en: 'Level to accept' },
  unrated: {
    fr: 'Cotez d’abord ce scénario : on n’accepte pas un risque que l’on ne connaît pas.',
    en: 'Rate this scenario first: a risk that is not known cannot be accepted.',
  },
  approver: {
    fr: 'Seul un approbateur ou un propriétaire accepte un risque.',
    en: 'Only an approver or an owner accepts a risk.',
  },
  nobody: {
    fr: 'Selon les critères, personne ne peut accepter ce niveau : réduisez le risque.',
    en: 'By the criteria nobody may accept this level: reduce the risk.',
  },
  inForce: { fr: 'en vigueur', en: 'in force' },
  expired: { fr: 'expirée', en: 'expired' },
  withdrawn: { fr: 'retirée', en: 'withdrawn' },
};

interface Props {
  readonly dossier: string;
  readonly scenario: Scenario;
}

/** Who accepted the risk, and, for who may, the decision itself. */
export function AcceptanceTab({ dossier, scenario }: Props) {
  const { t, shortDay, titled } = useLanguage();
  const { approves } = useMember();
  const query = useQuery(registerQuery(dossier, 'acceptances'));
  const roles = useRowNames(dossier, ['roles']).get('roles');
  const today = localDay(new Date());
  return (
    <Await query={query}>
      {(rows) => {
        // The rows of this register are acceptances: its schema says so on both sides.
        const own = rows
          .map(({ row, version }) => ({ acceptance: row as unknown as Acceptance, version }))
          .filter(({ acceptance }) => acceptance.scenario === scenario.id);
        return (
          <>
            {own.length === 0 && <p>{t(WORDS.none)}</p>}
            <ul className="acceptances">
              {own.map(({ acceptance, version }) => (
                <li key={acceptance.id}>
                  <LevelBadge level={acceptance.level} /> <b>{t(WORDS[stateOf(acceptance, today)])}</b>
                  <br />
                  {acceptance.by} ({t(roles?.get(acceptance.role) ?? acceptance.role)}),{' '}
                  {shortDay(acceptance.on)} → {shortDay(acceptance.expires)}
                  <br />
                  {t(acceptance.reason)}
                  {acceptance.withdrawal && (
                    <p>
                      {titled(
                        WORDS.withdrawn,
                        `${acceptance.withdrawal.by}, ${shortDay(acceptance.withdrawal.on)}`,
                      )}
                      . {t(acceptance.withdrawal.reason)}
                    </p>
                  )}
                  {approves && isInForce(acceptance, today) && (
                    <Withdrawal dossier={dossier} acceptance={acceptance.id} version={version} />
                  )}
                </li>
              ))}
            </ul>
            {approves ? (
              <Decision dossier={dossier} scenario={scenario} />
            ) : (
              <p className="notice">{t(WORDS.approver)}</p>
            )}
          </>
        );
      }}
    </Await>
  );
}

function Decision({ dossier, scenario }: Props) {
  const evaluations = useQuery(registerQuery(dossier, 'evaluations'));
  const versions = useQuery(registerQuery(dossier, 'criteria'));
  return (
    <Await query={evaluations}>
      {(ratings) => (
        <Await query={versions}>
          {(criteria) => (
            <DecisionForm
              dossier={dossier}
              scenario={scenario}
              ratings={ratings.map(({ row }) => row as unknown as Evaluation)}
              versions={criteria.map(({ row }) => row as unknown as Criteria)}
            />
          )}
        </Await>
      )}
    </Await>
  );
}

interface FormProps extends Props {
  readonly ratings: readonly Evaluation[];
  readonly versions: readonly Criteria[];
}

function DecisionForm({ dossier, scenario, ratings, versions }: FormProps) {
  const { t } = useLanguage();
  const rated = rateAll([scenario], ratings, versions)[0];
  const level = (rated?.residual ?? rated?.current ?? rated?.inherent)?.level;
  const criteria = criteriaInForce(versions);
  if (!level) return <p className="notice">{t(WORDS.unrated)}</p>;
  const allowed = acceptanceRight(level, criteria)?.roles ?? [];
  return (
    <section>
      <p>
        {t(WORDS.level)} <LevelBadge level={level} />
      </p>
      {allowed.length === 0 ? (
        <p className="notice">{t(WORDS.nobody)}</p>
      ) : (
        <AcceptForm
          dossier={dossier}
          scenario={scenario.id}
          level={level}
          latest={latestExpiry(level, criteria, localDay(new Date()))}
          allowed={allowed}
        />
      )}
    </section>
  );
}

function stateOf(acceptance: Acceptance, today: string): 'inForce' | 'expired' | 'withdrawn' {
  if (acceptance.withdrawal) return 'withdrawn';
  return isInForce(acceptance, today) ? 'inForce' : 'expired';
}
