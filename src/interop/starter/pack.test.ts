import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { optionsOf } from '#catalogues/packs/answers.ts';
import { type Pack, packEntries } from '#catalogues/packs/entry.ts';
import { PACK_IDS } from '#catalogues/packs/ids.ts';
import type { PackQuestion } from '#catalogues/packs/pack.ts';
import { suggestionEntries } from '#catalogues/suggestions/entry.ts';
import { typeset } from '#documents/style/typography.ts';
import { type Dossier, readDossier } from '#domain/dossier/dossier.ts';
import { findings } from '#domain/dossier/integrity/findings.ts';
import { expect as sure } from '#kernel/result.ts';
import { LANGUAGES, say } from '#kernel/text.ts';
import { type PackBeginning, packDossier } from './pack.ts';

const TODAY = '2026-11-22';
/** What no catalogue decides in the company’s place: to treat, and to accept what remains. */
const TO_DECIDE = ['untreated-above-threshold', 'residual-not-accepted'];

const PACKS = [...packEntries().values()];

function begin(change: Partial<PackBeginning> = {}) {
  return packDossier({
    pack: 'saas-stripe',
    answers: {},
    id: 'acme-2026',
    title: 'Appréciation des risques 2026',
    organisation: 'Acme',
    language: 'fr',
    today: TODAY,
    ...change,
  });
}

function study(change: Partial<PackBeginning> = {}): Dossier {
  return sure(begin(change), 'the answers are right');
}

describe.each(PACKS)('a study begun with the pack $id', (pack) => {
  const answered = answersOf(pack);

  it('reads at the door, unchanged, whatever was answered', () => {
    fc.assert(
      fc.property(answered, fc.constantFrom(...LANGUAGES), (answers, language) => {
        const dossier = study({ pack: pack.id, answers, language });

        expect(readDossier(dossier)).toEqual({ ok: true, value: dossier });
      }),
      { numRuns: 40 },
    );
  });

  it('reproaches the newcomer with nothing but what is plainly left to do', () => {
    fc.assert(
      fc.property(answered, (answers) => {
        const found = findings(study({ pack: pack.id, answers }), TODAY);
        const errors = found.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);

        expect(errors.filter((rule) => !TO_DECIDE.includes(rule))).toEqual([]);
        expect(found.map(({ rule }) => rule)).not.toContain('asset-circle');
        expect(found.map(({ rule }) => rule)).not.toContain('duplicate-scenario');
      }),
      { numRuns: 15 },
    );
  });

  it('says nothing twice: a threat through a vulnerability stands once for the same assets', () => {
    fc.assert(
      fc.property(answered, (answers) => {
        const { scenarios } = study({ pack: pack.id, answers });
        const triplets = scenarios.map(({ assets, threat, vulnerabilities }) =>
          [assets, threat, vulnerabilities].join(' '),
        );

        expect(new Set(triplets).size).toBe(triplets.length);
      }),
      { numRuns: 15 },
    );
  });

  it('gives each measure a scenario that it treats', () => {
    const { measures, treatments } = study({ pack: pack.id });
    const linked = new Set(treatments.flatMap((treatment) => treatment.measures));

    expect(measures.filter(({ id }) => !linked.has(id)).map(({ id }) => id)).toEqual([]);
    expect(new Set(treatments.map(({ option }) => option))).toEqual(new Set(['reduce']));
  });

  it('touches every asset of which the catalogue knows something', () => {
    const { assets, scenarios } = study({ pack: pack.id });
    const known = new Set<string>(Array.from(suggestionEntries().values(), ({ subtype }) => subtype));
    const touched = new Set(scenarios.flatMap((scenario) => scenario.assets));

    expect(assets.filter(({ id, subtype }) => known.has(subtype ?? '') && !touched.has(id))).toEqual([]);
  });

  it('is begun in less than 200 ms once the catalogues are read', () => {
    study({ pack: pack.id });

    const before = performance.now();
    study({ pack: pack.id });

    expect(performance.now() - before).toBeLessThan(200);
  });
});

