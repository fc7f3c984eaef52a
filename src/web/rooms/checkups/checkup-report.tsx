import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { type Checkup, checkupQuery } from '../../api/queries.ts';
import { roomAddress } from '../../ui/address.ts';
import { useLanguage } from '../../ui/language.tsx';
import { Page } from '../../ui/page.tsx';
import { RoomLink } from '../../ui/room-link.tsx';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { Await } from '../../ui/states.tsx';
import { Alert } from './alert.tsx';
import { CheckupLevel } from './checkup-level.tsx';
import { Comparison } from './comparison.tsx';
import { DownloadCheckup } from './download-checkup.tsx';
import { InForce } from './in-force.tsx';
import { Provenance } from './provenance.tsx';
import { Sentence } from './sentence.tsx';

const WORDS = {
  title: { fr: 'Contrôle du', en: 'Checkup of' },
  all: { fr: 'Tous les contrôles', en: 'All checkups' },
  summary: { fr: '1 Résumé exécutif', en: '1 Executive summary' },
  conforming: { fr: '2 Points conformes', en: '2 Conforming points' },
  alerts: { fr: '3 Alertes et risques', en: '3 Alerts and risks' },
  actions: { fr: '4 Recommandations', en: '4 Recommendations' },
  conclusion: { fr: '5 Conclusion', en: '5 Conclusion' },
  level: { fr: 'Niveau de sécurité global', en: 'Global security level' },
  before: { fr: 'Contrôle précédent', en: 'Checkup before' },
  first: { fr: 'premier contrôle de cette procédure', en: 'first checkup of this procedure' },
  known: { fr: 'Éléments exigés et connus', en: 'Required elements known' },
  corrected: { fr: 'Correction', en: 'Correction' },
  muted: { fr: 'Mis en sourdine', en: 'Muted' },
  noneMet: { fr: 'Aucun point n’a pu être constaté conforme.', en: 'No point was seen to conform.' },
  noAlert: { fr: 'Aucune alerte.', en: 'No alert.' },
  notJudged: { fr: 'Ce qui n’a pas pu être jugé', en: 'What could not be judged' },
  analyse: {
    fr: 'Analyser d’abord : aucune action en production avant la date dite, ni sans en avoir analysé les effets.',
    en: 'Analyse first: no action in production before the day told, nor without an analysis of its effects.',
  },
  noAction: { fr: 'Aucune action n’est proposée.', en: 'No action is proposed.' },
  priority: { fr: 'Priorité', en: 'Priority' },
  action: { fr: 'Action proposée', en: 'Proposed action' },
  severity: { fr: 'Criticité', en: 'Criticality' },
  notBefore: { fr: 'Pas avant', en: 'Not before' },
  verdict: { fr: 'Verdict global', en: 'Global verdict' },
  next: { fr: 'Prochaine action', en: 'Next action' },
};

interface Props {
  readonly dossier: string;
  readonly procedure: string;
  readonly date: string;
}

