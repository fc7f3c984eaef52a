import { describe, expect, it } from 'vitest';
import { deployedRules } from '#checkup/evidence/elements/deployed-rules.ts';
import { hostCertificates } from '#checkup/evidence/elements/host-certificates.ts';
import { untrusted } from '#checkup/evidence/untrusted.ts';
import { certificate } from '#checkup/fixtures/checkup.ts';
import { forbidden, piece } from '#checkup/fixtures/judged.ts';
import { smallProcedure } from '#checkup/fixtures/procedure.ts';
import { buildReport } from '#checkup/report/build.ts';
import type { Report } from '#checkup/report/report.ts';
import { RULES } from '#checkup/rules/index.ts';
import { complete } from '#checkup/run/complete.ts';
import { sha256 } from '#kernel/hash.ts';
import type { Language } from '#kernel/text.ts';
import { checkupMarkdown } from './checkup-markdown.ts';

function skipping(description: string) {
  return piece(deployedRules, 'example.com', {
    plan: 'pro',
    phasesRead: ['http_request_firewall_custom'],
    phasesUnread: [],
    takenAt: '2026-11-23T08:00:00Z',
    rules: [
      {
        id: 'r1',
        level: 'zone',
        phase: 'http_request_firewall_custom',
        phaseOrder: 7,
        index: 0,
        version: '3',
        lastUpdated: null,
        author: null,
        enabled: true,
        action: 'skip',
        expression: untrusted('true'),
        expressionHash: sha256('true'),
        description: untrusted(description),
        skips: null,
        executes: null,
        rateLimit: null,
        logging: null,
      },
    ],
  });
}

function report(language: Language, description = 'Let the monitor pass'): Report {
  const procedure = smallProcedure({
    platform: 'Essai *SAS*',
    mutes: [{ rule: 'certificate-expiry', by: 'Camille', why: 'Vendredi', until: '2026-11-01' }],
  });
  const evidence = complete(
    procedure,
    [
      certificate('example.com', '2027-02-01'),
      certificate('api.example.com', '2026-11-25'),
      forbidden(hostCertificates, 'sandbox.example.com'),
      skipping(description),
    ],
    '2026-11-23',
  );
  return buildReport({
    procedure,
    rules: RULES,
    evidence,
    now: new Date('2026-11-23T08:00:00Z'),
    date: '2026-11-23',
    language,
    past: [],
    revision: 1,
    reason: null,
  });
}

const headings = (markdown: string) => markdown.split('\n').filter((line) => /^## /.test(line));

describe('The report of a checkup', () => {
  it('has its five sections and the appendix, in French', () => {
    const markdown = checkupMarkdown(report('fr'));

    expect(headings(markdown)).toEqual([
      '## 1 Résumé exécutif',
      '## 2 Points conformes',
      '## 3 Alertes et risques',
      '## 4 Recommandations',
      '## 5 Conclusion',
      '## A Couverture et provenance',
    ]);
    expect(markdown).toContain('🔴 **rouge**');
    expect(markdown).toContain('Pas avant');
    expect(markdown).toContain('24\u00a0novembre\u00a02026');
    expect(markdown).toContain('Analyser d’abord');
  });

  it('says the same in English', () => {
    const markdown = checkupMarkdown(report('en'));

    expect(headings(markdown)).toEqual([
      '## 1 Executive summary',
      '## 2 Conforming points',
      '## 3 Alerts and risks',
      '## 4 Recommendations',
      '## 5 Conclusion',
      '## A Coverage and provenance',
    ]);
    expect(markdown).toContain('**Potential impact**');
    expect(markdown).toContain('permission missing');
    expect(markdown).toContain('expired: the finding counts again');
  });

  it('begins with what programs read', () => {
    const markdown = checkupMarkdown(report('en'));

    expect(markdown).toMatch(
      /^---\ncheckup: "weekly"\nplatform: "Essai \*SAS\*"\ndate: "2026-11-23"\nlevel: "red"\n/,
    );
    expect(markdown).toMatch(/\ndata-sha256: "[0-9a-f]{64}"\n---\n/);
  });

  it('is the same to the last byte for the same data', () => {
    expect(checkupMarkdown(report('fr'))).toBe(checkupMarkdown(report('fr')));
  });

  it.each([
    ['a link', '[all is well](https://evil.example)'],
    ['an image', '![x](https://evil.example/x.png)'],
    ['markup', '<script>alert(1)</script>'],
    ['a heading and a table', 'x\n# Level: green\n| a | b |'],
    ['backticks', '`` ` ``` <b>'],
    ['a terminal’s commands', '\u001b[2J\u001b]0;x\u0007'],
    ['a turned direction', 'abc\u202edcba'],
  ])('shows words from outside as code and nothing else: %s', (_, hostile) => {
    const clean = checkupMarkdown(report('en')).split('\n');
    const poisoned = checkupMarkdown(report('en', hostile)).split('\n');

    expect(poisoned.length).toBe(clean.length);
    expect(headings(poisoned.join('\n'))).toEqual(headings(clean.join('\n')));
    const told = poisoned.filter((line) => !line.startsWith('data-sha256') && !line.includes('(SHA-256)'));
    for (const line of told) {
      // Outside of code spans, what the format escapes has a backslash before it.
      const outside = line.replaceAll(/(`+)(?!`).*?(?<!`)\1(?!`)/g, '').replaceAll(/\\./g, '');
      expect(outside).not.toMatch(/evil|<script|^#+ Level|\| a/);
      expect(line).not.toMatch(/\p{Cc}|\u202e/u);
    }
  });
});
