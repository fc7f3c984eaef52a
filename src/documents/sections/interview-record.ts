import { preparedInterviews } from '#catalogues/preparation/entry.ts';
import { INTERVIEW_STATUSES, type Interview, interviews } from '#domain/mission/interview.ts';
import type { Text } from '#kernel/text.ts';
import { markdownProse } from '../kinds/markdown-prose.ts';
import { listed, type Telling } from '../kinds/telling.ts';
import { bulleted, heading, keyValues, numbered, paragraph, strong } from '../model/builder.ts';
import type { Block, HeadingLevel } from '../model/document.ts';

/** One conversation: what was asked, what was said, what it showed; a guide where it is still to be held. */
export function interviewRecord(
  telling: Telling,
  interview: Interview,
  level: HeadingLevel = 1,
): readonly Block[] {
  const { t } = telling;
  const { id, role, person, subject, status, date } = interview;
  const below = Math.min(4, level + 1) as HeadingLevel;
  const title = (fr: string, en: string) => heading(below, t({ fr, en }), { numbered: false });
  return [
    heading(level, `${id} – ${telling.role(role)}`, { id: `interview-${id}`, numbered: false }),
    keyValues([
      [t({ fr: 'Sujet', en: 'Subject' }), t(subject)],
      [t({ fr: 'État', en: 'Status' }), t(INTERVIEW_STATUSES[status])],
      [t({ fr: 'Date', en: 'Date' }), telling.day(date)],
      ...(person === undefined
        ? []
        : [[t({ fr: 'Personne entendue', en: 'Person heard' }), person] as const]),
      [t({ fr: 'Mené par', en: 'Led by' }), telling.dossier.study.author],
    ]),
    title('Questions', 'Questions'),
    ...questions(telling, interview),
    title('Ce qui a été dit', 'What was said'),
    ...said(telling, interview),
    title('Ce que l’entretien a montré', 'What the interview showed'),
    keyValues(shown(telling, interview)),
    paragraph(t(AGREED)),
  ];
}

const NOT_YET: Text = { fr: 'Aucune note n’est encore prise.', en: 'No note has been taken yet.' };
const AGREED: Text = {
  fr: 'Le compte rendu est relu par la personne entendue : ce qu’elle corrige est corrigé avant que l’étude s’appuie dessus.',
  en: 'The record is read again by the person heard: what they correct is corrected before the study rests on it.',
};

/** Answer by answer, then what was noted besides. */
function said({ t }: Telling, { answers, notes }: Interview): readonly Block[] {
  if (answers.length === 0 && notes === undefined) return [paragraph(t(NOT_YET))];
  return [
    ...answers.flatMap(({ question, note }) => [paragraph(strong(t(question))), ...markdownProse(t(note))]),
    ...(notes === undefined ? [] : markdownProse(t(notes))),
  ];
}

/** The entries that the interview gave: those that a study always looks for, and the others where there are any. */
function shown(telling: Telling, interview: Interview): readonly (readonly [string, string])[] {
  const { t, dossier } = telling;
  const { assets, vulnerabilities } = interview;
  const none: Text = { fr: 'aucun', en: 'none' };
  const nothing: Text = { fr: 'aucune', en: 'none' };
  const others = (['scope', 'documents', 'threats', 'scenarios'] as const).flatMap((register) => {
    const ids: readonly string[] = interview[register];
    const rows = dossier[register].filter(({ id }) => ids.includes(id));
    const names = rows.map((row) => t('title' in row ? row.title : row.name));
    return names.length === 0
      ? []
      : [[t(interviews.fields[register].label), listed(telling, names)] as const];
  });
  return [
    [t({ fr: 'Actifs cités', en: 'Assets named' }), listed(telling, assets.map(telling.asset), none)],
    [
      t({ fr: 'Vulnérabilités constatées', en: 'Vulnerabilities seen' }),
      listed(telling, vulnerabilities.map(telling.vulnerability), nothing),
    ],
    ...others,
  ];
}

/** The questions of the study; without any, those that one usually asks somebody in that role. */
function questions({ t }: Telling, { role, questions: own, status }: Interview): readonly Block[] {
  if (own.length > 0) return [numbered(own.map(t))];
  const guide = preparedInterviews().find((candidate) => candidate.role === role);
  if (!guide || status === 'held') {
    return [paragraph(t({ fr: 'Aucune question n’est consignée.', en: 'No question is recorded.' }))];
  }
  return [
    paragraph(
      t({
        fr: 'Guide proposé : les questions que l’on pose d’ordinaire à cette fonction.',
        en: 'Suggested guide: the questions usually asked of this function.',
      }),
    ),
    bulleted(guide.questions.map(({ ask }) => t(ask))),
  ];
}