/** One checkup: the five sections of its report, what changed since the last, and what they rest on. */
export function CheckupReport({ dossier, procedure, date }: Props) {
  const { t, day } = useLanguage();
  const query = useQuery(checkupQuery(dossier, procedure, date));
  return (
    <Page
      title={`${t(WORDS.title)} ${day(date)}`}
      lead={<RoomLink address={roomAddress(dossier, 'checkups')}>{t(WORDS.all)}</RoomLink>}
      actions={<DownloadCheckup dossier={dossier} procedure={procedure} date={date} />}
    >
      <Await query={query}>
        {(checkup) => (
          <div className="checkup">
            <Summary checkup={checkup} />
            <Comparison dossier={dossier} procedure={procedure} date={date} />
            <Section title={t(WORDS.conforming)}>
              <Conforming checkup={checkup} />
            </Section>
            <Section title={t(WORDS.alerts)}>
              <Alerts dossier={dossier} checkup={checkup} />
            </Section>
            <Section title={t(WORDS.actions)}>
              <Recommendations checkup={checkup} />
            </Section>
            <Section title={t(WORDS.conclusion)}>
              <Conclusion checkup={checkup} />
            </Section>
            <InForce checkup={checkup} />
            <Provenance checkup={checkup} />
          </div>
        )}
      </Await>
    </Page>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

interface Shown {
  readonly checkup: Checkup;
}

function Summary({ checkup }: Shown) {
  const { t, day, number } = useLanguage();
  const { level, previous, required, reason, revision, muted, procedure } = checkup;
  const known = required.filter((line) => line.known === 'yes').length;
  return (
    <Section title={t(WORDS.summary)}>
      <p className="quiet">
        {procedure.platform} · <span className="mono">{procedure.id}</span> v{procedure.version} ·{' '}
        {procedure.responsible}
      </p>
      <dl className="checkup-facts">
        <dt>{t(WORDS.level)}</dt>
        <dd>
          <CheckupLevel level={level} />
        </dd>
        <dt>{t(WORDS.before)}</dt>
        <dd>
          {previous ? (
            <>
              <CheckupLevel level={previous.level} /> ({day(previous.date)})
            </>
          ) : (
            t(WORDS.first)
          )}
        </dd>
        <dt>{t(WORDS.known)}</dt>
        <dd>
          {number(known)} / {number(required.length)}
        </dd>
        {muted > 0 && (
          <>
            <dt>{t(WORDS.muted)}</dt>
            <dd>{number(muted)}</dd>
          </>
        )}
        {reason !== null && (
          <>
            <dt>
              {t(WORDS.corrected)} {revision}
            </dt>
            <dd>{reason}</dd>
          </>
        )}
      </dl>
    </Section>
  );
}

function Conforming({ checkup: { conforming } }: Shown) {
  const { t, number } = useLanguage();
  if (conforming.length === 0) return <p>{t(WORDS.noneMet)}</p>;
  return (
    <details>
      <summary>
        {t(WORDS.conforming).slice(2)} ({number(conforming.length)})
      </summary>
      <ul>
        {conforming.map(({ id, says }) => (
          <li key={id}>
            <Sentence says={says} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function Alerts({ dossier, checkup }: Shown & { readonly dossier: string }) {
  const { t } = useLanguage();
  const { alerts, notJudged } = checkup;
  return (
    <>
      {alerts.length === 0 && <p>{t(WORDS.noAlert)}</p>}
      {alerts.map((alert) => (
        <Alert key={alert.id} dossier={dossier} checkup={checkup} alert={alert} />
      ))}
      {notJudged.length > 0 && (
        <>
          <h3>{t(WORDS.notJudged)}</h3>
          <ul>
            {notJudged.map(({ says, rules }) => (
              <li key={JSON.stringify(says)}>
                <Sentence says={says} />{' '}
                <span className="quiet">{rules.map((rule) => t(rule)).join(' · ')}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Recommendations({ checkup: { recommendations } }: Shown) {
  const { t, day } = useLanguage();
  if (recommendations.length === 0) return <p>{t(WORDS.noAction)}</p>;
  return (
    <>
      <p className="notice">{t(WORDS.analyse)}</p>
      <ScrollRegion label={t(WORDS.actions)}>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{t(WORDS.priority)}</th>
              <th scope="col">{t(WORDS.action)}</th>
              <th scope="col">{t(WORDS.severity)}</th>
              <th scope="col">{t(WORDS.notBefore)}</th>
            </tr>
          </thead>
          <tbody>
            {recommendations.map(({ priority, action, severity, notBefore }) => (
              <tr key={priority}>
                <td>{priority}</td>
                <td>{t(action)}</td>
                <td>
                  {severity.id} ({t(severity.words)})
                </td>
                <td>{day(notBefore)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </>
  );
}

function Conclusion({ checkup: { level, conclusion } }: Shown) {
  const { t } = useLanguage();
  return (
    <dl className="checkup-facts">
      <dt>{t(WORDS.verdict)}</dt>
      <dd>
        <CheckupLevel level={level} /> – {t(conclusion.verdict)}
      </dd>
      <dt>{t(WORDS.next)}</dt>
      <dd>{t(conclusion.next)}</dd>
    </dl>
  );
}
