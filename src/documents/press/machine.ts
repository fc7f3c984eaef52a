import type { Result } from '#kernel/result.ts';
import { makeDocument, makeLogo } from './make.ts';
import type { AnyOrder, Printed, Progress } from './order.ts';

/** What a machine says of the order that it has: how far it is, the file piece by piece, and how it ended. */
export type Message =
  | { readonly progress: Progress }
  | { readonly piece: Uint8Array }
  | { readonly done: Ending };

export type Ending =
  | { readonly snapshot: string; readonly state?: string | undefined; readonly memory: Memory }
  | { readonly refusals: Extract<Result<never>, { ok: false }>['refusals'] }
  | { readonly error: string };

/** Bytes that the process holds now, and held at most. */
export interface Memory {
  readonly resident: number;
  readonly peak: number;
}

/** Small enough to be read by the other side between two of its own duties. */
const PIECE = 256 * 1024;

process.on('message', async (order: AnyOrder) => {
  tell({ done: await answerTo(order) });
});
// Whoever started this process is gone: nobody waits for its documents.
process.on('disconnect', () => process.exit());

async function answerTo(order: AnyOrder): Promise<Ending> {
  try {
    const made =
      'logoFile' in order ? makeLogo(order) : await makeDocument(order, (progress) => tell({ progress }));
    if (!made.ok) return { refusals: made.refusals };
    handOver(made.value);
    const { snapshot, state } = made.value;
    return { snapshot, state, memory: memory() };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

function handOver({ bytes }: Printed): void {
  for (let start = 0; start < bytes.length; start += PIECE)
    tell({ piece: bytes.slice(start, start + PIECE) });
}

function memory(): Memory {
  return { resident: process.memoryUsage.rss(), peak: process.resourceUsage().maxRSS * 1024 };
}

function tell(message: Message): void {
  process.send?.(message);
}
