import type { CommandLine } from '../command.ts';
import { check } from './check/command.ts';
import { diff } from './diff/command.ts';
import { init } from './init/command.ts';
import { report } from './report/command.ts';
import { schema } from './schema/command.ts';
import { snapshot } from './snapshot/command.ts';

/** Every command, in the order of the help. */
export const COMMANDS: readonly CommandLine[] = [init, check, report, snapshot, diff, schema];
