import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { ACTIONS } from '#actions/index.ts';
import type { House } from './house.ts';
import { actionRoutes } from './http/actions.ts';
import { attachmentRoutes } from './http/attachments.ts';
import { bundleRoutes } from './http/bundles.ts';
import { catalogueRoutes } from './http/catalogues.ts';
import { checkupRoutes, checkupUploadRoutes } from './http/checkups.ts';
import { documentJobRoutes } from './http/document-jobs.ts';
import { entranceRoutes } from './http/entrance.ts';
import { atMost, headers, noStore, sameOrigin } from './http/guards.ts';
import { importRoutes } from './http/imports.ts';
import { pageRoutes } from './http/pages.ts';
import { previewRoutes } from './http/previews.ts';
import { reportRoutes } from './http/reports.ts';
import { openApi } from './openapi.ts';
import { fault, problem } from './problem.ts';
import { VERSION } from './version.ts';

/** The whole server: guards first, then the doors, then the pages. */
export function buildApp(house: House): Hono {
  const app = new Hono();
  const description = openApi(ACTIONS, VERSION);
  app.use(headers());
  app.use(compress());
  app.get('/healthz', (context) => context.json({ ok: true, version: VERSION }));
  app.use('/api/*', noStore(), sameOrigin(house));
  app.route('/api', importRoutes(house));
  app.route('/api', attachmentRoutes(house));
  app.route('/api', checkupUploadRoutes(house));
  app.use('/api/*', atMost(10_000_000));
  app.get('/api/openapi.json', (context) => context.json(description));
  app.route('/api', bundleRoutes(house));
  app.route('/api', catalogueRoutes());
  app.route('/api', entranceRoutes(house));
  app.route('/api', reportRoutes(house));
  app.route('/api', documentJobRoutes(house));
  app.route('/api', previewRoutes(house));
  app.route('/api', checkupRoutes(house));
  app.route('/api', actionRoutes(house, ACTIONS));
  app.all('/api/*', (context) => problem(context, [unknownAction(context.req.path)]));
  if (house.webFolder !== undefined) app.route('/', pageRoutes(house.webFolder));
  app.onError((error, context) => {
    house.report(error);
    return fault(context);
  });
  return app;
}

function unknownAction(path: string) {
  return {
    code: 'unknown-action',
    path: [],
    found: path,
    message: {
      fr: `il n’y a rien à ${path} ; la liste est à /api/openapi.json`,
      en: `there is nothing at ${path}; the list is at /api/openapi.json`,
    },
  };
}
