import { describe, expect, it } from 'vitest';
import { dnsRecords } from '../../evidence/elements/dns-records.ts';
import { observedOrigins } from '../../evidence/elements/observed-origins.ts';
import { type Observation, seen } from '../../evidence/observation.ts';
import { seal } from '../../evidence/seal.ts';
import { untrusted } from '../../evidence/untrusted.ts';
import { testContext } from '../fixtures/context.ts';
import { separationCollector } from './collect.ts';

const record = (name: string, type: string, content: string) => ({
  id: `${type}-${name}`.replaceAll('*', 'any'),
  type,
  name,
  content: untrusted(content),
  proxied: true,
  ttl: 1,
  comment: null,
  tags: [],
  createdOn: null,
  modifiedOn: null,
});

async function gathered(...gathered: readonly Observation[]) {
  const observations = await separationCollector.collect(testContext({ gathered }), {} as never);
  return observations.map((one) => seal(one, { by: 'collected', collector: 'separation' }));
}

describe('the separation of the environments', () => {
  it('is unknown of every sandbox host when nothing was read, and the declared hosts are listed all the same', async () => {
    const [exposed, separation] = await gathered();

    expect(exposed).toMatchObject({
      payload: {
        domains: [{ host: 'api.example.com', environment: 'production', foundIn: ['procedure'] }, {}, {}],
      },
    });
    expect(separation).toMatchObject({
      payload: { hosts: [{ host: 'sandbox.example.com', verdict: 'unknown', signs: [] }] },
    });
  });

  it('follows aliases within the zone to the origin that the proxy hides, and a wildcard where there is no record', async () => {
    const dns = seen(dnsRecords, 'example.com', {
      records: [
        record('example.com', 'A', '198.51.100.10'),
        record('api.example.com', 'CNAME', 'lb.example.com'),
        record('lb.example.com', 'A', '198.51.100.11'),
        record('*.example.com', 'CNAME', 'lb.example.com'),
      ],
    });

    const [exposed, separation] = await gathered(dns);

    expect(separation).toMatchObject({
      payload: {
        hosts: [{ verdict: 'shared', signs: [{ sign: 'configured-origin', with: 'api.example.com' }] }],
      },
    });
    expect(exposed).toMatchObject({
      payload: {
        domains: expect.arrayContaining([
          { host: 'lb.example.com', environment: 'undeclared', foundIn: ['dns'] },
        ]),
      },
    });
  });

  it('looks at the origins that were called', async () => {
    const origins = seen(observedOrigins, 'example.com', {
      hosts: [
        {
          host: 'example.com',
          environment: 'production',
          origins: [{ address: '198.51.100.10', requests: 5 }],
        },
        {
          host: 'api.example.com',
          environment: 'production',
          origins: [{ address: '198.51.100.11', requests: 5 }],
        },
        {
          host: 'sandbox.example.com',
          environment: 'sandbox',
          origins: [{ address: '198.51.100.20', requests: 5 }],
        },
      ],
    });

    const [, separation] = await gathered(origins);

    expect(separation).toMatchObject({
      payload: { hosts: [{ verdict: 'separated', signs: [{ sign: 'observed-origin' }] }] },
    });
  });
});
