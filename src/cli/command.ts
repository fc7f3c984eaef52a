import type { Command, RouteMap } from '@stricli/core';
import { isDay } from '#kernel/date.ts';
import { LANGUAGES, type Text } from '#kernel/text.ts';
import type { Terminal } from './terminal.ts';

/** Says a text in the language of the run. */
export type Say = (text: Text) => string;

/** One command: the word that people type, and what it is once the language is known. Its work is loaded when it runs. */
export interface CommandLine {
  readonly name: string;
  readonly build: (say: Say) => Command<Terminal> | RouteMap<Terminal>;
}

/** `--lang fr|en`: read before the command line is built, declared here so that help shows it. */
export function langFlag(say: Say) {
  return {
    kind: 'enum',
    values: LANGUAGES,
    optional: true,
    brief: say({ fr: 'Langue : fr ou en', en: 'Language: fr or en' }),
  } as const;
}

/** `--json`: for programs. */
export function jsonFlag(say: Say) {
  return {
    kind: 'boolean',
    default: false,
    withNegated: false,
    brief: say({ fr: 'Répond en JSON, pour les programmes', en: 'Answers in JSON, for programs' }),
  } as const;
}

/** `--today YYYY-MM-DD`: the day on which what is overdue or expired is judged. */
export function todayFlag(say: Say) {
  return {
    kind: 'parsed',
    optional: true,
    placeholder: say({ fr: 'AAAA-MM-JJ', en: 'YYYY-MM-DD' }),
    brief: say({
      fr: 'Jour auquel juger les retards et les échéances (aujourd’hui par défaut)',
      en: 'Day on which to judge what is late or expired (today by default)',
    }),
    parse: (input: string) => {
      if (isDay(input)) return input;
      throw new Error(
        say({
          fr: 'une date qui existe est attendue, sous la forme AAAA-MM-JJ',
          en: 'a date that exists is expected, as YYYY-MM-DD',
        }),
      );
    },
  } as const;
}

/** An argument taken as typed. */
export function words(placeholder: string, brief: string) {
  return { placeholder, brief, parse: String } as const;
}

/** The study that a command reads: its folder. */
export function study(say: Say) {
  return words(
    say({ fr: 'étude', en: 'study' }),
    say({ fr: 'Dossier de l’étude', en: 'Folder of the study' }),
  );
}

/** Several values in one, separated by commas: `pdf,html`. */
export function commaList(input: string): readonly string[] {
  return input
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
