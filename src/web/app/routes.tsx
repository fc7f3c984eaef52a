import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { sessionQuery } from '../api/queries.ts';
import { Loading, Refused } from '../ui/states.tsx';
import { noteWalk } from '../ui/walking.ts';
import { NotFound } from './not-found.tsx';
import { ROOMS } from './rooms.ts';

type Search = Record<string, string>;

/** The addresses of Vigie, and who may enter where: without an account to sign-in, without any account to setup. */
export function createVigieRouter(client: QueryClient) {
  const root = createRootRoute({ component: Outlet, notFoundComponent: NotFound });
  const session = () => client.ensureQueryData(sessionQuery);

  const door = (path: string, load: () => Promise<{ readonly Room: () => React.ReactNode }>) =>
    createRoute({ getParentRoute: () => root, path, component: lazyRouteComponent(load, 'Room') });
  const setup = door('/setup', () => import('../rooms/doors/setup.tsx'));
  const signIn = door('/sign-in', () => import('../rooms/doors/sign-in.tsx'));
  const join = door('/join', () => import('../rooms/doors/join.tsx'));

  const inside = createRoute({
    getParentRoute: () => root,
    id: 'inside',
    beforeLoad: async ({ location }) => {
      const { setupNeeded, user } = await session();
      if (setupNeeded) throw redirect({ to: '/setup' });
      if (!user) throw redirect({ to: '/sign-in', search: { back: location.href } as never });
    },
    component: lazyRouteComponent(() => import('./shell.tsx'), 'Shell'),
  });
  const room = (path: string, load: () => Promise<{ readonly Room: React.ComponentType }>) =>
    createRoute({ getParentRoute: () => inside, path, component: lazyRouteComponent(load, 'Room') });
  /** Where documents were once made: whoever kept the address finds them. */
  const report = createRoute({
    getParentRoute: () => inside,
    path: '/d/$dossier/report',
    beforeLoad: ({ params }) => {
      throw redirect({ to: `/d/${params.dossier}/documents` });
    },
  });
  const rooms = [
    report,
    room('/', () => import('../rooms/start/start.tsx')),
    room('/glossary', () => import('../rooms/glossary/glossary.tsx')),
    room('/people', () => import('../rooms/people/people.tsx')),
    ...ROOMS.map(({ path, load }) => room(path === '' ? '/d/$dossier' : `/d/$dossier/${path}`, load)),
  ];

  const router = createRouter({
    routeTree: root.addChildren([setup, signIn, join, inside.addChildren(rooms)]),
    defaultPreload: 'intent',
    defaultPendingComponent: Loading,
    defaultErrorComponent: ({ error, reset }) => <Refused error={error} retry={reset} />,
    scrollRestoration: true,
    // Plain words in the address, `?level=high&row=S-12`, rather than JSON.
    parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
    stringifySearch: (search) => {
      const words = new URLSearchParams(search as Search).toString();
      return words === '' ? '' : `?${words}`;
    },
  });
  router.subscribe('onBeforeNavigate', ({ fromLocation, pathChanged }) => {
    if (fromLocation && pathChanged) noteWalk();
  });
  return router;
}
