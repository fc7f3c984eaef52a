import { openFindings, recommendations } from '#checkup/report/priorities.ts';
import type { Report } from '#checkup/report/report.ts';
import type { Finding } from '#checkup/rules/finding.ts';
import { shortHash } from '#kernel/hash.ts';
import type { Language } from '#kernel/text.ts';
import {
  bulleted,
  type Content,
  code,
  emphasis,
  heading,
  keyValues,
  paragraph,
  strong,
  table,
} from '../model/builder.ts';
import type { Block, Item } from '../model/document.ts';
import { formatDay } from '../style/typography.ts';
import { levelContent } from './summary.ts';
import type { Telling } from './telling.ts';

/** 2: what was seen and is well. */
export function conforming(telling: Telling): readonly Block[] {
  const { report, t, runs } = telling;
  const met = report.findings.filter(({ outcome }) => outcome === 'met');
  const words =
    met.length === 0
      ? [
          paragraph(
            t({ fr: 'Aucun point n’a pu être constaté conforme.', en: 'No point was seen to conform.' }),
          ),
        ]
      : [bulleted(met.map((finding) => runs(finding.says[telling.language])))];
  return [heading(1, t({ fr: 'Points conformes', en: 'Conforming points' }), { id: 'conforming' }), ...words];
}

/** 3: each alert with its description, its potential impact and its criticality; then what nobody could judge. */
export function alerts(telling: Telling): readonly Block[] {
  const { report, t } = telling;
  const open = openFindings(report);
  return [
    heading(1, t({ fr: 'Alertes et risques', en: 'Alerts and risks' }), { id: 'alerts' }),
    ...(open.length === 0 ? [paragraph(t({ fr: 'Aucune alerte.', en: 'No alert.' }))] : []),
    ...open.flatMap((finding) => alert(telling, finding)),
    ...notJudged(telling),
  ];
}

function alert(telling: Telling, finding: Extract<Finding, { outcome: 'not-met' }>): readonly Block[] {
  const { report, t, runs, severity, name, language } = telling;
  const rule = ruleOf(report, finding.rule);
  const answer = report.analyst.items.find((item) => item.finding === finding.id);
  return [
    heading(2, `${finding.severity} – ${t(EXPECTED)} ${t(rule.title)}`),
    keyValues([
      [t({ fr: 'Description', en: 'Description' }), runs(finding.says[language])],
      [t({ fr: 'Impact potentiel', en: 'Potential impact' }), t(rule.impact)],
      [t({ fr: 'Criticité', en: 'Criticality' }), severity(finding.severity)],
      [t({ fr: 'Concerne', en: 'Concerns' }), name(finding.resource.name)],
      [t({ fr: 'Depuis le dernier contrôle', en: 'Since the last checkup' }), changeOf(telling, finding.id)],
      [t({ fr: 'Mesures ISO 27002', en: 'ISO 27002 controls' }), rule.controls.join(', ')],
      [t({ fr: 'Constat', en: 'Finding' }), [code(shortHash(finding.id)), ' ', code(finding.rule)]],
      [t({ fr: 'Preuves', en: 'Evidence' }), evidenceRuns(finding.evidence)],
      ...(answer
        ? [
            [
              t({ fr: 'Lecture d’un modèle', en: 'Reading of a model' }),
              emphasis(answer.explanation),
            ] as const,
          ]
        : []),
    ]),
  ];
}

/** The title of a rule says what should be; an alert is where it is not. */
const EXPECTED = { fr: 'attendu :', en: 'expected:' };

export function ruleOf({ rules }: Report, id: string): Report['rules'][number] {
  const rule = rules.find((line) => line.id === id);
  if (!rule) throw new Error(`the report has no rule ${id}`);
  return rule;
}

function evidenceRuns(ids: readonly string[]): Content {
  return ids.flatMap((id, index) => (index === 0 ? [code(id)] : [', ', code(id)]));
}

function changeOf({ report, t }: Telling, id: string): string {
  const { evolution, previous } = report;
  if (!previous) return t({ fr: 'premier contrôle', en: 'first checkup' });
  if (evolution.new.includes(id)) return t({ fr: 'nouveau', en: 'new' });
  if (evolution.worse.includes(id)) return t({ fr: 'aggravé', en: 'worse' });
  if (evolution.better.includes(id)) return t({ fr: 'atténué', en: 'better' });
  return t({ fr: 'inchangé', en: 'unchanged' });
}

