import { run } from '@stricli/core';
import { commandLine } from './application.ts';
import { languageOf, withoutLeadingLanguage } from './language.ts';
import { terminalOf } from './terminal.ts';

/** Runs the command that the process was started with, and leaves its exit code in the process. */
export async function start(process: NodeJS.Process): Promise<void> {
  endWithReader(process);
  const args = process.argv.slice(2);
  const language = languageOf(args, process.env);
  const terminal = terminalOf(process, language);
  await run(commandLine(language), withoutLeadingLanguage(args), terminal);
  // The library's own codes are below zero: an unknown command, an argument that does not fit.
  const ending = terminal.ending();
  process.exitCode = ending < 0 ? 2 : ending;
}

/** `vigie check … | head` closes the pipe before the end: that is no fault. */
function endWithReader(process: NodeJS.Process): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      process.exit(0);
    });
  }
}
