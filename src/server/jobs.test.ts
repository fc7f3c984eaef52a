import { describe, expect, it } from 'vitest';
import { type Asked, MOST_OPEN, openJobs, type Standing } from './jobs.ts';

const anne = { organisation: 'cabinet', person: 'anne' };
const asked: Asked = {
  dossier: 'fintech',
  kind: 'brief',
  format: 'md',
  language: 'fr',
  today: '2026-11-16',
};

function done(bytes: number): Standing {
  const file = { name: 'a.md', mediaType: 'text/markdown', sha256: '', snapshot: '' };
  return { state: 'done', file: { ...file, bytes: new Uint8Array(bytes) } };
}

function opened() {
  const clock = { now: new Date('2026-11-16T08:00:00Z') };
  return { clock, jobs: openJobs(() => clock.now) };
}

describe('The documents being made', () => {
  it('are seen by who asked for them, in the organisation where they did, and by nobody else', () => {
    const { jobs } = opened();
    const job = jobs.begin(anne, asked);

    expect(jobs.of(anne, 'fintech').map(({ id }) => id)).toEqual([job?.id]);
    expect(jobs.of(anne, 'other')).toEqual([]);
    expect(jobs.find({ ...anne, person: 'marc' }, job?.id ?? '')).toBeUndefined();
    expect(jobs.find({ ...anne, organisation: 'rival' }, job?.id ?? '')).toBeUndefined();
  });

  it('are limited a person while they are not done', () => {
    const { jobs } = opened();
    const all = Array.from({ length: MOST_OPEN }, () => jobs.begin(anne, asked));

    expect(jobs.begin(anne, asked)).toBeUndefined();
    expect(jobs.begin({ ...anne, person: 'marc' }, asked)).toBeDefined();
    jobs.tell(all[0]?.id ?? '', done(1));
    expect(jobs.begin(anne, asked)).toBeDefined();
  });

  it('stop at once when they are given up, and stay gone whatever the press still says', () => {
    const { jobs } = opened();
    const job = jobs.begin(anne, asked);
    if (!job) throw new Error('the first job begins');

    jobs.drop(job);
    jobs.tell(job.id, done(1));

    expect(job.controller.signal.aborted).toBe(true);
    expect(jobs.of(anne, 'fintech')).toEqual([]);
  });

  it('wait a quarter of an hour for their reader, and make room for the latest', () => {
    const { jobs, clock } = opened();
    const first = jobs.begin(anne, asked);
    const second = jobs.begin(anne, asked);
    jobs.tell(first?.id ?? '', done(150_000_000));
    jobs.tell(second?.id ?? '', done(150_000_000));
    expect(jobs.of(anne, 'fintech').map(({ id }) => id)).toEqual([second?.id]);

    clock.now = new Date('2026-11-16T08:16:00Z');
    expect(jobs.of(anne, 'fintech')).toEqual([]);
  });
});