describe('a study begun with a pack', () => {
  it('is the same every time', () => {
    expect(study()).toEqual(study());
  });

  it('rates every scenario without and with what is done today, and asks to confirm both', () => {
    const { scenarios, evaluations, criteria } = study();

    expect(evaluations.map(({ scenario }) => scenario)).toEqual(scenarios.map(({ id }) => id));
    for (const { inherent, current, residual } of evaluations) {
      expect([inherent?.toConfirm, current?.toConfirm, residual]).toEqual([true, true, undefined]);
      expect(inherent?.consequences).toEqual(current?.consequences);
      expect(inherent?.criteria).toBe(criteria[0]?.id);
      expect(say(inherent?.rationale ?? '', 'fr')).toMatch(/^Valeur de départ du catalogue/);
    }
  });

  it('stays within scales of four levels', () => {
    const { evaluations, criteria } = study({ preset: 'four-by-four' });
    const values = evaluations.flatMap(({ inherent, current }) =>
      [inherent, current].flatMap((rating) => [
        rating?.likelihood,
        ...Object.values(rating?.consequences ?? {}),
      ]),
    );

    expect(criteria[0]?.grid).toHaveLength(4);
    expect(Math.max(...values.map(Number))).toBe(4);
  });

  it('takes threats and vulnerabilities from the catalogues, with their address there and both languages', () => {
    const { threats, vulnerabilities, scenarios } = study();

    expect(threats.map(({ id, catalogue }) => [id, catalogue])).toEqual(threats.map(({ id }) => [id, id]));
    expect(new Set(threats.map(({ id }) => id))).toEqual(new Set(scenarios.map(({ threat }) => threat)));
    expect(vulnerabilities.every(({ id, catalogue, status }) => id === catalogue && status === 'open')).toBe(
      true,
    );
    expect(threats[0]?.name).toEqual({ fr: expect.any(String), en: expect.any(String) });
  });

  it('gives each asset, measure and scenario an owner among its roles, and decides nothing for the company', () => {
    const { roles, assets, measures, scenarios, applicability, treatments } = study();
    const owners = new Set([...assets, ...measures, ...scenarios].map(({ owner }) => owner));

    expect([...owners].filter((owner) => !roles.some(({ id }) => id === owner))).toEqual([]);
    expect(applicability).toEqual([]);
    expect(treatments.filter(({ decidedBy, decidedOn }) => decidedBy ?? decidedOn)).toEqual([]);
    expect(new Set(measures.map(({ status }) => status))).toEqual(new Set(['proposed']));
  });

  it('holds what the answers call for, and no more', () => {
    const without = study({ answers: { llm: 'no', 'code-assistant': 'no' } });
    const withBoth = study({ answers: { llm: 'yes', 'code-assistant': 'yes' } });
    const subtypes = ({ assets }: Dossier) => assets.map(({ subtype }) => subtype);

    expect(subtypes(without)).not.toContain('llm-feature');
    expect(subtypes(withBoth)).toEqual(expect.arrayContaining(['llm-feature', 'ai-code-assistant']));
    expect(without.measures.map(({ id }) => id)).not.toContain('bound-llm');
  });

  it('speaks of language models only to a company that has one', () => {
    const families = ({ threats }: Dossier) => threats.map(({ family }) => family);

    expect(families(study({ answers: { llm: 'no', 'code-assistant': 'no' } }))).not.toContain('llm');
    expect(families(study({ answers: { llm: 'yes' } }))).toContain('llm');
  });

  it('shows the two most plausible scenarios of a sub-type first, three at least and six at most', () => {
    const { assets, scenarios } = study();
    const suggestions = [...suggestionEntries().values()].filter(({ subtype }) => subtype === 'database');
    const shown = scenarios.filter((scenario) => scenario.assets.includes('database'));

    expect(shown.slice(0, 2).map(({ title }) => title)).toEqual(
      suggestions.slice(0, 2).map(({ title }) => title),
    );
    for (const { id } of assets) {
      const touching = scenarios.filter((scenario) => scenario.assets.includes(id));
      expect(touching.length, id).toBeGreaterThanOrEqual(3);
      expect(touching.length, id).toBeLessThanOrEqual(6);
    }
  });

  it('gives assets of one sub-type their scenarios together', () => {
    const { assets, scenarios } = study();
    const alike = assets.filter(({ subtype }) => subtype === 'api').map(({ id }) => id);
    const shared = scenarios.filter((scenario) => scenario.assets.includes('api'));

    expect(alike).toEqual(['api', 'public-api']);
    expect(shared.length).toBeGreaterThanOrEqual(3);
    expect(shared.every((scenario) => alike.every((id) => scenario.assets.includes(id)))).toBe(true);
  });

  it('belongs to its owner: editing it changes no catalogue', () => {
    const before = study();
    const edited = study();

    edited.scenarios[0]?.examples.splice(0);
    edited.vulnerabilities[0]?.controls.splice(0);

    expect(study()).toEqual(before);
  });

  it.each(LANGUAGES)('is set in the typography of %s', (language) => {
    const { evaluations, treatments, vulnerabilities } = study({ language });
    const said = [
      ...evaluations.flatMap(({ inherent, current }) => [
        inherent?.rationale,
        current?.rationale,
        inherent?.author,
      ]),
      ...treatments.map(({ reason }) => reason),
      ...vulnerabilities.map(({ description }) => description),
    ].map((words) => say(words ?? '', language));

    expect(new Set(said.filter((words) => typeset(words, language) !== words))).toEqual(new Set());
  });
});

test('an unknown pack is refused with the list of packs', () => {
  expect(begin({ pack: 'bakery' })).toMatchObject({
    ok: false,
    refusals: [{ path: ['pack'], found: 'bakery', message: { en: `the packs are: ${PACK_IDS.join(', ')}` } }],
  });
});

test('unknown answers are all refused at once, each by its place', () => {
  const refused = begin({ answers: { llm: 'perhaps', moon: 'yes' } });

  expect(refused.ok ? [] : refused.refusals.map(({ path }) => path)).toEqual([
    ['answers', 'moon'],
    ['answers', 'llm'],
  ]);
});

/** Any way to answer: each question left alone or given any of its answers. */
function answersOf(pack: Pack): fc.Arbitrary<Record<string, unknown>> {
  const questions = Object.fromEntries(pack.questions.map((question) => [question.id, answerOf(question)]));
  return fc.record(questions, { requiredKeys: [] });
}

function answerOf(question: PackQuestion): fc.Arbitrary<unknown> {
  const options = optionsOf(question).map(({ id }) => id);
  return question.kind === 'several' ? fc.subarray(options) : fc.constantFrom(...options);
}
