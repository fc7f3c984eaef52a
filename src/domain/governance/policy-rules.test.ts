import { describe, expect, test } from 'vitest';
import { Acknowledgement } from './acknowledgement.ts';
import { Exception } from './exception.ts';
import { Policy } from './policy.ts';
import {
  awaitedReaders,
  exceptionDays,
  exceptionState,
  hashOfText,
  isExceptionInForce,
  reviewDue,
  versionInForce,
} from './policy-rules.ts';
import { PolicyVersion } from './policy-version.ts';

const policy = Policy.parse({
  id: 'access',
  title: 'Accès',
  kind: 'policy',
  status: 'published',
  version: '1.1',
  readers: ['cto', 'dev'],
  publishedOn: '2026-01-31',
  reviewMonths: 1,
});

function version(label: string, publishedOn: string, material = false): PolicyVersion {
  return PolicyVersion.parse({
    id: `access-${label}`,
    policy: 'access',
    title: 'Accès',
    version: label,
    body: `Texte ${label}`,
    material,
    publishedOn,
    publishedBy: 'Direction',
    hash: '0'.repeat(64),
  });
}

function read(label: string, role: string): Acknowledgement {
  return Acknowledgement.parse({
    id: `${label}-${role}`,
    version: `access-${label}`,
    person: role,
    role,
    on: '2026-02-01',
  });
}

describe('the version in force', () => {
  const versions = [
    version('1.10', '2026-02-01'),
    version('1.9', '2026-02-01'),
    version('1.0', '2026-01-01'),
  ];

  test('is the last one published; of one day, the higher label', () => {
    expect(versionInForce(policy, versions)?.version).toBe('1.10');
  });

  test('is none once the policy is retired', () => {
    expect(versionInForce({ ...policy, status: 'retired' }, versions)).toBeUndefined();
  });

  test('stays while a new text is being written', () => {
    expect(versionInForce({ ...policy, status: 'draft' }, versions)?.version).toBe('1.10');
  });
});

describe('acknowledgement', () => {
  const awaited = (versions: readonly PolicyVersion[], acknowledgements: readonly Acknowledgement[]) =>
    awaitedReaders(policy, { policies: [policy], policyVersions: versions, acknowledgements });

  test('is asked of every reader of the first version', () => {
    expect(awaited([version('1.0', '2026-01-01')], [read('1.0', 'cto')])).toEqual(['dev']);
  });

  test('still counts after a small change, and is asked again after a material one', () => {
    const first = version('1.0', '2026-01-01');
    const readers = [read('1.0', 'cto'), read('1.0', 'dev')];

    expect(awaited([first, version('1.1', '2026-02-01')], readers)).toEqual([]);
    expect(awaited([first, version('2.0', '2026-02-01', true)], readers)).toEqual(['cto', 'dev']);
  });

  test('is asked of nobody before a version is published', () => {
    expect(awaited([], [])).toEqual([]);
  });
});

test('a review is due so many months after publication, unless its day was set', () => {
  expect(reviewDue(policy)).toBe('2026-02-28');
  expect(reviewDue({ ...policy, nextReview: '2026-06-01' })).toBe('2026-06-01');
  expect(reviewDue({ ...policy, status: 'retired' })).toBeUndefined();
});

test('the hash of a text changes with each of its parts', () => {
  const text = { title: 'Accès', version: '1.0', body: 'Un', file: undefined };
  const others = [{ title: 'A' }, { version: '1.1' }, { body: 'Deux' }, { file: 'F-1' }];

  const hashes = [{}, ...others].map((change) => hashOfText({ ...text, ...change }));

  expect(new Set(hashes).size).toBe(5);
});

describe('an exception', () => {
  const exception = Exception.parse({
    id: 'X-1',
    title: 'Compte partagé',
    policy: 'access',
    reason: 'Outil ancien',
    askedBy: 'CTO',
    from: '2026-01-01',
    expires: '2026-01-31',
    approvedBy: 'Direction',
  });

  test.each([
    ['2025-12-31', {}, false],
    ['2026-01-01', {}, true],
    ['2026-01-31', {}, true],
    ['2026-02-01', {}, false],
    ['2026-01-15', { endedOn: '2026-01-15' }, false],
    ['2026-01-15', { approvedBy: undefined }, false],
  ])('on %s with %j holds: %s', (today, change, expected) => {
    expect(isExceptionInForce({ ...exception, ...change } as Exception, today)).toBe(expected);
  });

  test.each([
    [{}, 'in-force'],
    [{ from: '2026-01-20' }, 'granted'],
    [{ approvedBy: undefined }, 'asked'],
    [{ approvedBy: undefined, refusal: { by: 'D', on: '2026-01-02', reason: 'Non' } }, 'refused'],
    [{ withdrawal: { by: 'D', on: '2026-01-02', reason: 'Non' } }, 'withdrawn'],
    [{ endedOn: '2026-01-10' }, 'ended'],
    [{ expires: '2026-01-14' }, 'expired'],
  ])('with %j is %s in the middle of its days', (change, expected) => {
    expect(exceptionState({ ...exception, ...change } as Exception, [], '2026-01-15')).toBe(expected);
  });

  test('that has run out is renewed once another that carries it on was granted', () => {
    const asked = { ...exception, id: 'X-2', renews: 'X-1', approvedBy: undefined };
    const state = (next: object) =>
      exceptionState(exception, [exception, { ...asked, ...next } as Exception], '2026-02-01');

    expect(state({})).toBe('expired');
    expect(state({ approvedBy: 'Direction' })).toBe('renewed');
  });

  test('counts its first and its last day', () => {
    expect(exceptionDays(exception)).toBe(31);
  });
});
