import { describe, expect, it, test } from 'vitest';
import { criteriaPreset, PRESET_IDS } from '#catalogues/criteria/entry.ts';
import { typeset } from '#documents/style/typography.ts';
import { inOrder, readDossier } from '#domain/dossier/dossier.ts';
import { findings } from '#domain/dossier/integrity/findings.ts';
import { LANGUAGES, type Language, say } from '#kernel/text.ts';
import { type Beginning, starterDossier } from './starter.ts';

const TODAY = '2026-11-22';

function begin(change: Partial<Beginning> = {}) {
  return starterDossier({
    id: 'acme-2026',
    title: 'Appréciation des risques 2026',
    organisation: 'Acme',
    language: 'fr',
    preset: '10-50',
    today: TODAY,
    ...change,
  });
}

describe.each(PRESET_IDS)('a study begun with the criteria %s', (preset) => {
  it.each(LANGUAGES)('reads at the door, unchanged, in %s', (language) => {
    const dossier = begin({ preset, language });

    expect(readDossier(dossier)).toEqual({ ok: true, value: dossier });
    expect(inOrder(dossier)).toEqual(dossier);
  });

  it('has nothing to reproach itself with but what is still to be done', () => {
    const found = findings(begin({ preset }), TODAY);

    expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(new Set(found.map(({ rule }) => rule))).toEqual(
      new Set(['control-undecided', 'scope-incomplete']),
    );
  });

  it('rates by that preset, in force from the day', () => {
    const [criteria, ...others] = begin({ preset }).criteria;
    const { likelihood, consequence, grid, threshold, acceptance } = criteriaPreset(preset);

    expect(others).toEqual([]);
    expect(criteria).toMatchObject({ id: 'C1', adoptedOn: TODAY });
    expect(criteria).toMatchObject({ likelihood, consequence, grid, threshold, acceptance });
  });

  it('counts as people the fewest of that size, and tells the reader to correct it', () => {
    const { company } = begin({ preset });

    expect(company.people).toBe(criteriaPreset(preset).people.from);
    expect(say(company.description, 'fr')).toContain(`(${company.people})`);
  });
});

describe('a new study', () => {
  it('is a confidential draft of version 0.1, planned from the usual days', () => {
    expect(begin().study).toMatchObject({
      id: 'acme-2026',
      title: 'Appréciation des risques 2026',
      organisation: 'Acme',
      status: 'draft',
      version: '0.1',
      classification: 'confidential',
      date: TODAY,
      plannedDays: { min: 7.5, max: 15 },
      approvals: [],
    });
  });

  it('claims nothing about the company: registers that only the company can fill are empty', () => {
    const { study, company, roles, criteria, documents, interviews, ...registers } = begin();

    expect(Object.values(registers).flat()).toEqual([]);
    expect([...company.processes, ...company.obligations, ...study.approvals]).toEqual([]);
    expect(company.turnover).toBeUndefined();
    expect(roles.filter(({ person }) => person !== undefined)).toEqual([]);
    expect(criteria).toHaveLength(1);
    expect(new Set(documents.map(({ status }) => status))).toEqual(new Set(['to-request']));
    expect(new Set(interviews.map(({ status }) => status))).toEqual(new Set(['planned']));
  });

  it('says of each document why, and whom to ask', () => {
    const contract = begin().documents.find(({ id }) => id === 'processing-register');

    expect(say(contract?.remark ?? '', 'fr')).toMatch(/données sensibles.*À demander à\u00A0: Délégué/);
    expect(say(contract?.remark ?? '', 'en')).toMatch(
      /sensitive data.*To be asked of: Data protection officer/,
    );
  });

  it('plans an interview with its questions for each role but that of the one who asks', () => {
    const { roles, interviews } = begin();
    const asked = interviews.map(({ role }) => role);

    expect(asked.toSorted()).toEqual(
      roles
        .map(({ id }) => id)
        .filter((id) => id !== 'consultant')
        .toSorted(),
    );
    expect(Math.min(...interviews.map(({ questions }) => questions.length))).toBeGreaterThanOrEqual(8);
  });

  it('belongs to its owner: editing it changes neither the catalogues nor the next study', () => {
    const dossier = begin();
    const before = begin();
    const [criteria] = dossier.criteria;
    if (criteria === undefined) throw new Error('a study has criteria');

    criteria.grid[0]?.fill('unacceptable');
    dossier.roles.pop();

    expect(begin()).toEqual(before);
  });
});

test('a bad id is refused at the door, by its place', () => {
  const read = readDossier(begin({ id: 'my study' }));

  expect(read).toMatchObject({ ok: false, refusals: [{ path: ['study', 'id'], found: 'my study' }] });
});

describe('the working language', () => {
  it.each([
    ['fr', '[À écrire\u00A0: ', '[To be written: '],
    ['en', '[To be written: ', '[À écrire\u00A0: '],
  ] as const)('%s is that of every place to fill in', (language, opening, other) => {
    const { study, company } = begin({ language });
    const places = [
      study.author,
      ...study.objectives,
      company.activity,
      company.description,
      company.context,
    ];

    expect(study.language).toBe(language);
    expect(places).toEqual(places.map(() => expect.stringMatching(startingWith(opening))));
    expect(JSON.stringify({ study, company })).not.toContain(other);
  });

  it.each(LANGUAGES)('%s is set in its own typography', (language: Language) => {
    const { study, company, criteria, documents } = begin({ language });
    const said = [
      ...[study.author, ...study.objectives, company.activity, company.description, company.context],
      ...criteria.map(({ reason }) => reason),
      ...documents.map(({ remark }) => remark),
    ].map((words) => say(words ?? '', language));

    expect(said.map((words) => typeset(words, language))).toEqual(said);
  });

  it('leaves roles, criteria, documents and questions in both, for reports in either', () => {
    const { study, company, ...french } = begin({ language: 'fr' });
    const { study: _, company: __, ...english } = begin({ language: 'en' });

    expect(english).toEqual(french);
    expect(JSON.stringify(english)).toContain('Customer support');
    expect(JSON.stringify(english)).toContain('Support client');
  });
});

function startingWith(words: string): RegExp {
  return new RegExp(`^${words.replace('[', '\\[')}.+\\]$`, 's');
}
