import type { Text } from '#kernel/text.ts';
import type { Finding } from '../rules/finding.ts';
import { SEVERITIES } from '../rules/severity.ts';
import type { Answer } from './answer.ts';
import { numbersIn, numbersWithin } from './numbers.ts';
import { OPAQUE } from './opaque.ts';
import type { Question } from './question.ts';

/** What is wrong with an answer: where, and what would be right. */
export interface Fault {
  readonly where: string;
  readonly message: Text;
}

/**
 * Everything that an answer must keep, whoever gave it: each finding is answered once, what it cites exists, its numbers
 * stand in what it cites, no severity is lowered, nothing leads out of the report and nothing claims to have been done.
 */
export function faultsOf(answer: Answer, question: Question): readonly Fault[] {
  return [
    ...answeredOnce(answer, question),
    ...answer.items.flatMap((item, index) => itemFaults(item, `items.${index}`, question)),
    ...answer.observations.flatMap((one, index) => observationFaults(one, `observations.${index}`, question)),
    ...wordFaults(answer.summary, 'summary', question),
    ...numberFaults(answer.summary, 'summary', numbersWithin(question.told)),
    ...answer.missing.flatMap((words, index) => wordFaults(words, `missing.${index}`, question)),
  ];
}

function answeredOnce({ items }: Answer, { findings }: Question): readonly Fault[] {
  return [...findings.keys()].flatMap((id) => {
    const times = items.filter(({ finding }) => finding === id).length;
    if (times === 1) return [];
    return fault(
      'items',
      `le constat ${id} doit recevoir une réponse et une seule ; il en a ${times}`,
      `the finding ${id} must be answered once and only once; it is answered ${times} times`,
    );
  });
}

type Item = Answer['items'][number];

function itemFaults(item: Item, where: string, question: Question): readonly Fault[] {
  const finding = question.findings.get(item.finding);
  if (!finding) {
    return fault(
      `${where}.finding`,
      `${item.finding} n’est pas un constat à commenter`,
      `${item.finding} is no finding to be answered`,
    );
  }
  const known = numbersFor(item.finding, item.evidence, question);
  return [
    ...lowered(item, finding, where),
    ...citedFaults(item.evidence, where, question, finding),
    ...(['explanation', 'recommendation'] as const).flatMap((name) => [
      ...wordFaults(item[name], `${where}.${name}`, question),
      ...numberFaults(item[name], `${where}.${name}`, known),
    ]),
  ];
}

function lowered(item: Item, finding: Finding, where: string): readonly Fault[] {
  if (finding.outcome !== 'not-met') return [];
  if (SEVERITIES.indexOf(item.severity) >= SEVERITIES.indexOf(finding.severity)) return [];
  return fault(
    `${where}.severity`,
    `la criticité de ${item.finding} est ${finding.severity} et ne peut pas être abaissée à ${item.severity}`,
    `the severity of ${item.finding} is ${finding.severity} and cannot be lowered to ${item.severity}`,
  );
}

/** What is cited was told; of a finding, at least one piece that it rests on. */
function citedFaults(
  cited: readonly string[],
  where: string,
  { evidence }: Question,
  finding?: Finding,
): readonly Fault[] {
  const absent = cited.filter((id) => !evidence.has(id));
  if (absent.length > 0) {
    return fault(
      `${where}.evidence`,
      `ces preuves n’existent pas : ${absent.join(', ')}`,
      `there is no such evidence: ${absent.join(', ')}`,
    );
  }
  const rests = finding?.evidence ?? [];
  const own = cited.some((id) => rests.includes(evidence.get(id)?.id ?? ''));
  if (rests.length === 0 || own) return [];
  return fault(
    `${where}.evidence`,
    'citez au moins une preuve sur laquelle repose ce constat',
    'cite at least one piece of evidence that this finding rests on',
  );
}

function observationFaults(
  { text, evidence }: Answer['observations'][number],
  where: string,
  question: Question,
): readonly Fault[] {
  const known = numbersWithin(question.told.evidence.filter(({ id }) => evidence.includes(id)));
  return [
    ...citedFaults(evidence, where, question),
    ...wordFaults(text, `${where}.text`, question),
    ...numberFaults(text, `${where}.text`, known),
  ];
}

/** The numbers that an answer on a finding may write: those it was told of it, and those of what it cites. */
function numbersFor(id: string, cited: readonly string[], { told }: Question): ReadonlySet<number> {
  return numbersWithin([
    told.findings.find((finding) => finding.id === id),
    told.evidence.filter((piece) => cited.includes(piece.id)),
  ]);
}

/** Names of findings, evidence and words from outside hold digits that are no numbers. */
const NAMES = /\b(?:outside-\d+|[FECU]\d+)\b/g;

function numberFaults(text: string, where: string, known: ReadonlySet<number>): readonly Fault[] {
  const strange = numbersIn(text.replaceAll(NAMES, ' ')).filter(
    (readings) => !readings.some((number) => known.has(number)),
  );
  const [first] = strange;
  if (!first) return [];
  return fault(
    where,
    `le nombre ${first[0]} ne figure pas dans les preuves citées`,
    `the number ${first[0]} does not stand in the evidence that is cited`,
  );
}

interface Forbidden {
  readonly pattern: RegExp;
  readonly message: Text;
}

const FORBIDDEN: readonly Forbidden[] = [
  {
    pattern: /\b[a-z][a-z0-9+.-]{1,20}:\/\/|\bwww\.|\bmailto:|\bjavascript:|\bdata:[a-z]+\//i,
    message: { fr: 'aucun lien n’est permis', en: 'no link is allowed' },
  },
  {
    pattern: /!?\[[^\]]*\]\s*[([]|<\/?[a-z!]|```|\{\{|\bon[a-z]+\s*=/i,
    message: { fr: 'ni mise en forme, ni balise', en: 'neither markup nor tags' },
  },
  {
    pattern: /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\u2028\u2029]/u,
    message: { fr: 'aucun caractère de commande ni invisible', en: 'no control and no invisible character' },
  },
  {
    // Claims of something done: a reading explains, it never acts.
    pattern:
      /\b(?:j['’]ai|nous avons|on a|i have|i['’]ve|we have|we['’]ve|i|we)\s+(?:déjà\s+|already\s+|just\s+)?(?:appliqué|modifié|désactivé|activé|supprimé|bloqué|corrigé|changé|mis à jour|réinitialisé|applied|changed|modified|disabled|enabled|deleted|removed|blocked|fixed|updated|reset|rotated)/iu,
    message: {
      fr: 'rien n’a été fait : ne dites pas le contraire',
      en: 'nothing was done: do not say otherwise',
    },
  },
  {
    pattern:
      /\b(?:a été|ont été|has been|have been|was|were)\s+(?:automatiquement|automatically)\b|\b(?:automatiquement|automatically)\s+(?:appliqué|corrigé|bloqué|applied|fixed|blocked)/iu,
    message: { fr: 'rien n’est fait automatiquement', en: 'nothing is done automatically' },
  },
];

function wordFaults(text: string, where: string, { opaque }: Question): readonly Fault[] {
  const strange = [...text.matchAll(OPAQUE)].find(([name]) => opaque.behind(name) === undefined);
  if (strange) return fault(where, `${strange[0]} n’existe pas`, `there is no ${strange[0]}`);
  const found = FORBIDDEN.find(({ pattern }) => pattern.test(text));
  return found ? [{ where, message: found.message }] : [];
}

function fault(where: string, fr: string, en: string): readonly Fault[] {
  return [{ where, message: { fr, en } }];
}
