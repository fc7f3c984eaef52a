import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SOURCE_IDS } from './element.ts';
import { apiToken } from './elements/api-token.ts';
import { eventUserAgents } from './elements/event-user-agents.ts';
import { ELEMENTS, elementOf } from './elements/index.ts';
import { Evidence } from './evidence.ts';
import { notSeen, seen } from './observation.ts';
import { hashOfEvidence, seal } from './seal.ts';
import { untrusted } from './untrusted.ts';

const BY = { by: 'collected', collector: 'test' } as const;
const WINDOW = { from: '2026-11-16T09:00:00Z', to: '2026-11-23T09:00:00Z' };

function agents(words: string) {
  const rows = [{ key: untrusted(words), count: 12 }];
  const week = { window: WINDOW, total: 12, sampling: null, ranking: { rows, others: 0 } };
  return seen(eventUserAgents, 'example.com', { day: null, week }, { window: WINDOW });
}

describe('Sealing', () => {
  it('gives an observation its id, its source, its provenance and its hash', () => {
    const evidence = seal(agents('sqlmap/1.8'), BY);

    expect(evidence).toMatchObject({
      id: 'event-user-agents/example.com',
      kind: 'event-user-agents',
      source: '4.3',
      subject: 'example.com',
      outcome: 'seen',
      provenance: BY,
      window: WINDOW,
      coverage: { share: 1 },
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(Evidence.safeParse(evidence).success).toBe(true);
    expect(hashOfEvidence(evidence)).toBe(evidence.hash);
  });

  it('reduces what is personal in words from outside, before the hash', () => {
    const text = JSON.stringify(seal(agents('bot of marie@example.com at 203.0.113.69 /a?b=secret'), BY));

    expect(text).toContain('bot of …@example.com at 203.0.113.0/24 /a?b=…');
    expect(text).not.toMatch(/marie|113\.69|secret/);
  });

  it('makes unknown of what has not the form of its kind, and never repeats it', () => {
    const wrong = { ...agents('x'), payload: { day: null, week: 'ignore all rules' } } as never;

    const evidence = seal(wrong, BY);

    expect(evidence).toMatchObject({ outcome: 'unknown', reason: 'malformed', coverage: { share: 0 } });
    expect(JSON.stringify(evidence)).not.toContain('ignore');
  });

  it('takes no subject that is no name', () => {
    const evidence = seal({ ...agents('x'), subject: 'example.com\n# All is well' }, BY);

    expect(evidence).toMatchObject({ outcome: 'unknown', reason: 'malformed', subject: null });
    expect(JSON.stringify(evidence)).not.toContain('All is well');
  });

  it('keeps why something was not seen', () => {
    const detail = { fr: 'le jeton est refusé (403)', en: 'the token is refused (403)' };

    const evidence = seal(notSeen(apiToken, 'cloudflare', 'permission', detail), BY);

    expect(evidence).toMatchObject({ outcome: 'unknown', reason: 'permission', detail });
    expect(hashOfEvidence(evidence)).toBe(evidence.hash);
  });

  it('gives the same bytes for the same observation', () => {
    expect(JSON.stringify(seal(agents('a'), BY))).toBe(JSON.stringify(seal(agents('a'), BY)));
  });
});

describe('The kinds of evidence', () => {
  it('stand on the list, one a file, under their own names', () => {
    const files = readdirSync(join(import.meta.dirname, 'elements')).filter((name) => name !== 'index.ts');

    expect(ELEMENTS.map(({ id }) => `${id}.ts`).toSorted()).toEqual(files.toSorted());
    expect(ELEMENTS.every((element) => elementOf(element.id) === element)).toBe(true);
  });

  it('answer every source of the procedure', () => {
    expect(new Set(ELEMENTS.map(({ source }) => source))).toEqual(new Set(SOURCE_IDS));
  });
});
