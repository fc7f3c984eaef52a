import { expect, test } from 'vitest';
import { hostCertificates } from '../../evidence/elements/host-certificates.ts';
import { forbidden, judged, piece } from '../../fixtures/judged.ts';

function certificate(host: string, validTo: string) {
  return piece(hostCertificates, host, {
    host,
    issuer: null,
    validFrom: '2026-09-01T00:00:00Z',
    validTo,
    names: [host],
    coversHost: true,
    trusted: true,
    accepted: ['TLSv1.3'],
    refused: [],
  });
}

test.each([
  ['2026-12-14T09:00:00Z', 'met', undefined],
  ['2026-12-14T08:59:59Z', 'not-met', 'WARNING'],
  ['2026-11-30T09:00:00Z', 'not-met', 'WARNING'],
  ['2026-11-30T08:59:59Z', 'not-met', 'CRITICAL'],
  ['2026-11-22T09:00:00Z', 'not-met', 'CRITICAL'],
])('a certificate that ends on %s is %s, %s', (validTo, outcome, severity) => {
  const [finding] = judged('certificate-expiry', [certificate('example.com', validTo)]);

  expect(finding).toMatchObject({ outcome, evidence: ['host-certificates/example.com'] });
  expect(finding?.outcome === 'not-met' ? finding.severity : undefined).toBe(severity);
});

test('the procedure moves the thresholds', () => {
  const thresholds = { 'certificate-expiry': { 'warning-days': 60 } };

  const [finding] = judged('certificate-expiry', [certificate('example.com', '2026-12-31T00:00:00Z')], {
    procedure: { thresholds },
  });

  expect(finding).toMatchObject({ outcome: 'not-met', severity: 'WARNING' });
});

test('a host that could not be reached is unknown beside one that could', () => {
  const findings = judged('certificate-expiry', [
    certificate('example.com', '2027-02-01T00:00:00Z'),
    forbidden(hostCertificates, 'api.example.com'),
  ]);

  expect(findings.map(({ outcome }) => outcome)).toEqual(['met', 'unknown']);
});

test('the finding is the same one while the days go by', () => {
  const id = (validTo: string) => judged('certificate-expiry', [certificate('example.com', validTo)])[0]?.id;

  expect(id('2026-11-25T00:00:00Z')).toBe(id('2026-12-10T00:00:00Z'));
});
