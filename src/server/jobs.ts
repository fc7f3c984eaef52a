import { randomUUID } from 'node:crypto';
import type { Order, Progress } from '#documents/press/order.ts';
import type { Refusal } from '#kernel/result.ts';

/** What was asked for, as it was asked. */
export interface Asked extends Pick<Order, 'kind' | 'language' | 'subject' | 'today'> {
  readonly dossier: string;
  /** The extension of the file. */
  readonly format: string;
}

export interface MadeFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly snapshot: string;
}

export type Standing =
  | { readonly state: 'waiting' }
  | { readonly state: 'making'; readonly progress: Progress }
  | { readonly state: 'done'; readonly file: MadeFile }
  | { readonly state: 'failed'; readonly refusals: readonly Refusal[] };

/** A job is of one person in one organisation; nobody else sees it. */
export interface Owner {
  readonly organisation: string;
  readonly person: string;
}

export interface Job {
  readonly id: string;
  readonly owner: Owner;
  readonly asked: Asked;
  /** Aborted when the job is given up. */
  readonly controller: AbortController;
  readonly standing: Standing;
}

/** The documents that are being made, and for a while those that were: in memory, for whoever asked for them. */
export interface Jobs {
  /** Undefined when the person has too many that are not done. */
  begin(owner: Owner, asked: Asked): Job | undefined;
  /** Says how a job stands; one that was given up stays gone. */
  tell(id: string, standing: Standing): void;
  /** The latest first. */
  of(owner: Owner, dossier: string): readonly Job[];
  find(owner: Owner, id: string): Job | undefined;
  /** Gives the work up, or lets its file go. */
  drop(job: Job): void;
}

/** Jobs that one person may have waiting or at work. */
export const MOST_OPEN = 20;
/** Minutes that a file waits for its reader. */
const PATIENCE = 15;
/** Bytes of all files that wait; the oldest go first. */
const MOST_BYTES = 200_000_000;

export function openJobs(now: () => Date): Jobs {
  let jobs: readonly (Job & { readonly touched: number })[] = [];
  const ownedBy = ({ organisation, person }: Owner) =>
    jobs.filter(({ owner }) => owner.organisation === organisation && owner.person === person);

  function tidy(): void {
    const late = now().getTime() - PATIENCE * 60_000;
    let room = MOST_BYTES;
    jobs = jobs.filter(({ standing, touched }) => {
      if (isOpen(standing)) return true;
      if (standing.state === 'done') room -= standing.file.bytes.length;
      return touched >= late && room >= 0;
    });
  }

  return {
    begin(owner, asked) {
      tidy();
      if (ownedBy(owner).filter(({ standing }) => isOpen(standing)).length >= MOST_OPEN) return undefined;
      const standing: Standing = { state: 'waiting' };
      const job = { id: randomUUID(), owner, asked, controller: new AbortController(), standing };
      jobs = [{ ...job, touched: now().getTime() }, ...jobs];
      return job;
    },
    tell(id, standing) {
      jobs = jobs.map((job) => (job.id === id ? { ...job, standing, touched: now().getTime() } : job));
      tidy();
    },
    of(owner, dossier) {
      tidy();
      return ownedBy(owner).filter(({ asked }) => asked.dossier === dossier);
    },
    find(owner, id) {
      tidy();
      return ownedBy(owner).find((job) => job.id === id);
    },
    drop({ id, controller }) {
      jobs = jobs.filter((job) => job.id !== id);
      controller.abort(new Error('the document was given up'));
    },
  };
}

function isOpen({ state }: Standing): boolean {
  return state === 'waiting' || state === 'making';
}
