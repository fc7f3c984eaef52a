import { type Context, Hono } from 'hono';
import { CATALOGUES } from '#catalogues/index.ts';
import { searchCatalogues } from '#catalogues/search.ts';
import type { Refusal } from '#kernel/result.ts';
import { problem } from '../problem.ts';

/** The catalogues as JSON: the same for everybody, so nobody has to sign in to read them. */
export function catalogueRoutes(): Hono {
  const routes = new Hono();
  routes.get('/catalogues', (context) => context.json(CATALOGUES.map(describe)));
  routes.get('/catalogues/search', (context) => search(context));
  routes.get('/catalogues/:id', (context) => entries(context, context.req.param('id')));
  return routes;
}

function describe(catalogue: (typeof CATALOGUES)[number]) {
  const { header, entries: all } = catalogue.load();
  return { ...header, name: catalogue.name, entries: all.size };
}

function search(context: Context): Response {
  const words = context.req.query('words') ?? '';
  return context.json(words.trim() === '' ? [] : searchCatalogues(words.slice(0, 200)));
}

function entries(context: Context, id: string): Response {
  const catalogue = CATALOGUES.find((candidate) => candidate.id === id);
  if (!catalogue) return problem(context, [unknownCatalogue(id)]);
  return context.json([...catalogue.load().entries.values()]);
}

function unknownCatalogue(id: string): Refusal {
  return {
    code: 'unknown-row',
    path: [],
    found: id,
    message: {
      fr: `il n’y a pas de catalogue « ${id} » ; la liste est à /api/catalogues`,
      en: `there is no catalogue “${id}”; the list is at /api/catalogues`,
    },
  };
}
