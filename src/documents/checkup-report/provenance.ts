import { SOURCES } from '#checkup/evidence/element.ts';
import { REASONS } from '#checkup/evidence/evidence.ts';
import type { EvidenceLine, Report } from '#checkup/report/report.ts';
import { shortHash } from '#kernel/hash.ts';
import {
  appendix,
  bulleted,
  type Content,
  code,
  heading,
  keyValues,
  paragraph,
  table,
} from '../model/builder.ts';
import type { Block } from '../model/document.ts';
import { formatDay, formatNumber, formatPercent } from '../style/typography.ts';
import { ruleOf } from './sections.ts';
import type { Telling } from './telling.ts';

/** The appendix: what the report rests on, how much of it was seen, and against which numbers it was judged. */
export function provenance(telling: Telling): readonly Block[] {
  const { t } = telling;
  return [
    appendix(t({ fr: 'Couverture et provenance', en: 'Coverage and provenance' }), 'provenance'),
    ...procedure(telling),
    heading(2, t({ fr: 'Éléments exigés', en: 'Required elements' })),
    required(telling),
    heading(2, t({ fr: 'Preuves', en: 'Evidence' })),
    evidence(telling),
    heading(2, t({ fr: 'Seuils', en: 'Thresholds' })),
    ...thresholds(telling),
    ...mutes(telling),
    ...gone(telling),
  ];
}

function procedure({ report, t, language }: Telling): readonly Block[] {
  const { id, version, responsible, hash, prompt, scope, changed } = report.procedure;
  return [
    keyValues([
      [t({ fr: 'Procédure', en: 'Procedure' }), [code(id), ` v${version}`]],
      [
        t({ fr: 'Dernier changement', en: 'Last change' }),
        `${formatDay(changed.date, language)}, ${changed.by} – ${changed.why}`,
      ],
      [t({ fr: 'Responsable', en: 'Responsible' }), responsible],
      [t({ fr: 'Instant du contrôle', en: 'Instant of the checkup' }), code(report.at)],
      [t({ fr: 'Empreinte de la procédure', en: 'Hash of the procedure' }), code(hash)],
      [t({ fr: 'Empreinte de la consigne', en: 'Hash of the prompt' }), code(prompt)],
      [t({ fr: 'Périmètre', en: 'Scope' }), scope.in.join(' · ')],
      [t({ fr: 'Hors périmètre', en: 'Out of scope' }), scope.out.join(' · ')],
    ]),
  ];
}

function required({ report, t }: Telling): Block {
  const words = {
    yes: { fr: 'connu', en: 'known' },
    partly: { fr: 'connu en partie', en: 'partly known' },
    no: { fr: 'inconnu', en: 'unknown' },
  };
  return table({
    columns: [
      t({ fr: 'Source', en: 'Source' }),
      t({ fr: 'Élément', en: 'Element' }),
      t({ fr: 'État', en: 'State' }),
    ],
    rows: report.required.map(({ source, title, known }) => [
      `${source} ${t(SOURCES[source])}`,
      t(title),
      t(words[known]),
    ]),
  });
}

function evidence(telling: Telling): Block {
  const { report, t } = telling;
  return table({
    columns: [
      { title: t({ fr: 'Preuve', en: 'Evidence' }), width: 3 },
      { title: t({ fr: 'Résultat', en: 'Outcome' }), width: 3 },
      { title: t({ fr: 'Provenance', en: 'Provenance' }), width: 3 },
      { title: t({ fr: 'Fenêtre', en: 'Window' }), width: 3 },
      { title: t({ fr: 'Couverture', en: 'Coverage' }), width: 3 },
      { title: 'SHA-256', width: 2 },
    ],
    rows: report.evidence.map((line) => [
      code(line.id),
      outcome(telling, line),
      hand(telling, line),
      line.window === null ? '–' : `${line.window.from} → ${line.window.to}`,
      `${formatPercent(line.coverage.share, telling.language)}, ${t(line.coverage.because)}`,
      code(shortHash(line.hash)),
    ]),
    small: true,
    landscape: true,
  });
}

