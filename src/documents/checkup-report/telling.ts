import { numberWords, type Phrase } from '#checkup/evidence/phrase.ts';
import { shown, type Untrusted } from '#checkup/evidence/untrusted.ts';
import { LEVEL_SIGNS, type Level } from '#checkup/report/level.ts';
import type { Report } from '#checkup/report/report.ts';
import { SEVERITY_WORDS, type Severity } from '#checkup/rules/severity.ts';
import { type Language, plural, type Text } from '#kernel/text.ts';
import { badge, code } from '../model/builder.ts';
import type { PlainRun } from '../model/document.ts';
import type { Tone } from '../style/tokens.ts';

/** A report, and the way to say it in one language. */
export interface Telling {
  readonly report: Report;
  readonly language: Language;
  readonly t: (text: Text) => string;
  readonly count: (number: number, one: Text, many: Text) => string;
  /** A sentence with its numbers in the language and its words from outside as code: never as words of ours. */
  readonly runs: (phrase: Phrase) => readonly PlainRun[];
  readonly name: (name: string | Untrusted) => PlainRun;
  readonly severity: (severity: Severity) => PlainRun;
  /** The sign of a level and a space; nothing where fonts do not have it: its word always follows. */
  readonly sign: (level: Level) => string;
}

export function tell(report: Report, language: Language, signs = true): Telling {
  const t = (text: Text) => text[language];
  return {
    report,
    language,
    t,
    count: (number, one, many) =>
      `${numberWords(number, language)} ${plural(number, language, one[language], many[language])}`,
    runs: (phrase) => phrase.map((part) => runOf(part, language)),
    name: (name) => (typeof name === 'string' ? code(name) : runOf(name, language)),
    severity: (severity) => badge(TONES[severity], `${severity} (${t(SEVERITY_WORDS[severity])})`),
    sign: (level) => (signs ? `${LEVEL_SIGNS[level]} ` : ''),
  };
}

function runOf(part: Phrase[number], language: Language): PlainRun {
  if (typeof part === 'string') return { kind: 'text', text: part };
  if (typeof part === 'number') return { kind: 'text', text: numberWords(part, language) };
  // An empty code span is nothing; what is empty is said to be so.
  return code(shown(part) || '∅');
}

const TONES: Readonly<Record<Severity, Tone>> = { INFO: 'info', WARNING: 'warning', CRITICAL: 'alarm' };
