import type { CommandLine } from '../command.ts';
import { calendar } from './calendar/command.ts';
import { catalogue } from './catalogue/command.ts';
import { check } from './check/command.ts';
import { checkup } from './checkup/command.ts';
import { diff } from './diff/command.ts';
import { doAction } from './do/command.ts';
import { exportBundle } from './export/command.ts';
import { importBundle } from './import/command.ts';
import { init } from './init/command.ts';
import { journal } from './journal/command.ts';
import { pack } from './pack/command.ts';
import { report } from './report/command.ts';
import { schema } from './schema/command.ts';
import { serve } from './serve/command.ts';
import { snapshot } from './snapshot/command.ts';
import { verify } from './verify/command.ts';

/** Every command, in the order of the help. */
export const COMMANDS: readonly CommandLine[] = [
  serve,
  init,
  check,
  report,
  pack,
  calendar,
  verify,
  snapshot,
  diff,
  checkup,
  schema,
  catalogue,
  importBundle,
  exportBundle,
  journal,
  doAction,
];
