import { LEVEL_WORDS } from '#checkup/report/level.ts';
import { openFindings } from '#checkup/report/priorities.ts';
import type { Report } from '#checkup/report/report.ts';
import type { Severity } from '#checkup/rules/severity.ts';
import type { Text } from '#kernel/text.ts';
import { bulleted, callout, heading, keyValues, paragraph, strong } from '../model/builder.ts';
import type { Block, PlainRun } from '../model/document.ts';
import { formatDay } from '../style/typography.ts';
import type { Telling } from './telling.ts';

/** 1: the global level, what it rests on, and what changed since the last checkup. */
export function summary(telling: Telling): readonly Block[] {
  const { report, t } = telling;
  return [
    heading(1, t({ fr: 'Résumé exécutif', en: 'Executive summary' }), { id: 'summary' }),
    keyValues([
      [t({ fr: 'Niveau de sécurité global', en: 'Global security level' }), levelContent(telling)],
      [
        t({ fr: 'Évolution depuis le dernier contrôle', en: 'Evolution since the last checkup' }),
        evolution(telling),
      ],
      [t({ fr: 'Éléments exigés et connus', en: 'Required elements known' }), knownOf(report)],
    ]),
    bulleted(countLines(telling)),
    ...revision(telling),
    ...analystSummary(telling),
  ];
}

export function levelContent({ report, t, sign }: Telling): readonly (string | PlainRun)[] {
  return [sign(report.level), strong(t(LEVEL_WORDS[report.level]))];
}

function knownOf({ required }: Report): string {
  return `${required.filter(({ known }) => known === 'yes').length} / ${required.length}`;
}

function evolution({ report, language, t, count, sign }: Telling): string {
  const { previous, evolution: changes } = report;
  if (!previous)
    return t({ fr: 'premier contrôle de cette procédure', en: 'first checkup of this procedure' });
  const day = formatDay(previous.date, language);
  const level = `${sign(previous.level)}${t(LEVEL_WORDS[previous.level])}`;
  const parts = CHANGES.map(({ of, one, many }) => count(changes[of].length, one, many)).join(', ');
  return t({ fr: `${level} le ${day} ; ${parts}`, en: `${level} on ${day}; ${parts}` });
}

const CHANGES: readonly { of: keyof Report['evolution']; one: Text; many: Text }[] = [
  { of: 'new', one: { fr: 'nouvelle', en: 'new' }, many: { fr: 'nouvelles', en: 'new' } },
  { of: 'worse', one: { fr: 'aggravée', en: 'worse' }, many: { fr: 'aggravées', en: 'worse' } },
  { of: 'better', one: { fr: 'atténuée', en: 'better' }, many: { fr: 'atténuées', en: 'better' } },
  { of: 'resolved', one: { fr: 'résolue', en: 'resolved' }, many: { fr: 'résolues', en: 'resolved' } },
  { of: 'unchanged', one: { fr: 'inchangée', en: 'unchanged' }, many: { fr: 'inchangées', en: 'unchanged' } },
  {
    of: 'unverified',
    one: { fr: 'non vérifiable', en: 'not verifiable' },
    many: { fr: 'non vérifiables', en: 'not verifiable' },
  },
];

function countLines({ report, t, count }: Telling): readonly string[] {
  const open = openFindings(report);
  const of = (severity: Severity) => open.filter((finding) => finding.severity === severity).length;
  const unknown = report.findings.filter(({ outcome }) => outcome === 'unknown').length;
  const muted = new Set(report.mutes.flatMap(({ state, findings }) => (state === 'in-force' ? findings : [])))
    .size;
  const alerts = (['CRITICAL', 'WARNING', 'INFO'] as const).map((severity) => `${of(severity)} ${severity}`);
  return [
    alerts.join(' · '),
    count(
      unknown,
      {
        fr: 'point n’a pas pu être jugé : rien n’est supposé à son sujet',
        en: 'point could not be judged: nothing is assumed of it',
      },
      {
        fr: 'points n’ont pas pu être jugés : rien n’est supposé à leur sujet',
        en: 'points could not be judged: nothing is assumed of them',
      },
    ),
    ...(muted === 0
      ? []
      : [
          t({
            fr: `Mises en sourdine : ${muted}, avec leur auteur, leur raison et leur échéance en annexe`,
            en: `Muted: ${muted}, with their author, reason and expiry in the appendix`,
          }),
        ]),
  ];
}

function revision({ report, t }: Telling): readonly Block[] {
  if (report.reason === null) return [];
  const title = t({
    fr: `Correction n° ${report.revision - 1}`,
    en: `Correction no. ${report.revision - 1}`,
  });
  return [callout('note', title, [paragraph(report.reason)])];
}

function analystSummary({ report, t }: Telling): readonly Block[] {
  const { summary: words, failed, model } = report.analyst;
  if (failed !== null) {
    const title = t({ fr: 'Analyse par un modèle : absente', en: 'Analysis by a model: none' });
    return [callout('note', title, [paragraph(t(failed))])];
  }
  if (words === null) return [];
  const title = t({ fr: 'Lecture d’un modèle, vérifiée', en: 'Reading of a model, checked' });
  return [callout('note', model === null ? title : `${title} (${model})`, [paragraph(words)])];
}
