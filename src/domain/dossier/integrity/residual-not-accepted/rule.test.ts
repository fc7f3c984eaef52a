import { expect, test } from 'vitest';
import { acceptance, edit, first, found } from '../../../../../tests/dossiers/small.ts';

test('what remains above the threshold needs a signature', () => {
  const findings = found('residual-not-accepted', (dossier) => {
    edit(first(dossier.evaluations).residual, { likelihood: 3, consequences: { financial: 4 } });
  });

  expect(findings.map(({ subject }) => subject.key)).toEqual(['S-1']);
});

test('a signature settles it', () => {
  const findings = found('residual-not-accepted', (dossier) => {
    dossier.acceptances.push(acceptance({ level: 'high' }));
    edit(first(dossier.evaluations).residual, { likelihood: 3, consequences: { financial: 4 } });
  });

  expect(findings).toEqual([]);
});

test('a signature that was withdrawn leaves the risk open, one that has expired is told by its own rule', () => {
  const withdrawal = { on: '2026-11-22', by: 'Direction', reason: 'Le risque a changé.' };
  const left = (change: Parameters<typeof acceptance>[0]) =>
    found('residual-not-accepted', (dossier) => {
      dossier.acceptances.push(acceptance({ level: 'high', ...change }));
      edit(first(dossier.evaluations).residual, { likelihood: 3, consequences: { financial: 4 } });
    });

  expect(left({ withdrawal })).toHaveLength(1);
  expect(left({ withdrawal: { ...withdrawal, on: '2026-11-23' } })).toEqual([]);
  expect(left({ expires: '2026-11-21' })).toEqual([]);
});
