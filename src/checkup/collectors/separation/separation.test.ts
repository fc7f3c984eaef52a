import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type HostFacts, separation } from './separation.ts';

const host = (name: string, facts: Partial<HostFacts> = {}): HostFacts => ({
  host: name,
  configured: null,
  redirectedInside: false,
  observed: null,
  marker: null,
  redirects: [],
  cookieDomains: [],
  ...facts,
});

const production = host('app.example.com', { configured: ['198.51.100.10'], observed: ['198.51.100.10'] });
const sandbox = (facts: Partial<HostFacts>) => host('sandbox.example.com', facts);

describe('the separation of a sandbox host', () => {
  it('is unknown as long as nothing is known', () => {
    expect(separation(sandbox({}), [production])).toEqual({ verdict: 'unknown', signs: [] });
  });

  it('is broken when it is configured to lead where production leads', () => {
    expect(separation(sandbox({ configured: ['198.51.100.10'] }), [production])).toMatchObject({
      verdict: 'shared',
      signs: [{ sign: 'configured-origin', strong: true, with: 'app.example.com' }],
    });
  });

  it('is seen when it leads elsewhere than every production host', () => {
    expect(separation(sandbox({ configured: ['198.51.100.20'] }), [production]).verdict).toBe('separated');
  });

  it('is not concluded from records when a production host is not known, or a rule inside may lead elsewhere', () => {
    const unknown = host('www.example.com');
    const apart = sandbox({ configured: ['198.51.100.20'] });

    expect(separation(apart, [production, unknown]).verdict).toBe('unknown');
    expect(separation({ ...apart, redirectedInside: true }, [production]).verdict).toBe('unknown');
    expect(separation(apart, [{ ...production, redirectedInside: true }]).verdict).toBe('unknown');
    expect(separation(apart, []).verdict).toBe('unknown');
  });

  it('is not concluded from the edge of a platform that many share', () => {
    const edge = ['cname.vercel-dns.com'];

    expect(
      separation(sandbox({ configured: edge }), [host('app.example.com', { configured: edge })]),
    ).toMatchObject({
      verdict: 'unknown',
      signs: [{ sign: 'shared-platform-edge', says: 'nothing' }],
    });
  });

  it('is broken when the origin that was called is production’s, whatever its records say', () => {
    const facts = sandbox({ configured: ['198.51.100.20'], observed: ['198.51.100.10'] });

    expect(separation(facts, [production]).verdict).toBe('shared');
  });

  it('is what the host itself says it is', () => {
    expect(separation(sandbox({ marker: 'staging' }), [production]).verdict).toBe('separated');
    expect(separation(sandbox({ marker: 'production' }), [production]).verdict).toBe('shared');
    expect(separation(sandbox({ marker: 'blue' }), [production]).verdict).toBe('unknown');
  });

  it('is broken by a redirect to production, and only doubted for a cookie that reaches it', () => {
    expect(
      separation(sandbox({ redirects: ['app.example.com'], marker: 'sandbox' }), [production]).verdict,
    ).toBe('shared');
    expect(separation(sandbox({ cookieDomains: ['example.com'] }), [production])).toMatchObject({
      verdict: 'unknown',
      signs: [{ sign: 'cookie-domain', says: 'shared', strong: false }],
    });
  });

  it('is never better for knowing that one thing more is shared', () => {
    const facts = fc.record({
      configured: fc.option(fc.subarray(['a.example', 'b.example', '192.0.2.1'])),
      observed: fc.option(fc.subarray(['192.0.2.1', '192.0.2.2'])),
      marker: fc.option(fc.constantFrom('sandbox', 'production', 'blue')),
      redirects: fc.subarray(['app.example.com', 'x.example']),
      cookieDomains: fc.subarray(['example.com', 'sandbox.example.com']),
    });
    fc.assert(
      fc.property(facts, facts, (mine, theirs) => {
        const others = [host('app.example.com', theirs)];
        const before = separation(sandbox(mine), others).verdict;
        const after = separation(sandbox({ ...mine, redirects: ['app.example.com'] }), others).verdict;

        expect(after).toBe('shared');
        if (before === 'separated') expect(mine.redirects).not.toContain('app.example.com');
      }),
    );
  });
});
