import { describe, expect, it } from 'vitest';
import { view } from '#domain/dossier/view.ts';
import { changed, first, smallDossier, TODAY } from '../../../tests/dossiers/small.ts';
import { checklistEntries } from './entry.ts';
import { fillChecklist, type PointState } from './fill.ts';

function states(dossier = smallDossier()): ReadonlyMap<string, PointState> {
  return new Map(fillChecklist(view(dossier, TODAY)).map(({ point, state }) => [point.id, state]));
}

describe('the checklist, filled from a dossier', () => {
  it('answers every point, each once', () => {
    expect([...states().keys()]).toEqual([...checklistEntries().keys()]);
  });

  it('says that a point is met only where a check or a register proves it', () => {
    const undecided = changed(({ applicability }) => applicability.splice(0));
    expect(states(undecided).get('controls-compared')).toBe('open');
    expect(states().get('primary-listed')).toBe('met');
    expect(states(changed((dossier) => dossier.assets.splice(0))).get('primary-listed')).toBe('open');
  });

  it('does not count a rule that finds nothing in an empty register', () => {
    const without = changed((dossier) => dossier.acceptances.splice(0));

    expect(states(without).get('acceptance-by-right')).toBe('nothing');
  });

  it('shows what a rule found', () => {
    const dossier = changed(({ measures }) => Object.assign(first(measures), { owner: undefined }));
    const points = fillChecklist(view(dossier, TODAY)).filter(({ findings }) => findings.length > 0);

    expect(points.map(({ state }) => state)).not.toContain('met');
    expect(points.flatMap(({ findings }) => findings.map(({ rule }) => rule))).toContain(
      'responsible-missing',
    );
  });

  it('leaves to a person what no data tell', () => {
    const looked = fillChecklist(view(smallDossier(), TODAY)).filter(({ state }) => state === 'look');

    expect(looked.length).toBeGreaterThan(10);
    expect(looked.every(({ point }) => point.computed === undefined && point.look !== undefined)).toBe(true);
  });
});
