import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { checkupTrend } from '#documents/drawings/checkup-trend.ts';
import { type Checkups, checkupsQuery, checkupTrendQuery, nextCheckupsQuery } from '../../api/queries.ts';
import { roomAddress, useAddressSearch, useDossier } from '../../ui/address.ts';
import { Figure } from '../../ui/figure.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Page } from '../../ui/page.tsx';
import { RoomLink } from '../../ui/room-link.tsx';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { useMember } from '../../ui/session.tsx';
import { Await, Empty } from '../../ui/states.tsx';
import { CheckupLevel } from './checkup-level.tsx';
import { CheckupReport } from './checkup-report.tsx';
import { ImportDialog } from './import-dialog.tsx';
import { ArchiveVerification } from './verification.tsx';

const WORDS = {
  title: { fr: 'Contrôles de sécurité', en: 'Security checkups' },
  lead: {
    fr: 'Ce que la plateforme a montré, semaine après semaine. L’archive git fait foi ; ce dossier en garde une copie.',
    en: 'What the platform showed, week after week. The git archive is the record; this dossier keeps a copy.',
  },
  run: { fr: 'Mener le contrôle', en: 'Do the checkup' },
  procedure: { fr: 'Procédure et connecteurs', en: 'Procedure and connectors' },
  bring: { fr: 'Importer depuis l’archive…', en: 'Import from the archive…' },
  none: { fr: 'Aucun contrôle dans ce dossier.', en: 'No checkup in this dossier.' },
  noneTold: {
    fr: 'Menez le premier ici, ou importez l’archive de « vigie checkup run ».',
    en: 'Do the first one here, or import the archive of “vigie checkup run”.',
  },
  list: { fr: 'Tous les contrôles', en: 'All checkups' },
  date: { fr: 'Date', en: 'Date' },
  level: { fr: 'Niveau', en: 'Level' },
  known: { fr: 'Éléments connus', en: 'Elements known' },
  unknown: { fr: 'Non jugés', en: 'Not judged' },
  trend: { fr: 'Tendance', en: 'Trend' },
  next: { fr: 'Prochain contrôle', en: 'Next checkup' },
  'due-later': { fr: 'à venir', en: 'to come' },
  'due-today': { fr: 'à faire aujourd’hui', en: 'due today' },
  overdue: { fr: 'en retard de', en: 'overdue by' },
  oneDay: { fr: 'jour', en: 'day' },
  days: { fr: 'jours', en: 'days' },
  noSchedule: {
    fr: 'date inconnue : la procédure n’a pas été importée avec le contrôle',
    en: 'day unknown: the procedure was not imported with the checkup',
  },
  revision: { fr: 'révision', en: 'revision' },
};

/** The checkups of the platform; with a procedure and a date in the address, the report of that one. */
export function Room() {
  const [{ procedure, date }] = useAddressSearch();
  const dossier = useDossier();
  return procedure !== undefined && date !== undefined ? (
    <CheckupReport key={`${procedure}/${date}`} dossier={dossier} procedure={procedure} date={date} />
  ) : (
    <Overview dossier={dossier} />
  );
}

function Overview({ dossier }: { readonly dossier: string }) {
  const { t } = useLanguage();
  const { edits, administers } = useMember();
  const query = useQuery(checkupsQuery(dossier));
  const [importing, setImporting] = useState(false);
  const actions = edits && (
    <>
      <Button renderRoot={(look) => <RoomLink {...look} address={roomAddress(dossier, 'checkups/run')} />}>
        {t(WORDS.run)}
      </Button>
      {administers && (
        <RoomLink address={roomAddress(dossier, 'checkups/procedure')}>{t(WORDS.procedure)}</RoomLink>
      )}
      <Button variant="default" onClick={() => setImporting(true)}>
        {t(WORDS.bring)}
      </Button>
    </>
  );
  return (
    <Page title={t(WORDS.title)} term="attack-surface" lead={t(WORDS.lead)} actions={actions}>
      <Await query={query}>
        {({ checkups }) => (
          <>
            {checkups.length === 0 ? (
              <>
                <Next dossier={dossier} />
                <Empty title={t(WORDS.none)}>
                  <p>{t(WORDS.noneTold)}</p>
                </Empty>
              </>
            ) : (
              <div className="checkups">
                <Next dossier={dossier} />
                <List dossier={dossier} checkups={checkups} />
                {[...new Set(checkups.map(({ procedure }) => procedure))].map((procedure) => (
                  <Trend key={procedure} dossier={dossier} procedure={procedure} />
                ))}
                <ArchiveVerification dossier={dossier} />
              </div>
            )}
            {importing && (
              <ImportDialog dossier={dossier} there={checkups} onClose={() => setImporting(false)} />
            )}
          </>
        )}
      </Await>
    </Page>
  );
}

