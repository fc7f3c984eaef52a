import { enableCompileCache } from 'node:module';
import process from 'node:process';

// Types are stripped from the sources at every start; what was stripped and compiled before is taken from the cache.
enableCompileCache();

const [{ run }, { commandLine }, { languageOf, withoutLeadingLanguage }, { terminalOf }] = await Promise.all([
  import('@stricli/core'),
  import('./application.ts'),
  import('./language.ts'),
  import('./terminal.ts'),
]);

// `vigie check … | head` closes the pipe before the end: that is no fault.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
}

const args = process.argv.slice(2);
const language = languageOf(args, process.env);
const terminal = terminalOf(process, language);

await run(commandLine(language), withoutLeadingLanguage(args), terminal);

// The library's own codes are below zero: an unknown command, an argument that does not fit.
const ending = terminal.ending();
process.exitCode = ending < 0 ? 2 : ending;
