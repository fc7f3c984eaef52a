import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { supervise } from './supervisor.ts';

describe('A server that does not come up', () => {
  it('is tried as often as the row of waits is long, and no more', async () => {
    let launched = 0;
    const supervisor = supervise(tmpdir(), async () => {
      launched += 1;
      return spawn('false');
    }, [0, 1, 1]);

    expect(await supervisor.start()).toBe(false);
    expect(launched).toBe(3);
  });

  it('is given up at once when the program is stopped', async () => {
    const supervisor = supervise(tmpdir(), async () => spawn('false'), [0, 50, 50]);
    const started = supervisor.start();

    await supervisor.stop();

    expect(await started).toBe(false);
  });
});
