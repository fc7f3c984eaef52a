import { describe, expect, it } from 'vitest';
import { acceptance, changed, edit, first, TODAY } from '../../../tests/dossiers/small.ts';
import { awaitingDecision } from './awaiting-decision.ts';
import type { Dossier } from './dossier.ts';
import { view } from './view.ts';

function awaited(change: (dossier: Dossier) => void) {
  return awaitingDecision(view(changed(change), TODAY)).map(({ why }) => why);
}

/** The residual risk stays high, above the threshold. */
function remains({ evaluations }: Dossier) {
  edit(first(evaluations).residual, { likelihood: 3, consequences: { financial: 4 } });
}

describe('a decision is awaited', () => {
  it('of nobody where the plan brings the risk below the threshold', () => {
    expect(awaited(() => {})).toEqual([]);
  });

  it('where the risk stays above the threshold, with who may decide and until when', () => {
    const dossier = changed(remains);
    const [one] = awaitingDecision(view(dossier, TODAY));

    expect(one?.why).toBe('residual');
    expect(one?.level).toBe('high');
    expect(one?.roles.length).toBeGreaterThan(0);
  });

  it('where the proposal is to keep the risk', () => {
    expect(awaited(({ treatments }) => edit(first(treatments), { option: 'accept' }))).toEqual(['retained']);
  });

  it('not where no treatment was proposed yet', () => {
    expect(
      awaited((dossier) => {
        remains(dossier);
        dossier.treatments = [];
      }),
    ).toEqual([]);
  });

  it('again when an acceptance has expired, expires within a month, or was outgrown', () => {
    const accepted = (change: Parameters<typeof acceptance>[0]) => (dossier: Dossier) => {
      remains(dossier);
      dossier.acceptances = [acceptance(change)];
    };

    expect(awaited(accepted({ expires: '2027-06-30' }))).toEqual([]);
    expect(awaited(accepted({ expires: '2026-12-15' }))).toEqual(['expires']);
    expect(awaited(accepted({ expires: '2026-11-21' }))).toEqual(['expired']);
    expect(awaited(accepted({ level: 'moderate' }))).toEqual(['outgrown']);
  });

  it('no longer once it was refused, until the risk is lower', () => {
    const refused = (level: 'moderate' | 'high' | 'critical') => (dossier: Dossier) => {
      remains(dossier);
      const refusal = { by: 'Direction', on: '2026-11-20', reason: 'Trop haut', level };
      edit(first(dossier.treatments), { refusal });
    };

    expect(awaited(refused('high'))).toEqual(['refused']);
    expect(awaited(refused('moderate'))).toEqual(['refused']);
    expect(awaited(refused('critical'))).toEqual(['residual']);
  });
});
