import { describe, expect, it, test } from 'vitest';
import type { RegisterId } from '#domain/register/names.ts';
import { LANGUAGES } from '#kernel/text.ts';
import { preparedDocuments, preparedInterviews, preparedRoles } from './entry.ts';

/** What comes from the company; the other registers are worked out from these or belong to the study itself. */
const TOLD: readonly RegisterId[] = [
  'company',
  'scope',
  'roles',
  'parties',
  'criteria',
  'assets',
  'threats',
  'vulnerabilities',
  'scenarios',
  'evaluations',
  'applicability',
  'measures',
  'treatments',
  'acceptances',
];

describe('the roles', () => {
  it('report to each other up to management, and the consultant alone is external', () => {
    const superiors = new Map(preparedRoles().map(({ id, reportsTo }) => [id, reportsTo]));

    for (const { id } of preparedRoles()) expect(topOf(id, superiors), id).toBe('management');
    expect(preparedRoles().filter(({ external }) => external)).toMatchObject([{ id: 'consultant' }]);
  });
});

describe('the documents to collect', () => {
  it('are asked of a role, not of another document', () => {
    expect(preparedDocuments().filter(({ askOf }) => !isRole(askOf))).toEqual([]);
  });

  it('feed the inventory and the search for weaknesses first', () => {
    const fed = preparedDocuments().flatMap(({ fills }) => fills);

    expect(fed.filter((register) => register === 'assets').length).toBeGreaterThanOrEqual(8);
    expect(fed.filter((register) => register === 'vulnerabilities').length).toBeGreaterThanOrEqual(8);
  });
});

describe('the interview guides', () => {
  it('are one a role, for everybody but the consultant who asks', () => {
    const asked = preparedInterviews().map(({ role }) => role);

    expect(asked.toSorted()).toEqual(
      preparedRoles()
        .map(({ id }) => id)
        .filter((id) => id !== 'consultant')
        .toSorted(),
    );
  });

  it('fill between them every register that the company can tell', () => {
    const filled = preparedInterviews().flatMap(({ questions }) => questions.flatMap(({ fills }) => fills));

    expect(TOLD.filter((register) => !filled.includes(register))).toEqual([]);
  });

  it.each(LANGUAGES)('ask questions in %s', (language) => {
    const asked = preparedInterviews().flatMap(({ questions }) => questions.map(({ ask }) => ask[language]));

    expect(asked.filter((question) => !question.endsWith('?'))).toEqual([]);
  });
});

test('no entry fills the same register twice', () => {
  const lists = [
    ...preparedDocuments().map(({ fills }) => fills),
    ...preparedInterviews().flatMap(({ questions }) => questions.map(({ fills }) => fills)),
  ];

  expect(lists.filter((fills) => new Set(fills).size < fills.length)).toEqual([]);
});

function isRole(id: string): boolean {
  return preparedRoles().some((role) => role.id === id);
}

function topOf(id: string, superiors: ReadonlyMap<string, string | undefined>): string {
  let top = id;
  for (let steps = 0; steps < superiors.size; steps += 1) top = superiors.get(top) ?? top;
  return top;
}
