import { LEVEL_WORDS, type Level } from '#checkup/report/level.ts';
import { reportJson } from '#checkup/report/report.ts';
import type { FollowedFinding, MonthOfCheckups } from '#checkup/trend/month.ts';
import { type Day, daysBetween } from '#kernel/date.ts';
import { sha256, shortHash } from '#kernel/hash.ts';
import type { Language, Text } from '#kernel/text.ts';
import { ruleOf } from '../checkup-report/sections.ts';
import { type Telling, tell } from '../checkup-report/telling.ts';
import { checkupTrend } from '../drawings/checkup-trend.ts';
import { badge, bulleted, code, figure, heading, paragraph, table } from '../model/builder.ts';
import type { Block, Document } from '../model/document.ts';
import type { Tone } from '../style/tokens.ts';
import { formatDay, formatShortDay } from '../style/typography.ts';

/** A month, the way to say it, and the day on which it was read last. */
interface Digest {
  readonly month: MonthOfCheckups;
  readonly telling: Telling;
  readonly until: string;
}

const TONES: Readonly<Record<Level, Tone>> = { green: 'low', orange: 'warning', red: 'alarm' };

/** `novembre 2026`, `November 2026`. */
function nameOf(day: Day, language: Language): string {
  const long = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(language, long).format(new Date(day));
}

/** Checkups that the drawing shows: the month, and enough of before to see where it comes from. */
const DRAWN = 12;

/** A month of weekly checkups on a page or two: levels, what opened and closed, what waits, and what was seen of it. */
export function checkupDigest(month: MonthOfCheckups, language: Language): Document {
  const last = month.checkups.at(-1);
  if (!last) throw new Error('a month without a checkup has no digest');
  const telling = tell(last, language);
  const digest: Digest = { month, telling, until: last.date };
  const { t } = telling;
  const name = nameOf(last.date, language);
  return {
    model: 'document',
    language,
    title: t({ fr: `Bilan des contrôles de sécurité, ${name}`, en: `Digest of security checkups, ${name}` }),
    cover: {
      organisation: last.procedure.platform,
      version: `${last.procedure.version}.${last.revision}`,
      status: 'final',
      classification: t({ fr: 'Confidentiel', en: 'Confidential' }),
      date: last.date,
      snapshot: sha256(month.checkups.map(reportJson).join('')),
      approvals: [],
    },
    layout: 'sheet',
    blocks: [
      ...levels(digest),
      ...stillOpen(digest),
      ...opened(digest),
      ...resolved(digest),
      ...waiting(digest),
    ],
  };
}

function levels({ month, telling }: Digest): readonly Block[] {
  const { t, language, count } = telling;
  const shown = month.trend.slice(-month.checkups.length);
  return [
    heading(1, t({ fr: 'Le mois en bref', en: 'The month in short' }), { id: 'levels' }),
    bulleted([
      count(
        month.opened.length,
        { fr: 'constat apparu', en: 'finding opened' },
        { fr: 'constats apparus', en: 'findings opened' },
      ),
      count(
        month.resolved.length,
        { fr: 'constat résolu', en: 'finding resolved' },
        { fr: 'constats résolus', en: 'findings resolved' },
      ),
      count(
        month.open.length,
        { fr: 'constat encore ouvert', en: 'finding still open' },
        { fr: 'constats encore ouverts', en: 'findings still open' },
      ),
    ]),
    table({
      id: 'weeks',
      caption: t({ fr: 'Niveau et couverture de chaque contrôle', en: 'Level and coverage of each checkup' }),
      columns: [
        { title: t({ fr: 'Contrôle', en: 'Checkup' }), width: 2 },
        { title: t({ fr: 'Niveau', en: 'Level' }), width: 2 },
        { title: 'CRITICAL', width: 1.4, align: 'end' },
        { title: 'WARNING', width: 1.4, align: 'end' },
        { title: 'INFO', width: 1, align: 'end' },
        { title: t({ fr: 'Non jugés', en: 'Not judged' }), width: 1.4, align: 'end' },
        { title: t({ fr: 'Éléments connus', en: 'Elements known' }), width: 2, align: 'end' },
      ],
      rows: shown.map(({ date, level, counts, unknown, known, required }) => [
        formatShortDay(date, language),
        [badge(TONES[level], t(LEVEL_WORDS[level]))],
        String(counts.CRITICAL),
        String(counts.WARNING),
        String(counts.INFO),
        String(unknown),
        `${known} / ${required}`,
      ]),
    }),
    figure(checkupTrend(month.trend.slice(-DRAWN), language), {
      id: 'trend',
      caption: t({ fr: 'Constats contrôle après contrôle', en: 'Findings checkup after checkup' }),
    }),
  ];
}