/** For each procedure, when it is due; a checkup that was missed is said to be late. */
function Next({ dossier }: { readonly dossier: string }) {
  const { t, day, counted } = useLanguage();
  const query = useQuery(nextCheckupsQuery(dossier));
  return (
    <Await query={query}>
      {(all) =>
        all.length > 0 && (
          <section>
            <h2>{t(WORDS.next)}</h2>
            <ul className="plain-list">
              {all.map(({ procedure, platform, due }) => (
                <li key={procedure} className={due?.state === 'overdue' ? 'notice' : undefined}>
                  <b>{platform}</b> <span className="mono quiet">{procedure}</span>{' '}
                  {due
                    ? `${day(due.day)}, ${due.hour} (${due.timezone}) – ${t(WORDS[due.state])}${
                        due.state === 'overdue' ? ` ${counted(due.late, WORDS.oneDay, WORDS.days)}` : ''
                      }`
                    : t(WORDS.noSchedule)}
                </li>
              ))}
            </ul>
          </section>
        )
      }
    </Await>
  );
}

interface ListProps {
  readonly dossier: string;
  readonly checkups: Checkups['checkups'];
}

function List({ dossier, checkups }: ListProps) {
  const { t, day, number } = useLanguage();
  return (
    <section>
      <h2>{t(WORDS.list)}</h2>
      <ScrollRegion label={t(WORDS.list)}>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{t(WORDS.date)}</th>
              <th scope="col">{t(WORDS.level)}</th>
              <th scope="col">CRITICAL</th>
              <th scope="col">WARNING</th>
              <th scope="col">INFO</th>
              <th scope="col">{t(WORDS.unknown)}</th>
              <th scope="col">{t(WORDS.known)}</th>
            </tr>
          </thead>
          <tbody>
            {checkups.map((checkup) => (
              <tr key={`${checkup.procedure}/${checkup.date}`}>
                <td>
                  <RoomLink address={checkupAddress(dossier, checkup)}>{day(checkup.date)}</RoomLink>{' '}
                  <span className="quiet">
                    {checkup.platform}
                    {checkup.revision > 1 && ` · ${t(WORDS.revision)} ${checkup.revision}`}
                  </span>
                </td>
                <td>
                  <CheckupLevel level={checkup.level} />
                </td>
                <td>{number(checkup.counts.CRITICAL)}</td>
                <td>{number(checkup.counts.WARNING)}</td>
                <td>{number(checkup.counts.INFO)}</td>
                <td>{number(checkup.unknown)}</td>
                <td>
                  {number(checkup.known)} / {number(checkup.required)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
}

function checkupAddress(dossier: string, { procedure, date }: { procedure: string; date: string }) {
  return roomAddress(dossier, 'checkups', { procedure, date });
}

function Trend({ dossier, procedure }: { readonly dossier: string; readonly procedure: string }) {
  const { t, language } = useLanguage();
  const query = useQuery(checkupTrendQuery(dossier, procedure));
  return (
    <section className="checkup-trend">
      <h2>
        {t(WORDS.trend)} <span className="mono quiet">{procedure}</span>
      </h2>
      <Await query={query}>
        {(points) => <Figure draw={(palette) => checkupTrend(points, language, palette)} />}
      </Await>
    </section>
  );
}
