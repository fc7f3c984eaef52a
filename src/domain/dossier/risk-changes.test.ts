import { describe, expect, it } from 'vitest';
import { changed, edit, first, smallDossier } from '../../../tests/dossiers/small.ts';
import { riskChanges } from './risk-changes.ts';

const before = smallDossier();

describe('what became of the risks', () => {
  it('is nothing between a state and itself', () => {
    expect(riskChanges(before, smallDossier())).toEqual([]);
  });

  it('names a risk that got worse, with both levels', () => {
    const after = changed(({ evaluations }) => {
      const rating = first(evaluations).current;
      edit(rating, { likelihood: 5, consequences: { financial: 5 } });
    });

    const [change] = riskChanges(before, after);

    expect(change).toMatchObject({ movement: 'worse', reworded: false });
    expect(change?.after.current?.level).toBe('unacceptable');
    expect(change?.before.current?.level).not.toBe('unacceptable');
    expect(riskChanges(after, before)[0]?.movement).toBe('better');
  });

  it('tells new from gone', () => {
    const after = changed(({ scenarios }) => {
      scenarios.push({ ...first(scenarios), id: 'S-9' });
    });

    expect(riskChanges(before, after)).toMatchObject([{ scenario: 'S-9', movement: 'new' }]);
    expect(riskChanges(after, before)).toMatchObject([{ scenario: 'S-9', movement: 'gone' }]);
  });

  it('tells other words and another treatment from a movement', () => {
    const reworded = changed(({ scenarios }) => edit(first(scenarios), { title: 'Autrement dit' }));
    const retreated = changed(({ treatments }) => edit(first(treatments), { reason: 'Autre raison' }));

    expect(riskChanges(before, reworded)).toMatchObject([
      { movement: 'changed', reworded: true, retreated: false, title: 'Autrement dit' },
    ]);
    expect(riskChanges(before, retreated)).toMatchObject([
      { movement: 'changed', reworded: false, retreated: true },
    ]);
  });
});
