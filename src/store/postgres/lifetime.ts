/** Something that must not outlive this process. */
export interface Mortal {
  /** Stops in order; resolves when everything is written. */
  stop(): Promise<void>;
  /** Asks to stop, without waiting: all that the `exit` event allows. */
  abandon(): void;
}

const alive = new Set<Mortal>();
const SIGNALS = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const;

/**
 * Ends `mortal` with this process. A program that handles a signal itself still needs its database and stops it when it
 * is done; where nobody handles the signal, everything is stopped and the signal then takes its usual course.
 */
export function endWithProcess(mortal: Mortal): () => void {
  if (alive.size === 0) listen();
  alive.add(mortal);
  return () => {
    alive.delete(mortal);
    if (alive.size === 0) ignore();
  };
}

function listen(): void {
  process.on('exit', abandonAll);
  for (const signal of SIGNALS) process.on(signal, stopAll);
}

function ignore(): void {
  process.off('exit', abandonAll);
  for (const signal of SIGNALS) process.off(signal, stopAll);
}

function abandonAll(): void {
  for (const mortal of alive) mortal.abandon();
}

function stopAll(signal: NodeJS.Signals): void {
  if (process.listenerCount(signal) > 1) return;
  void Promise.allSettled([...alive].map((mortal) => mortal.stop())).then(() => {
    ignore();
    process.kill(process.pid, signal);
  });
}
