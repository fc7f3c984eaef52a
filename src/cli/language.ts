import { LANGUAGES, type Language } from '#kernel/text.ts';

/**
 * The language of one run: `--lang`, else `VIGIE_LANG`, else the locale of the terminal (POSIX: LC_ALL before
 * LC_MESSAGES before LANG). French where it says French, English everywhere else.
 */
export function languageOf(args: readonly string[], env: Readonly<NodeJS.ProcessEnv>): Language {
  const asked = afterFlag(args) ?? env.VIGIE_LANG;
  const known = LANGUAGES.find((language) => language === asked);
  if (known) return known;
  // An empty variable is an unset one.
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return /^fr([_.@-]|$)/i.test(locale) ? 'fr' : 'en';
}

/** `--lang fr` or `--lang=fr`, wherever it stands before `--`. */
function afterFlag(args: readonly string[]): string | undefined {
  const end = args.indexOf('--');
  const flags = end < 0 ? args : args.slice(0, end);
  for (const [index, arg] of flags.entries()) {
    if (arg === '--lang') return flags[index + 1];
    if (arg.startsWith('--lang=')) return arg.slice('--lang='.length);
  }
  return undefined;
}

/** The arguments without a language that stands before the command, where no command reads it. */
export function withoutLeadingLanguage(args: readonly string[]): readonly string[] {
  if (args[0] === '--lang') return args.slice(2);
  return args[0]?.startsWith('--lang=') ? args.slice(1) : args;
}
