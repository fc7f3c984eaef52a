import type { Checkups } from './checkups.ts';

export interface Schedule {
  stop(): Promise<void>;
}

/**
 * Looks at every organisation now and then. What is due is computed from the procedures and from what the store knows, so
 * a server that was down catches up at its first look.
 */
export function keepSchedule(
  checkups: Checkups,
  organisations: () => Promise<readonly string[]>,
  { every, report }: { readonly every: number; readonly report: (error: unknown) => void },
): Schedule {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let looking = Promise.resolve();
  const look = async () => {
    try {
      for (const organisation of await organisations()) {
        if (stopped) return;
        await checkups.look(organisation);
      }
    } catch (error) {
      if (!stopped) report(error);
    }
  };
  const next = () => {
    looking = look().then(() => {
      if (!stopped) timer = setTimeout(next, every).unref();
    });
  };
  timer = setTimeout(next, Math.min(every, FIRST)).unref();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await checkups.close();
      await looking;
    },
  };
}

/** The server answers people before it looks at its calendar. */
const FIRST = 5000;
