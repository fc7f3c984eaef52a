import { readFile } from 'node:fs/promises';
import type { Action } from '#actions/action.ts';
import { ACTIONS } from '#actions/index.ts';
import { ok, type Refusal, type Result, refuse } from '#kernel/result.ts';
import { asOperator } from '../../operator.ts';
import { tellPlainRefusals } from '../../refusals.ts';
import type { Terminal } from '../../terminal.ts';
import type { DoFlags } from './flags.ts';

export async function run(this: Terminal, flags: DoFlags, ...path: string[]): Promise<void> {
  if (path.length === 0) return list(this);
  const id = path.join('.');
  const action: Action | undefined = ACTIONS.find((candidate) => candidate.id === id);
  if (!action) return tellPlainRefusals(this, [unknownAction(path)]);
  const input = await readInput(flags.input);
  if (!input.ok) return tellPlainRefusals(this, input.refusals);
  const done = await asOperator(this, flags, ({ act }) => act(action, input.value));
  if (!done.ok) return tellPlainRefusals(this, done.refusals);
  this.say(JSON.stringify(done.value, null, 2));
}

function list(terminal: Terminal): void {
  const width = Math.max(...ACTIONS.map(({ id }) => id.length));
  for (const { id, title } of ACTIONS) {
    terminal.say(`${id.replace('.', ' ').padEnd(width + 2)}${title[terminal.language]}`);
  }
}

async function readInput(given: string): Promise<Result<unknown>> {
  try {
    const text = given.startsWith('@') ? await readFile(given.slice(1), 'utf8') : given;
    return ok(JSON.parse(text));
  } catch (error) {
    return refuse(notJson(given, error));
  }
}

function notJson(given: string, error: unknown): Refusal {
  const why = error instanceof Error ? error.message : String(error);
  return {
    code: 'not-json',
    path: ['input'],
    found: given,
    message: { fr: `du JSON est attendu (${why})`, en: `JSON is expected (${why})` },
  };
}

function unknownAction(path: readonly string[]): Refusal {
  return {
    code: 'unknown-action',
    path: [],
    found: path.join(' '),
    message: {
      fr: 'cette action n’existe pas ; « vigie do » en donne la liste',
      en: 'there is no such action; “vigie do” lists them',
    },
  };
}
