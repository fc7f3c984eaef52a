import {
  type ApplicationText,
  type ArgumentScannerError,
  formatMessageForArgumentScannerError,
  text_en,
} from '@stricli/core';
import type { Language } from '#kernel/text.ts';

/** What the command line itself says: help, and arguments that it does not understand. */
export const COMMAND_LINE_WORDS: Readonly<Record<Language, ApplicationText>> = {
  en: {
    ...text_en,
    briefs: {
      ...text_en.briefs,
      help: 'Show this help',
      version: 'Show the version',
    },
    noCommandRegisteredForInput: ({ input, corrections }) =>
      `There is no command “${input}”${meant(corrections, 'en')}`,
    exceptionWhileParsingArguments: (error) => scannerWords(error, ENGLISH),
    exceptionWhileRunningCommand: (error) => `Vigie stopped on a fault of its own. ${trace(error)}`,
    exceptionWhileLoadingCommandFunction: (error) => `Vigie stopped on a fault of its own. ${trace(error)}`,
  },
  fr: {
    ...text_en,
    headers: {
      usage: 'UTILISATION',
      aliases: 'AUTRES NOMS',
      commands: 'COMMANDES',
      flags: 'OPTIONS',
      arguments: 'ARGUMENTS',
    },
    keywords: { default: 'par défaut =', separator: 'séparateur =' },
    briefs: {
      help: 'Affiche cette aide',
      helpAll: 'Affiche l’aide, options cachées comprises',
      version: 'Affiche la version',
      argumentEscapeSequence: 'Tout ce qui suit est un argument',
    },
    noCommandRegisteredForInput: ({ input, corrections }) =>
      `Il n’y a pas de commande « ${input} »${meant(corrections, 'fr')}`,
    exceptionWhileParsingArguments: (error) => scannerWords(error, FRENCH),
    exceptionWhileLoadingCommandFunction: (error) =>
      `Vigie s’est arrêtée par sa propre faute. ${trace(error)}`,
    exceptionWhileLoadingCommandContext: (error) =>
      `Vigie s’est arrêtée par sa propre faute. ${trace(error)}`,
    exceptionWhileRunningCommand: (error) => `Vigie s’est arrêtée par sa propre faute. ${trace(error)}`,
  },
};

type Formatter = Parameters<typeof formatMessageForArgumentScannerError>[1];

function meant(corrections: readonly string[], language: Language): string {
  if (corrections.length === 0)
    return language === 'fr' ? '. « vigie --help » les donne toutes.' : '. “vigie --help” lists them all.';
  const list = corrections.join(language === 'fr' ? ' ou ' : ' or ');
  return language === 'fr' ? `. Vouliez-vous écrire ${list} ?` : `. Did you mean ${list}?`;
}

const FRENCH: Formatter = {
  FlagNotFoundError: ({ input, corrections }) =>
    `Il n’y a pas d’option --${input}${
      corrections.length > 0
        ? meant(
            corrections.map((name) => `--${name}`),
            'fr',
          )
        : ''
    }`,
  AliasNotFoundError: ({ input }) => `Il n’y a pas d’option -${input}`,
  ArgumentParseError: ({ externalFlagNameOrPlaceholder, input, exception }) =>
    `« ${input} » ne convient pas pour ${externalFlagNameOrPlaceholder} : ${messageOf(exception)}`,
  EnumValidationError: ({ externalFlagName, input, values }) =>
    `« ${input} » ne convient pas pour --${externalFlagName} ; choisissez ${values.join(' ou ')}`,
  UnsatisfiedFlagError: ({ externalFlagName }) => `L’option --${externalFlagName} attend une valeur`,
  UnexpectedPositionalError: ({ expectedCount, input }) =>
    `« ${input} » est de trop : cette commande prend ${expectedCount} argument${expectedCount < 2 ? '' : 's'}`,
  UnsatisfiedPositionalError: ({ placeholder }) => `L’argument <${placeholder}> manque`,
  InvalidNegatedFlagSyntaxError: ({ externalFlagName }) =>
    `L’option --${externalFlagName} ne prend pas de valeur`,
  UnexpectedFlagError: ({ externalFlagName }) => `L’option --${externalFlagName} ne se donne qu’une fois`,
};

const ENGLISH: Formatter = {
  FlagNotFoundError: ({ input, corrections }) =>
    `There is no option --${input}${
      corrections.length > 0
        ? meant(
            corrections.map((name) => `--${name}`),
            'en',
          )
        : ''
    }`,
  AliasNotFoundError: ({ input }) => `There is no option -${input}`,
  ArgumentParseError: ({ externalFlagNameOrPlaceholder, input, exception }) =>
    `“${input}” does not do for ${externalFlagNameOrPlaceholder}: ${messageOf(exception)}`,
  EnumValidationError: ({ externalFlagName, input, values }) =>
    `“${input}” does not do for --${externalFlagName}; choose ${values.join(' or ')}`,
  UnsatisfiedFlagError: ({ externalFlagName }) => `The option --${externalFlagName} expects a value`,
  UnexpectedPositionalError: ({ expectedCount, input }) =>
    `“${input}” is one too many: this command takes ${expectedCount} argument${expectedCount === 1 ? '' : 's'}`,
  UnsatisfiedPositionalError: ({ placeholder }) => `The argument <${placeholder}> is missing`,
  InvalidNegatedFlagSyntaxError: ({ externalFlagName }) => `The option --${externalFlagName} takes no value`,
  UnexpectedFlagError: ({ externalFlagName }) => `The option --${externalFlagName} is given once only`,
};

/** Every error of the scanner has its formatter; of anything else, its own words. */
function scannerWords(error: unknown, formatter: Formatter): string {
  if (!(error instanceof Error)) return String(error);
  // The library does not export the class to ask for; it looks the error up by name, and falls back to its message.
  return formatMessageForArgumentScannerError(error as ArgumentScannerError, formatter);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function trace(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
