import { preparedInterviews } from '#catalogues/preparation/entry.ts';
import type { Interview } from '#domain/mission/interview.ts';
import type { Text } from '#kernel/text.ts';
import { markdownProse } from '../kinds/markdown-prose.ts';
import { listed, type Telling } from '../kinds/telling.ts';
import { bulleted, heading, keyValues, numbered, paragraph } from '../model/builder.ts';
import type { Block, HeadingLevel } from '../model/document.ts';

/** One conversation: what was asked, what was said, what it showed; a guide where it is still to be held. */
export function interviewRecord(
  telling: Telling,
  interview: Interview,
  level: HeadingLevel = 1,
): readonly Block[] {
  const { t } = telling;
  const { id, role, subject, status, date, notes, assets, vulnerabilities } = interview;
  const below = Math.min(4, level + 1) as HeadingLevel;
  const title = (fr: string, en: string) => heading(below, t({ fr, en }), { numbered: false });
  const none: Text = { fr: 'aucun', en: 'none' };
  const nothing: Text = { fr: 'aucune', en: 'none' };
  return [
    heading(level, `${id} – ${telling.role(role)}`, { id: `interview-${id}`, numbered: false }),
    keyValues([
      [t({ fr: 'Sujet', en: 'Subject' }), t(subject)],
      [t({ fr: 'État', en: 'Status' }), t(STATUSES[status])],
      [t({ fr: 'Date', en: 'Date' }), telling.day(date)],
      [t({ fr: 'Mené par', en: 'Led by' }), telling.dossier.study.author],
    ]),
    title('Questions', 'Questions'),
    ...questions(telling, interview),
    title('Ce qui a été dit', 'What was said'),
    ...(notes ? markdownProse(t(notes)) : [paragraph(t(NOT_YET))]),
    title('Ce que l’entretien a montré', 'What the interview showed'),
    keyValues([
      [t({ fr: 'Actifs cités', en: 'Assets named' }), listed(telling, assets.map(telling.asset), none)],
      [
        t({ fr: 'Vulnérabilités constatées', en: 'Vulnerabilities seen' }),
        listed(telling, vulnerabilities.map(telling.vulnerability), nothing),
      ],
    ]),
    paragraph(t(AGREED)),
  ];
}

const STATUSES: Readonly<Record<Interview['status'], Text>> = {
  planned: { fr: 'Prévu', en: 'Planned' },
  held: { fr: 'Tenu', en: 'Held' },
};
const NOT_YET: Text = { fr: 'Aucune note n’est encore prise.', en: 'No note has been taken yet.' };
const AGREED: Text = {
  fr: 'Le compte rendu est relu par la personne entendue : ce qu’elle corrige est corrigé avant que l’étude s’appuie dessus.',
  en: 'The record is read again by the person heard: what they correct is corrected before the study rests on it.',
};

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
