import { describe, expect, it } from 'vitest';
import { INTEGRITY_RULES } from '#domain/dossier/integrity/index.ts';
import { STEP_CHECKS } from '#domain/dossier/step-checks.ts';
import { view } from '#domain/dossier/view.ts';
import { STEPS } from '#domain/mission/steps.ts';
import { smallDossier, TODAY } from '../../../tests/dossiers/small.ts';
import { ChecklistEntry, checklistCatalogue, checklistEntries, STAGES_OF_CHECKLIST } from './entry.ts';

const POINTS = [...checklistEntries().values()];
const CHECKS = STEPS.flatMap((step) => STEP_CHECKS[step](view(smallDossier(), TODAY))).map(
  ({ label }) => label.en,
);
const RULES = INTEGRITY_RULES.map(({ id }) => id);

describe('the checklist', () => {
  it('goes through every stage in order, one file each', () => {
    const stages = Object.keys(STAGES_OF_CHECKLIST);

    expect(checklistCatalogue.load().header.files).toEqual(stages.map((stage) => `${stage}.yaml`));
    expect([...new Set(POINTS.map(({ stage }) => stage))]).toEqual(stages);
  });

  it('names only integrity rules that exist, and all of them', () => {
    const named = POINTS.flatMap(({ computed }) => computed?.rules ?? []);

    expect([...new Set(named)].toSorted()).toEqual(RULES.toSorted());
  });

  it('names only step checks that exist, and all of them, each once', () => {
    const named = POINTS.flatMap(({ computed }) => computed?.checks ?? []);

    expect(named.toSorted()).toEqual(CHECKS.toSorted());
  });

  it('leaves to a person what no data can tell', () => {
    const looked = POINTS.filter(({ look }) => look !== undefined);
    const onlyLooked = POINTS.filter(({ computed }) => computed === undefined);

    expect(looked.length).toBeGreaterThan(POINTS.length / 2);
    expect(onlyLooked.every(({ look }) => look !== undefined)).toBe(true);
  });

  it('cites each part of ISO/IEC 27005 that asks something of a study', () => {
    const cited = POINTS.flatMap(({ clauses }) => clauses);
    const parts = [
      ...['6.1', '6.2', '6.3', '6.4.1', '6.4.2', '6.4.3', '6.5'],
      ...['7.2.1', '7.2.2', '7.3.1', '7.3.2', '7.3.3', '7.3.4', '7.4.1', '7.4.2'],
      ...['8.2', '8.3', '8.4', '8.5', '8.6.1', '8.6.2', '8.6.3', '9.1', '9.2'],
      ...['10.1', '10.2', '10.3', '10.4.1', '10.4.2', '10.4.3', '10.5.1', '10.5.2', '10.6', '10.7', '10.8'],
    ];

    expect(parts.filter((part) => !cited.includes(`ISO/IEC 27005:2022 §${part}`))).toEqual([]);
  });

  it('refuses a point that is neither computed nor looked at', () => {
    const { look, computed, ...bare } = POINTS[0] ?? {};

    expect(ChecklistEntry.safeParse({ ...bare, look }).success).toBe(true);
    expect(ChecklistEntry.safeParse(bare).success).toBe(false);
    expect(ChecklistEntry.safeParse({ ...bare, computed: { rules: [], checks: [] } }).success).toBe(false);
  });
});
