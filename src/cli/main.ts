import { enableCompileCache } from 'node:module';
import process from 'node:process';

// Types are stripped from the sources at every start; what was stripped and compiled before is taken from the cache,
// of which only what is loaded from here on can make use.
enableCompileCache();

const { start } = await import('./start.ts');
await start(process);
