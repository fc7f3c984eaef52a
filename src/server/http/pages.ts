import { readFile } from 'node:fs/promises';
import { extname, join, relative } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';

/** The built web application: its files, and its first page for every address that is a room. */
export function pageRoutes(folder: string): Hono {
  const routes = new Hono();
  const root = relative(process.cwd(), folder) || '.';
  routes.use('/assets/*', async (context, next) => {
    await next();
    // The names of these files change with their content.
    if (context.res.ok) context.res.headers.set('cache-control', 'public, max-age=31536000, immutable');
  });
  routes.use('*', serveStatic({ root }));
  routes.get('*', async (context) => {
    if (extname(context.req.path) !== '') return context.notFound();
    context.header('cache-control', 'no-cache');
    return context.html(await readFile(join(folder, 'index.html'), 'utf8'));
  });
  return routes;
}
