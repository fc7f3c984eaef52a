import { Hono } from 'hono';
import type { Action } from '#actions/action.ts';
import { perform } from '#actions/perform.ts';
import { localDay } from '#kernel/date.ts';
import type { Refusal } from '#kernel/result.ts';
import { actorOf } from '../auth/visitor.ts';
import type { House } from '../house.ts';
import { problem } from '../problem.ts';

/** POST /api/room/verb for each action: the input as JSON, the output as JSON, a refusal as a problem. */
export function actionRoutes(house: House, actions: readonly Action[]): Hono {
  const routes = new Hono();
  for (const action of actions) {
    routes.post(`/${action.id.replace('.', '/')}`, async (context) => {
      const actor = await actorOf(context, house);
      if (!actor.ok) return problem(context, actor.refusals);
      const input = await readJson(context.req.raw);
      if (input === NOT_JSON) return problem(context, [notJson()]);
      const now = house.clock();
      const occasion = {
        store: house.store,
        actor: actor.value,
        today: localDay(now),
        now: now.toISOString(),
      };
      const result = await perform(action, input, occasion);
      return result.ok ? context.json(result.value ?? null) : problem(context, result.refusals);
    });
  }
  return routes;
}

const NOT_JSON = Symbol('not JSON');

/** The body as JSON; an empty body is an empty input. */
export async function readJson(request: Request): Promise<unknown> {
  const type = request.headers.get('content-type') ?? '';
  const text = await request.text();
  if (text === '') return {};
  // A form of another site can send text/plain without asking; JSON it cannot.
  if (!type.startsWith('application/json')) return NOT_JSON;
  try {
    return JSON.parse(text);
  } catch {
    return NOT_JSON;
  }
}

function notJson(): Refusal {
  return {
    code: 'not-json',
    path: [],
    message: {
      fr: 'le corps de la demande doit être du JSON, annoncé par Content-Type: application/json',
      en: 'the body of the request must be JSON, announced by Content-Type: application/json',
    },
  };
}
