import { describe, expect, it } from 'vitest';
import type { Dossier } from '#domain/dossier/dossier.ts';
import { ok } from '#kernel/result.ts';
import type { ActionContext } from '../action.ts';
import { startDossier } from './start-dossier.ts';

/** What the action stores, and what it answers. */
async function start(given: object) {
  const stored: { dossier: Dossier; sample: boolean | undefined }[] = [];
  const files: string[] = [];
  const session = {
    dossiers: {
      create: async (_id: string, dossier: Dossier, _by: object, options: { sample?: boolean } = {}) => {
        stored.push({ dossier, sample: options.sample });
        return ok(undefined);
      },
    },
    attachments: { put: async (_id: string, hash: string) => void files.push(hash) },
  };
  const context = {
    // Beginning a dossier uses nothing else of a session.
    session: session as unknown as ActionContext['session'],
    actor: { id: 'ada', name: 'Ada', organisation: 'acme', role: 'owner', alone: true },
    today: '2026-11-22',
    now: '2026-11-22T09:00:00Z',
  } satisfies ActionContext;
  const input = startDossier.input.parse({ id: 'acme-2026', language: 'en', ...given });
  return { result: await startDossier.run(context, input), stored, files };
}

describe('starting a dossier', () => {
  it('from a pack stores what the answers call for, with the criteria of the pack', async () => {
    const { result, stored } = await start({
      from: 'pack',
      pack: 'association',
      answers: { employees: 'no', audience: ['members', 'children'] },
    });

    const ids = stored[0]?.dossier.assets.map(({ id }) => id);
    expect(result).toMatchObject({
      ok: true,
      value: { note: { detail: { from: 'pack', pack: 'association' } } },
    });
    expect(ids).toEqual(expect.arrayContaining(['children-files', 'members-list']));
    expect(ids).not.toContain('staff-files');
    expect(stored[0]?.dossier.company.people).toBe(1);
    expect(stored[0]?.sample).toBe(false);
  });

  it('from a pack takes the criteria that are named instead', async () => {
    const { stored } = await start({ from: 'pack', pack: 'agency', preset: 'four-by-four' });

    expect(stored[0]?.dossier.criteria[0]?.grid).toHaveLength(4);
  });

  it.each([
    [{ from: 'pack' }, ['pack'], /^name the pack: scpi-fintech, /],
    [{ from: 'empty', pack: 'agency' }, ['from'], /only with “from: pack”/],
    [{ from: 'saas', answers: { llm: 'no' } }, ['from'], /only with “from: pack”/],
    [{ from: 'pack', pack: 'agency', answers: { nas: 'often' } }, ['answers', 'nas'], /one of: yes, no/],
  ])('refuses what cannot be meant, by its place, and stores nothing: %j', async (given, path, words) => {
    const { result, stored } = await start(given);

    expect(result).toMatchObject({
      ok: false,
      refusals: [{ path, message: { en: expect.stringMatching(words) } }],
    });
    expect(stored).toEqual([]);
  });

  it('from nothing stores an empty study for 10 to 50 people, unless another size is named', async () => {
    const usual = await start({ from: 'empty' });
    const small = await start({ from: 'empty', preset: 'under-10' });

    expect(usual.stored[0]?.dossier.company.people).toBe(10);
    expect(usual.stored[0]?.dossier.assets).toEqual([]);
    expect(small.stored[0]?.dossier.company.people).toBe(1);
  });

  it('from a sample stores it as one, with the files of its attachments', async () => {
    const { stored, files } = await start({ from: 'saas' });

    expect(stored[0]?.sample).toBe(true);
    expect(files).toEqual(stored[0]?.dossier.attachments.map(({ hash }) => hash));
    expect(files).toHaveLength(1);
  });
});