/** Not knowing is a verdict: what was not seen stands among the alerts, once a rule and reason. */
function notJudged(telling: Telling): readonly Block[] {
  const { report, t, runs, language } = telling;
  const unknown = report.findings.filter(({ outcome }) => outcome === 'unknown');
  if (unknown.length === 0) return [];
  const groups = Map.groupBy(unknown, ({ says }) => JSON.stringify(says));
  const items = [...groups.values()].map((findings): Item => {
    const [first] = findings;
    const rules = [...new Set(findings.map(({ rule }) => t(ruleOf(report, rule).title)))];
    return { runs: first ? runs(first.says[language]) : [], list: bulleted(rules) };
  });
  return [
    heading(2, t({ fr: 'Ce qui n’a pas pu être jugé', en: 'What could not be judged' })),
    bulleted(items),
  ];
}

/** 4: one action a rule, by priority; none on the day itself, and none without analysis. */
export function actions(telling: Telling): readonly Block[] {
  const { report, t, severity, language } = telling;
  const list = recommendations(report);
  const title = heading(1, t({ fr: 'Recommandations', en: 'Recommendations' }), { id: 'actions' });
  const observed = report.analyst.observations;
  const readings = report.analyst.items.filter(({ recommendation }) => recommendation !== '');
  if (list.length === 0) {
    return [title, paragraph(t({ fr: 'Aucune action n’est proposée.', en: 'No action is proposed.' }))];
  }
  const notBefore = formatDay(list[0]?.notBefore ?? report.date, language);
  return [
    title,
    paragraph([
      strong(t({ fr: 'Analyser d’abord. ', en: 'Analyse first. ' })),
      t({
        fr: `Aucune de ces actions n’est à mener en production avant le ${notBefore}, ni sans en avoir analysé les effets. Rien n’est changé automatiquement.`,
        en: `None of these actions is to be done in production before ${notBefore}, nor without an analysis of its effects. Nothing is changed automatically.`,
      }),
    ]),
    table({
      columns: [
        { title: t({ fr: 'Priorité', en: 'Priority' }), align: 'end' },
        { title: t({ fr: 'Action proposée', en: 'Proposed action' }), width: 5 },
        { title: t({ fr: 'Criticité', en: 'Criticality' }), width: 2 },
        { title: t({ fr: 'Constats', en: 'Findings' }), width: 2 },
        { title: t({ fr: 'Pas avant', en: 'Not before' }), width: 2 },
      ],
      rows: list.map(({ priority, action, severity: worst, findings, notBefore: day }) => [
        String(priority),
        t(action),
        severity(worst),
        findings.slice(0, 5).flatMap(({ id }, index) => [...(index > 0 ? [' '] : []), code(shortHash(id))]),
        formatDay(day, language),
      ]),
    }),
    ...(readings.length === 0
      ? []
      : [
          bulleted(
            readings.map((item) => [code(shortHash(item.finding)), ' ', emphasis(item.recommendation)]),
          ),
        ]),
    ...(observed.length === 0 ? [] : [bulleted(observed.map(({ text }) => [emphasis(text)]))]),
  ];
}

/** 5: the verdict in one sentence, and what comes next. */
export function conclusion(telling: Telling): readonly Block[] {
  const { report, t, language } = telling;
  const next = nextAction(report, language);
  return [
    heading(1, t({ fr: 'Conclusion', en: 'Conclusion' }), { id: 'conclusion' }),
    keyValues([
      [
        t({ fr: 'Verdict global', en: 'Global verdict' }),
        [...levelContent(telling), ' – ', t(VERDICTS[report.level])],
      ],
      [t({ fr: 'Prochaine action', en: 'Next action' }), next],
    ]),
  ];
}

/** The first recommendation; without one, the first element that is missing. */
export function nextAction(report: Report, language: Language): string {
  const [first] = recommendations(report);
  if (first) {
    const day = formatDay(first.notBefore, language);
    const when = { fr: `(pas avant le ${day}, après analyse)`, en: `(not before ${day}, after analysis)` };
    return `${first.action[language]} ${when[language]}`;
  }
  const missing = report.required.find(({ known }) => known !== 'yes');
  const words = missing
    ? {
        fr: `Fournir l’élément manquant : ${missing.title.fr}`,
        en: `Provide the missing element: ${missing.title.en}`,
      }
    : { fr: 'Aucune avant le prochain contrôle.', en: 'None before the next checkup.' };
  return words[language];
}

export const VERDICTS = {
  green: {
    fr: 'tous les éléments exigés sont connus, et aucun n’appelle de correction',
    en: 'all required elements are known, and none calls for a correction',
  },
  orange: {
    fr: 'des points sont à corriger, ou n’ont pas pu être vus',
    en: 'points are to be corrected, or could not be seen',
  },
  red: {
    fr: 'au moins un point critique est à traiter d’abord',
    en: 'at least one critical point is to be treated first',
  },
} as const;
