import { expect, it } from 'vitest';
import { freeId } from './free-id.ts';

it('makes a readable id from a French title', () => {
  expect(freeId('Étude d’œuvre : 2026 !', [])).toBe('etude-d-oeuvre-2026');
});

it('counts on when the id is taken', () => {
  expect(freeId('Fintech', ['fintech', 'fintech-2'])).toBe('fintech-3');
});

it('has an id for a title without a letter', () => {
  expect(freeId('— ?', [])).toBe('dossier');
});
