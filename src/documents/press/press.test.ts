import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Dossier } from '#domain/dossier/dossier.ts';
import { takeSnapshot } from '#domain/dossier/snapshot.ts';
import { readBundle } from '#interop/bundle/read.ts';
import { expect as expectOk } from '#kernel/result.ts';
import { makeDocument } from './make.ts';
import type { Order, Progress } from './order.ts';
import { openPress } from './press.ts';

const FOLDER = fileURLToPath(new URL('../../../samples/saas/', import.meta.url));

let dossier: Dossier;
let order: Order;
const press = openPress({ machines: 1 });

beforeAll(async () => {
  dossier = short(expectOk(await readBundle(FOLDER), 'the sample is sound').dossier);
  order = { dossier, today: '2026-11-27', kind: 'risk-report', format: 'markdown', language: 'fr' };
});

afterAll(() => press.close());

describe('the press', { timeout: 120_000 }, () => {
  it('makes the bytes that this process would make, and names the snapshot', async () => {
    const stages: Progress[] = [];
    const printed = expectOk(
      await press.print(
        { ...order, format: 'pdf' },
        { onProgress: (progress) => void stages.push(progress) },
      ),
      'it is made',
    );
    const here = expectOk(await makeDocument({ ...order, format: 'pdf' }), 'it is made here');

    expect(Buffer.compare(printed.bytes, here.bytes)).toBe(0);
    expect(printed.snapshot).toBe(takeSnapshot(dossier).hash);
    expect(stages.map(({ stage }) => stage)).toEqual(['building', 'laying-out', 'writing']);
  });

  it('hands a refusal over as one', async () => {
    expect(await press.print({ ...order, subject: 'S-1' })).toMatchObject({
      ok: false,
      refusals: [{ code: 'not-expected', path: ['subject'] }],
    });
  });

  it('gives a document up when asked, and goes on with the next', async () => {
    const control = new AbortController();
    const given = press.print({ ...order, format: 'pdf' }, { signal: control.signal });
    const next = press.print(order);
    setTimeout(() => control.abort(new Error('assez')), 20);

    await expect(given).rejects.toThrow('assez');
    expect(await next).toMatchObject({ ok: true });
  });

  it('takes a waiting document off its list when asked, and does not begin what is given up already', async () => {
    const control = new AbortController();
    const first = press.print(order);
    const waiting = press.print(order, { signal: control.signal });
    control.abort(new Error('plus besoin'));

    await expect(waiting).rejects.toThrow('plus besoin');
    await expect(press.print(order, { signal: AbortSignal.abort(new Error('trop tard')) })).rejects.toThrow(
      'trop tard',
    );
    expect(await first).toMatchObject({ ok: true });
  });

  it('says so when a document takes too long, and goes on with the next', async () => {
    const hasty = openPress({ machines: 1, patience: 5 });

    await expect(hasty.print({ ...order, format: 'pdf' })).rejects.toThrow('more than 5 ms');
    hasty.close();
  });

  it('tells what broke, and goes on with the next', async () => {
    await expect(press.print({ ...order, kind: 'novel' })).rejects.toThrow('no document novel as markdown');
    expect(await press.print(order)).toMatchObject({ ok: true });
  });

  it('gives up what is waiting when it closes', async () => {
    const closing = openPress({ machines: 1 });
    const waiting = closing.print(order);
    closing.close();

    await expect(waiting).rejects.toThrow('closed');
  });

  it('does not keep its process alive when it has nothing to do', async () => {
    const script = `import { openPress } from ${JSON.stringify(new URL('./press.ts', import.meta.url).href)};
      import { readBundle } from ${JSON.stringify(new URL('../../interop/bundle/read.ts', import.meta.url).href)};
      const { dossier } = (await readBundle(${JSON.stringify(FOLDER)})).value;
      const order = ${JSON.stringify({ ...order, dossier: undefined })};
      console.log((await openPress({ machines: 1 }).print({ ...order, dossier })).value.bytes.length);`;

    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], {
      timeout: 100_000,
    });

    expect(Number(stdout)).toBeGreaterThan(10_000);
  });
});

/** With its first scenarios only: pages that are made in no time. */
function short(whole: Dossier): Dossier {
  const scenarios = whole.scenarios.slice(0, 3);
  const kept = <Row extends { readonly scenario: string }>(rows: readonly Row[]) =>
    rows.filter((row) => scenarios.some(({ id }) => id === row.scenario));
  return {
    ...whole,
    scenarios,
    evaluations: kept(whole.evaluations),
    treatments: kept(whole.treatments),
    acceptances: kept(whole.acceptances),
  };
}
