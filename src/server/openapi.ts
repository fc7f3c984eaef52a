import { z } from 'zod';
import type { Action } from '#actions/action.ts';
import { ALL_REGISTERS } from '#domain/dossier/registers.ts';

/** The description of the API (OpenAPI 3.1), made from the actions: it cannot say what is not there. */
export function openApi(actions: readonly Action[], version: string): object {
  const rows = rowSchemas();
  const names = new Map(Object.entries(rows).map(([name, schema]) => [JSON.stringify(schema), name]));
  return {
    openapi: '3.1.0',
    info: {
      title: 'Vigie',
      version,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      description:
        'Every action is POST /api/room/verb with its input as JSON. A refusal is a problem (RFC 9457) in the language of Accept-Language: fr or en.',
    },
    servers: [{ url: '/api' }],
    tags: [...new Set(actions.map(roomOf))].map((name) => ({ name })),
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'vigie.session_token' } },
      schemas: { Problem: PROBLEM, ...rows },
    },
    security: [{ session: [] }],
    paths: Object.fromEntries(
      actions.map((action) => [
        `/${action.id.replace('.', '/')}`,
        { post: shared(operation(action), names) },
      ]),
    ),
  };
}

/** A row of each register as it is given and as it is answered: written once, referred to everywhere else. */
function rowSchemas(): Record<string, object> {
  return Object.fromEntries(
    ALL_REGISTERS.flatMap(({ id, row }) => [
      [`${id}.given`, schemaOf(row, 'input')],
      [id, schemaOf(row, 'output')],
    ]),
  );
}

/** The same description with each row of a register replaced by a reference. */
function shared(node: unknown, names: ReadonlyMap<string, string>): unknown {
  if (node === null || typeof node !== 'object') return node;
  const name = names.get(JSON.stringify(node));
  if (name !== undefined) return { $ref: `#/components/schemas/${name}` };
  if (Array.isArray(node)) return node.map((inner) => shared(inner, names));
  return Object.fromEntries(Object.entries(node).map(([key, inner]) => [key, shared(inner, names)]));
}

function roomOf(action: Action): string {
  return action.id.split('.')[0] ?? action.id;
}

function operation(action: Action): object {
  return {
    operationId: action.id,
    tags: [roomOf(action)],
    summary: action.title.en,
    description: `${action.title.fr}. Permission: ${action.permission}.`,
    requestBody: {
      required: true,
      content: { 'application/json': { schema: schemaOf(action.input, 'input') } },
    },
    responses: {
      200: {
        description: 'Done.',
        content: { 'application/json': { schema: schemaOf(action.output, 'output') } },
      },
      ...refusals(action),
    },
  };
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): object {
  // A check that JSON Schema cannot say stays with the server; the shape is told.
  const { $schema: _dialect, ...described } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return described;
}

function refusals(action: Action): object {
  const problem = (description: string) => ({
    description,
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  });
  return {
    401: problem('Nobody is signed in.'),
    403: problem('Not allowed to this role, or asked from another site.'),
    404: problem('There is no such dossier or row.'),
    ...(action.kind === 'write' && {
      409: problem('Somebody else was quicker; both versions are in `found`.'),
    }),
    415: problem('The body is not JSON.'),
    422: problem('Refused; each refusal names its path and what would be right.'),
  };
}

const PROBLEM = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    refusals: {
      type: 'array',
      items: {
        type: 'object',
        required: ['code', 'path', 'message'],
        properties: {
          code: { type: 'string' },
          path: { type: 'array', items: { type: ['string', 'integer'] } },
          found: {},
          message: { type: 'string' },
        },
      },
    },
  },
};
