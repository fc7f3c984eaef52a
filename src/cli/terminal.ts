import type { CommandContext, StricliProcess } from '@stricli/core';
import { type Day, localDay } from '#kernel/date.ts';
import type { Language, Text } from '#kernel/text.ts';

/**
 * How a command ends: 0 all is well, 1 the study has findings of level error, 2 nothing could be done with what was
 * given.
 */
type Ending = 0 | 1 | 2;

/** What a command sees of the outside. */
export interface Terminal extends CommandContext {
  readonly process: StricliProcess;
  readonly language: Language;
  /** A line of the answer, on the standard output. */
  readonly say: (line: Text | string) => void;
  /** Bytes of the answer as they are, on the standard output. */
  readonly give: (text: string) => void;
  /** A line about the work, on the standard error. */
  readonly remark: (line: Text | string) => void;
  /** Coloured where the standard output is a terminal that shows colours; unchanged elsewhere. */
  readonly paint: (style: Style, words: string) => string;
  readonly end: (ending: Ending) => void;
  /** The day here and now. */
  readonly today: () => Day;
}

const STYLES = { error: 31, warning: 33, info: 36, good: 32, strong: 1, faint: 2 } as const;
export type Style = keyof typeof STYLES;

export function terminalOf(process: NodeJS.Process, language: Language): Terminal & { ending: () => number } {
  const outside: StricliProcess = { stdout: process.stdout, stderr: process.stderr, env: process.env };
  // Windows and POSIX alike: what a pipe or a file receives has no colours; NO_COLOR is heard by Node itself.
  const colours = process.stdout.isTTY && process.stdout.getColorDepth(process.env) > 1;
  const words = (line: Text | string) => (typeof line === 'string' ? line : line[language]);
  return {
    process: outside,
    language,
    say: (line) => outside.stdout.write(`${words(line)}\n`),
    give: (text) => outside.stdout.write(text),
    remark: (line) => outside.stderr.write(`${words(line)}\n`),
    paint: (style, text) => (colours ? `\u001b[${STYLES[style]}m${text}\u001b[0m` : text),
    end: (ending) => {
      outside.exitCode = ending;
    },
    today: () => localDay(new Date()),
    ending: () => Number(outside.exitCode ?? 0),
  };
}
