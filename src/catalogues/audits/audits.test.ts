import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '#kernel/text.ts';
import { certifications } from '../library/entry.ts';
import { AuditEntry, auditEntries } from './entry.ts';

const AUDITS = [...auditEntries().values()];

describe('the audit programme', () => {
  it('holds what a yearly cycle needs', () => {
    expect(AUDITS.map(({ id }) => id)).toEqual([
      'penetration-test',
      'retest',
      'infrastructure-audit',
      'gdpr-audit',
      'social-engineering-test',
      'internal-audit',
      'management-review',
      'supplier-review',
    ]);
  });

  it('keeps the rhythm that the mission set', () => {
    expect(auditEntries().get('penetration-test')?.interval).toEqual({ min: 12, max: 12 });
    expect(auditEntries().get('infrastructure-audit')?.interval).toEqual({ min: 12, max: 18 });
    expect(auditEntries().get('gdpr-audit')?.interval).toEqual({ min: 12, max: 12 });
    expect(auditEntries().get('retest')).toMatchObject({ follows: 'penetration-test', interval: { max: 3 } });
  });

  it('comes round within two years, and costs something known', () => {
    expect(AUDITS.filter(({ interval }) => interval.max > 24)).toEqual([]);
    expect(AUDITS.filter(({ price }) => price.max === 0 || price.max > 20_000)).toEqual([]);
  });

  it('asks of outsiders certificates that the library explains', () => {
    const known = new Set(certifications().map(({ id }) => id));
    const external = AUDITS.filter(({ by }) => by === 'external');

    expect(AUDITS.flatMap(({ qualifications }) => qualifications.filter((id) => !known.has(id)))).toEqual([]);
    expect(external.filter(({ qualifications }) => qualifications.length === 0)).toEqual([]);
  });

  it.each(LANGUAGES)('puts questions, in %s', (language) => {
    const asked = AUDITS.flatMap(({ questions }) => questions.map((question) => question[language]));

    expect(asked.filter((question) => !question.endsWith('?'))).toEqual([]);
  });

  it('refuses a price that falls from minimum to maximum, or that rests on nothing', () => {
    const [audit] = AUDITS;

    expect(AuditEntry.safeParse({ ...audit, price: { min: 9000, max: 5000 } }).success).toBe(false);
    expect(AuditEntry.safeParse({ ...audit, priceBasis: undefined }).success).toBe(false);
  });
});
