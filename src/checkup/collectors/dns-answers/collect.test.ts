import { describe, expect, it } from 'vitest';
import { dnsRecords } from '../../evidence/elements/dns-records.ts';
import { seen } from '../../evidence/observation.ts';
import { seal } from '../../evidence/seal.ts';
import { untrusted } from '../../evidence/untrusted.ts';
import { testContext } from '../fixtures/context.ts';
import type { Net, Resolved } from '../net.ts';
import { dnsAnswersCollector } from './collect.ts';

const ANSWERS: Readonly<Record<string, Resolved>> = {
  'gone.herokudns.com': { answer: 'does-not-exist', aliases: [] },
  'slow.example.net': { answer: 'no-answer', aliases: [] },
  'lives.example.net': { answer: 'resolves', addresses: ['192.0.2.9'], aliases: [] },
};

async function answered(aliases: Readonly<Record<string, string>>, settings: unknown = {}) {
  const asked: string[] = [];
  const base = testContext();
  const net: Net = {
    ...base.net,
    resolve: async (name) => {
      asked.push(name);
      return ANSWERS[name] ?? { answer: 'resolves', addresses: ['192.0.2.1'], aliases: [] };
    },
  };
  const records = Object.entries(aliases).map(([name, target]) => ({
    id: name.replace(/^\W+/, ''),
    type: 'CNAME',
    name,
    content: untrusted(target),
    proxied: false,
    ttl: 1,
    comment: null,
    tags: [],
    createdOn: null,
    modifiedOn: null,
  }));
  const context = testContext({ net, gathered: [seen(dnsRecords, 'example.com', { records })] });
  const [one] = await dnsAnswersCollector.collect(
    context,
    dnsAnswersCollector.settings.parse(settings) as never,
  );
  if (!one) throw new Error('one observation is expected');
  return { evidence: seal(one, { by: 'collected', collector: 'dns-answers' }), asked };
}

describe('the answers of the DNS', () => {
  it('tell an alias to a name that is gone from one whose servers are silent', async () => {
    const { evidence } = await answered({
      'old.example.com': 'gone.herokudns.com',
      'slow.example.com': 'slow.example.net',
      'www.example.com': 'lives.example.net.',
    });

    expect(evidence).toMatchObject({
      payload: {
        names: expect.arrayContaining([
          expect.objectContaining({ name: 'old.example.com', answer: 'does-not-exist', service: 'heroku' }),
          expect.objectContaining({ name: 'slow.example.com', answer: 'no-answer', service: null }),
          expect.objectContaining({ name: 'www.example.com', answer: 'resolves', addresses: ['192.0.2.9'] }),
        ]),
      },
    });
  });

  it('are not asked of names that only prove who owns the domain', async () => {
    const { evidence, asked } = await answered({
      '_acme.example.com': 'x.example.net',
      'proof.example.com': 'abc.dv.googlehosted.com',
    });

    expect(evidence).toMatchObject({
      payload: { names: expect.arrayContaining([expect.objectContaining({ answer: 'skipped' })]) },
    });
    expect(asked).not.toContain('x.example.net');
    expect(asked).not.toContain('abc.dv.googlehosted.com');
  });

  it('stop at a bound, and say how many names were not tried', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 10 }, (_, row) => [`n${row}.example.com`, 'lives.example.net']),
    );

    const { evidence, asked } = await answered(many, { most: 4 });

    expect(evidence).toMatchObject({ payload: { untried: 9 } });
    expect(asked).toHaveLength(4);
  });
});
