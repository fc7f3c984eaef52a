import process from 'node:process';
import { type RunningServer, startServer } from '#server/main.ts';
import type { DatabaseEvent } from '#store/postgres/database.ts';
import { tellPlainRefusals } from '../../refusals.ts';
import type { Terminal } from '../../terminal.ts';
import type { ServeFlags } from './flags.ts';
import { readyLines } from './ready-lines.ts';

/** Serves until somebody says stop. */
export async function run(this: Terminal, flags: ServeFlags): Promise<void> {
  const { data, host, port, publicUrl, json } = flags;
  const started = await startServer({
    dataDir: data,
    host,
    port,
    publicUrl,
    language: this.language,
    outgoing: opened(process.env.VIGIE_OUTGOING),
    report: (error) => this.remark(error instanceof Error ? (error.stack ?? error.message) : String(error)),
    onDatabase: (event) => tellEvent(this, event),
  });
  if (!started.ok) return tellPlainRefusals(this, started.refusals);
  const server = started.value;
  if (json) this.say(JSON.stringify({ url: server.url, setupUrl: server.setupUrl ?? null }));
  else for (const line of readyLines(server, this.language)) this.say(line);
  await untilTold();
  await stop(server);
}

/** `VIGIE_OUTGOING=http://localhost:11434,intranet.example.com`: what checkups may ask although it is not public. */
function opened(words = ''): readonly string[] {
  return words
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

function untilTold(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}

async function stop(server: RunningServer): Promise<void> {
  // A second signal means now: what the database has acknowledged is on the disk.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
  await server.stop();
}

function tellEvent(terminal: Terminal, event: DatabaseEvent): void {
  if (event.kind === 'crashed') {
    terminal.remark({
      fr: 'La base de données s’est arrêtée ; elle redémarre.',
      en: 'The database has stopped; it restarts.',
    });
  } else if (event.kind === 'restarted') {
    terminal.remark({
      fr: `La base de données répond de nouveau (${Math.round(event.milliseconds)} ms).`,
      en: `The database answers again (${Math.round(event.milliseconds)} ms).`,
    });
  } else {
    terminal.remark(event.refusal.message);
    process.exit(2);
  }
}
