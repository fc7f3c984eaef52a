import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CONTROL_IDS } from '#domain/register/field.ts';
import { hostCertificates } from '../evidence/elements/host-certificates.ts';
import { ELEMENTS } from '../evidence/elements/index.ts';
import { NOW } from '../fixtures/judged.ts';
import { smallProcedure } from '../fixtures/procedure.ts';
import { RULES } from './index.ts';
import { judgeAll } from './judge.ts';
import { defineRule } from './rule.ts';

const CIRCUMSTANCES = { now: NOW, today: '2026-11-23', procedure: smallProcedure(), past: [] };

describe('The rules of the checkup', () => {
  it('stand on the list, one a folder, under their own names', () => {
    const folders = readdirSync(import.meta.dirname, { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );

    expect(RULES.map(({ id }) => id).toSorted()).toEqual(folders.map(({ name }) => name).toSorted());
  });

  it.each(RULES.map((rule) => [rule.id, rule] as const))('%s is whole', (id, rule) => {
    const texts = [rule.title, rule.impact, rule.remedy];

    expect(readdirSync(join(import.meta.dirname, id))).toContain('rule.test.ts');
    for (const { fr, en } of texts) expect(fr.length > 0 && en.length > 0 && fr !== en).toBe(true);
    expect(rule.controls.every((control) => CONTROL_IDS.includes(control))).toBe(true);
    expect(rule.controls.length).toBeGreaterThan(0);
    for (const kind of [...Object.values(rule.reads), ...Object.values(rule.also)])
      expect(ELEMENTS).toContain(kind);
    expect(Object.keys(rule.reads).length).toBeGreaterThan(0);
    for (const { default: value, min, max } of Object.values(rule.thresholds)) {
      expect(value >= min && value <= max).toBe(true);
    }
  });

  it('all say unknown where nothing was provided: none is silently left out', () => {
    const findings = judgeAll(RULES, [], CIRCUMSTANCES);

    expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set(RULES.map(({ id }) => id)));
    expect(findings.every(({ outcome }) => outcome === 'unknown')).toBe(true);
  });

  it('cannot be silent', () => {
    const rule = {
      title: { fr: 'a', en: 'b' },
      impact: { fr: 'a', en: 'b' },
      remedy: { fr: 'a', en: 'b' },
    };
    const silent = defineRule({
      ...rule,
      id: 'silent',
      source: '4.4',
      controls: ['8.24'],
      reads: { certificates: hostCertificates },
      judge: () => [],
    });

    expect(() => judgeAll([silent], [], { ...CIRCUMSTANCES })).not.toThrow();
    expect(() => judgeAll([{ ...silent, reads: {} }], [], CIRCUMSTANCES)).toThrow(
      'rules without a verdict: silent',
    );
  });
});