function outcome({ t }: Telling, { outcome: seen, reason, detail }: EvidenceLine): string {
  if (seen === 'seen') return t({ fr: 'vu', en: 'seen' });
  if (seen === 'absent') return t({ fr: 'absent (vérifié)', en: 'absent (checked)' });
  const why = reason === null ? '' : ` (${t(REASONS[reason])})`;
  return `${t({ fr: 'inconnu', en: 'unknown' })}${why}${detail === null ? '' : ` – ${t(detail)}`}`;
}

function hand({ t, language }: Telling, { provenance: by }: EvidenceLine): Content {
  switch (by.by) {
    case 'collected':
      return [t({ fr: 'collecté par ', en: 'collected by ' }), code(by.collector)];
    case 'imported':
      return [t({ fr: 'importé de ', en: 'imported from ' }), code(by.file.file), ` (${by.format})`];
    case 'declared':
      return `${t({ fr: 'déclaré par', en: 'declared by' })} ${by.who}, ${formatDay(by.on, language)}`;
    case 'screenshot':
      return `${t({ fr: 'lu sur une capture par', en: 'read from a screenshot by' })} ${by.who}, ${formatDay(by.on, language)}`;
  }
}

function thresholds({ report, t, language }: Telling): readonly Block[] {
  const rows = report.rules.flatMap((rule) =>
    rule.thresholds.map(({ words, value, unit, fromProcedure }) => [
      code(rule.id),
      t(words),
      `${formatNumber(value, language)} ${t(unit)}`,
      fromProcedure
        ? t({ fr: 'procédure', en: 'procedure' })
        : t({ fr: 'valeur de Vigie', en: 'Vigie’s own' }),
    ]),
  );
  if (rows.length === 0) return [paragraph(t({ fr: 'Aucun.', en: 'None.' }))];
  return [
    table({
      columns: [
        t({ fr: 'Règle', en: 'Rule' }),
        t({ fr: 'Seuil', en: 'Threshold' }),
        t({ fr: 'Valeur', en: 'Value' }),
        t({ fr: 'Origine', en: 'Origin' }),
      ],
      rows,
      small: true,
    }),
  ];
}

function mutes({ report, t, language }: Telling): readonly Block[] {
  if (report.mutes.length === 0) return [];
  const words = {
    'in-force': { fr: 'en vigueur', en: 'in force' },
    expired: { fr: 'expirée : le constat compte de nouveau', en: 'expired: the finding counts again' },
    idle: { fr: 'sans objet', en: 'without object' },
  };
  return [
    heading(2, t({ fr: 'Mises en sourdine', en: 'Mutes' })),
    table({
      columns: [
        t({ fr: 'Constats', en: 'Findings' }),
        t({ fr: 'Par', en: 'By' }),
        t({ fr: 'Raison', en: 'Reason' }),
        t({ fr: 'Jusqu’au', en: 'Until' }),
        t({ fr: 'État', en: 'State' }),
      ],
      rows: report.mutes.map((mute) => [
        `${t(titleOf(report, mute.rule))} (${mute.findings.length})`,
        mute.by,
        mute.why,
        formatDay(mute.until, language),
        t(words[mute.state]),
      ]),
      small: true,
    }),
  ];
}

function titleOf(report: Report, rule: string) {
  return report.rules.some(({ id }) => id === rule) ? ruleOf(report, rule).title : { fr: rule, en: rule };
}

/** Findings of last time that are none today. */
function gone({ report, t }: Telling): readonly Block[] {
  const { resolved, unverified } = report.evolution;
  const line = (words: string) => (one: { title: { fr: string; en: string }; id: string }) => [
    `${words} – ${t(one.title)} `,
    code(shortHash(one.id)),
  ];
  const lines = [
    ...resolved.map(line(t({ fr: 'résolu', en: 'resolved' }))),
    ...unverified.map(line(t({ fr: 'non vérifiable cette fois', en: 'not verifiable this time' }))),
  ];
  if (lines.length === 0) return [];
  return [heading(2, t({ fr: 'Constats disparus', en: 'Findings that are gone' })), bulleted(lines)];
}
