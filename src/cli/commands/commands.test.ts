import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from './index.ts';

describe('The commands', () => {
  it('are all on the list, each under the name of its folder', () => {
    const folders = readdirSync(import.meta.dirname, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name);

    expect(COMMANDS.map((command) => command.name).toSorted()).toEqual(folders.toSorted());
  });
});
