import { type Day, isDay } from '#kernel/date.ts';
import type { Language, Text } from '#kernel/text.ts';
import { commaList, type Say } from '../../command.ts';

export interface InitFlags {
  readonly platform?: string;
  readonly responsible?: string;
  readonly lang?: Language;
}

/** Who reads the report: nobody, a chat into which a person pastes, the model that the procedure names. */
export const ANALYSTS = ['none', 'paste', 'provider'] as const;
export type Analyst = (typeof ANALYSTS)[number];

export interface RunFlags {
  readonly procedure?: string;
  readonly evidence?: string;
  readonly archive?: string;
  readonly date?: Day;
  readonly amend: boolean;
  readonly reason?: string;
  readonly offline: boolean;
  readonly analyst: Analyst;
  readonly request?: string;
  readonly json: boolean;
  readonly lang?: Language;
}

export interface CollectFlags {
  readonly procedure?: string;
  readonly out?: string;
  readonly archive?: string;
  readonly daily: boolean;
  readonly lang?: Language;
}

export interface ArchiveFlags {
  readonly json: boolean;
  readonly lang?: Language;
}

export interface ShowFlags extends ArchiveFlags {
  readonly date?: Day;
  readonly procedure?: string;
  readonly format?: readonly string[];
  readonly out: string;
}

export interface DigestFlags {
  /** YYYY-MM. */
  readonly month: string;
  readonly procedure?: string;
  readonly format?: readonly string[];
  readonly out: string;
  readonly lang?: Language;
}

export interface CompareFlags extends ArchiveFlags {
  readonly from?: Day;
  readonly to?: Day;
  readonly procedure?: string;
}

export interface TrendFlags extends ArchiveFlags {
  readonly procedure?: string;
  readonly svg?: string;
}

export interface AnalyseFlags {
  readonly procedure?: string;
  readonly archive?: string;
  readonly date?: Day;
  readonly analyst: Exclude<Analyst, 'none'>;
  readonly answer?: string;
  readonly request?: string;
  readonly lang?: Language;
}

/** An optional text: a file, a folder, a name. */
export function fileFlag(say: Say, placeholder: Text, brief: Text) {
  return {
    kind: 'parsed',
    parse: String,
    optional: true,
    placeholder: say(placeholder),
    brief: say(brief),
  } as const;
}

/** `--out <folder>`: where files go. */
export function outFlag(say: Say) {
  return {
    kind: 'parsed',
    parse: String,
    default: '.',
    placeholder: say({ fr: 'dossier', en: 'folder' }),
    brief: say({ fr: 'Dossier où écrire', en: 'Folder to write to' }),
  } as const;
}

/** `--format pdf,html`: the formats of files. */
export function formatFlag(say: Say, brief: Text) {
  return {
    kind: 'parsed',
    parse: commaList,
    optional: true,
    placeholder: 'pdf,html,docx,md',
    brief: say(brief),
  } as const;
}

/** `--procedure <id>`: needed where an archive holds several. */
export function procedureNameFlag(say: Say) {
  return fileFlag(
    say,
    { fr: 'id', en: 'id' },
    {
      fr: 'Procédure, quand l’archive en compte plusieurs',
      en: 'Procedure, when the archive has several',
    },
  );
}

export function dayFlag(say: Say, brief: Text) {
  return {
    kind: 'parsed',
    optional: true,
    placeholder: say({ fr: 'AAAA-MM-JJ', en: 'YYYY-MM-DD' }),
    brief: say(brief),
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

/** `--month 2026-11`. */
export function monthFlag(say: Say) {
  return {
    kind: 'parsed',
    placeholder: say({ fr: 'AAAA-MM', en: 'YYYY-MM' }),
    brief: say({ fr: 'Mois à résumer', en: 'Month to sum up' }),
    parse: (input: string) => {
      if (isDay(`${input}-01`)) return input;
      throw new Error(
        say({
          fr: 'un mois est attendu, sous la forme AAAA-MM',
          en: 'a month is expected, as YYYY-MM',
        }),
      );
    },
  } as const;
}