const STATES: Readonly<Record<FollowedFinding['state'], Text>> = {
  open: { fr: 'ouvert', en: 'open' },
  muted: { fr: 'en sourdine', en: 'muted' },
  unverified: { fr: 'non vérifiable la dernière fois', en: 'not verifiable the last time' },
};

function stillOpen({ month, telling, until }: Digest): readonly Block[] {
  const { t, language, count, runs, severity } = telling;
  return [
    heading(1, t({ fr: 'Encore ouverts', en: 'Still open' }), { id: 'open' }),
    ...tableOr(month.open, t({ fr: 'Aucun constat n’est ouvert.', en: 'No finding is open.' }), (rows) =>
      table({
        id: 'open-findings',
        caption: t({
          fr: 'Constats ouverts, les plus anciens d’abord',
          en: 'Open findings, the oldest first',
        }),
        columns: [
          { title: t({ fr: 'Constat', en: 'Finding' }), width: 5 },
          { title: t({ fr: 'Criticité', en: 'Criticality' }), width: 2.2 },
          { title: t({ fr: 'Depuis', en: 'Since' }), width: 1.6 },
          { title: t({ fr: 'Âge', en: 'Age' }), width: 1.2, align: 'end' },
          { title: t({ fr: 'État', en: 'State' }), width: 1.6 },
        ],
        rows: rows.map(({ finding, since, state }) => [
          runs(finding.says[language]),
          severity(finding.severity),
          formatShortDay(since, language),
          count(daysBetween(since, until), { fr: 'jour', en: 'day' }, { fr: 'jours', en: 'days' }),
          t(STATES[state]),
        ]),
        small: true,
      }),
    ),
  ];
}

function opened({ month, telling }: Digest): readonly Block[] {
  const { t, language, runs, severity } = telling;
  const none = t({ fr: 'Aucun constat n’est apparu ce mois-ci.', en: 'No finding opened this month.' });
  return [
    heading(1, t({ fr: 'Apparus dans le mois', en: 'Opened in the month' }), { id: 'opened' }),
    ...tableOr(month.opened, none, (rows) =>
      bulleted(
        rows.map(({ finding, since }) => [
          `${formatShortDay(since, language)} – `,
          severity(finding.severity),
          ' ',
          ...runs(finding.says[language]),
        ]),
      ),
    ),
  ];
}

function resolved({ month, telling }: Digest): readonly Block[] {
  const { t, language, count, runs } = telling;
  const none = t({
    fr: 'Aucun constat n’a été résolu ce mois-ci.',
    en: 'No finding was resolved this month.',
  });
  return [
    heading(1, t({ fr: 'Résolus dans le mois', en: 'Resolved in the month' }), { id: 'resolved' }),
    ...tableOr(month.resolved, none, (rows) =>
      bulleted(
        rows.map(({ finding, since, resolved: day }) => [
          `${formatShortDay(day, language)} (${t({ fr: 'après', en: 'after' })} ${count(
            daysBetween(since, day),
            { fr: 'jour', en: 'day' },
            { fr: 'jours', en: 'days' },
          )}) – `,
          ...runs(finding.says[language]),
        ]),
      ),
    ),
  ];
}

function waiting({ month, telling }: Digest): readonly Block[] {
  const { t, language, severity, report } = telling;
  const none = t({ fr: 'Aucune action n’attend.', en: 'No action waits.' });
  return [
    heading(1, t({ fr: 'Actions en attente', en: 'Actions waiting' }), { id: 'waiting' }),
    ...tableOr(month.waiting, none, (rows) =>
      table({
        id: 'actions',
        caption: t({
          fr: `Actions que propose le contrôle du ${formatDay(report.date, language)}, à analyser d’abord`,
          en: `Actions proposed by the checkup of ${formatDay(report.date, language)}, to be analysed first`,
        }),
        columns: [
          { title: t({ fr: 'Priorité', en: 'Priority' }), width: 1.2, align: 'end' },
          { title: t({ fr: 'Action', en: 'Action' }), width: 6 },
          { title: t({ fr: 'Attendu', en: 'Expected' }), width: 4 },
          { title: t({ fr: 'Criticité', en: 'Criticality' }), width: 2.2 },
          { title: t({ fr: 'Constats', en: 'Findings' }), width: 2 },
        ],
        rows: rows.map(({ priority, action, rule, severity: worst, findings }) => [
          String(priority),
          t(action),
          t(ruleOf(report, rule).title),
          severity(worst),
          findings.slice(0, 3).flatMap(({ id }, place) => [...(place > 0 ? [' '] : []), code(shortHash(id))]),
        ]),
        small: true,
      }),
    ),
  ];
}

/** What there is, or the sentence that says that there is nothing. */
function tableOr<Row>(
  rows: readonly Row[],
  none: string,
  told: (rows: readonly Row[]) => Block,
): readonly Block[] {
  return rows.length === 0 ? [paragraph(none)] : [told(rows)];
}
