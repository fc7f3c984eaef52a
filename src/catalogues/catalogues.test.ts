import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { typeset } from '#documents/style/typography.ts';
import { ASSET_CATEGORIES } from '#domain/assets/asset.ts';
import { CONTROL_IDS } from '#domain/register/field.ts';
import { THREAT_FAMILIES } from '#domain/threats/threat.ts';
import { ASSET_SUBTYPES } from './asset-subtypes.ts';
import { auditEntries } from './audits/entry.ts';
import { checklistEntries } from './checklist/entry.ts';
import { brokenReferences, orphans, repeatedWordings, textsOf } from './consistency.ts';
import { criteriaPresets } from './criteria/entry.ts';
import { folderOf } from './define.ts';
import { CATALOGUES } from './index.ts';
import { controls } from './iso27002-2022/entry.ts';
import { bodies, certifications, glossary, regulations, standards } from './library/entry.ts';
import { policyEntries } from './policies/entry.ts';
import { preparedDocuments, preparedInterviews } from './preparation/entry.ts';
import { threatCatalogue, threatEntries } from './threats/entry.ts';
import { vulnerabilityEntries } from './vulnerabilities/entry.ts';

const TEXTS = textsOf(CATALOGUES);

describe('the catalogues', () => {
  it('are the folders beside this test, none forgotten', () => {
    const folders = readdirSync(new URL('.', import.meta.url), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name);

    expect(folders.toSorted()).toEqual(CATALOGUES.map(({ id }) => id).toSorted());
  });

  it.each(CATALOGUES)('$id names every data file of its folder, and only those', ({ id, load }) => {
    const files = readdirSync(folderOf(id)).filter((file) => file.endsWith('.yaml'));

    expect(files.toSorted()).toEqual([...load().header.files, 'catalogue.yaml'].toSorted());
  });

  it('refer only to entries that exist', () => {
    expect(brokenReferences(CATALOGUES)).toEqual([]);
  });

  it('leave no entry that nothing needs', () => {
    expect(orphans(CATALOGUES)).toEqual([]);
  });

  it('never say the same thing twice', () => {
    expect(repeatedWordings(TEXTS)).toEqual([]);
  });

  it('say sentences in each language, not twice in the same', () => {
    const same = TEXTS.filter(({ text }) => text.fr === text.en && text.fr.split(' ').length > 3);

    expect(same).toEqual([]);
  });

  it.each(['fr', 'en'] as const)('follow the typography of %s', (language) => {
    const faults = TEXTS.filter(({ text }) => !isTypeset(text[language], language)).map(
      ({ place, text }) => `${place}: ${text[language]}`,
    );

    expect(faults).toEqual([]);
  });
});

describe('the measures of ISO/IEC 27002:2022', () => {
  const all = [...controls().values()];

  it('are the 93 of the standard in its order', () => {
    expect(all.map(({ id }) => id)).toEqual(CONTROL_IDS);
  });

  it('stand under the theme of their clause', () => {
    const themes = { 5: 'organisational', 6: 'people', 7: 'physical', 8: 'technological' };

    expect(all.map(({ id, theme }) => [id, theme])).toEqual(
      all.map(({ id }) => [id, new Map(Object.entries(themes)).get(id.slice(0, 1))]),
    );
  });

  it('hold thirty to begin with', () => {
    expect(all.filter(({ essential }) => essential)).toHaveLength(30);
  });
});

describe('the threats', () => {
  const all = [...threatEntries().values()];

  it('stand in one file a family, in the order of the families', () => {
    const families = Object.keys(THREAT_FAMILIES);

    expect(threatCatalogue.load().header.files).toEqual(families.map((family) => `${family}.yaml`));
    expect([...new Set(all.map(({ family }) => family))]).toEqual(families);
    expect(all.map(({ family }) => families.indexOf(family))).toEqual(
      all.map(({ family }) => families.indexOf(family)).toSorted((a, b) => a - b),
    );
  });

  it('number eighty at least, of every likelihood and every origin', () => {
    expect(all.length).toBeGreaterThanOrEqual(80);
    expect(new Set(all.map(({ likelihood }) => likelihood)).size).toBe(5);
    expect(new Set(all.map(({ origin }) => origin)).size).toBe(3);
  });

  it('name each reference once', () => {
    for (const { id, references } of all) {
      const ids = references.map((reference) => reference.id);

      expect(new Set(ids).size, id).toBe(ids.length);
    }
  });
});

describe('the vulnerabilities', () => {
  const all = [...vulnerabilityEntries().values()];

  it('number 260 at least, of every severity', () => {
    expect(all.length).toBeGreaterThanOrEqual(260);
    expect(new Set(all.map(({ severity }) => severity)).size).toBe(5);
  });

  it('let every threat through, and call for every measure', () => {
    const exploiting = new Set(all.flatMap(({ threats }) => threats));
    const treating = new Set(all.flatMap(({ controls }) => controls));

    expect([...threatEntries().keys()].filter((id) => !exploiting.has(id))).toEqual([]);
    expect([...controls().keys()].filter((id) => !treating.has(id))).toEqual([]);
  });

  it('live in every category of assets, three at least for each of its sub-types', () => {
    const subtypes = Object.keys(ASSET_SUBTYPES);
    const weak = all.flatMap((vulnerability): readonly string[] => vulnerability.subtypes);

    expect(subtypes.length).toBeGreaterThanOrEqual(48);
    expect(subtypes.filter((subtype) => weak.filter((one) => one === subtype).length < 3)).toEqual([]);
    expect(new Set(all.flatMap(({ categories }) => categories))).toEqual(
      new Set(Object.keys(ASSET_CATEGORIES)),
    );
  });

  it('speak in whole sentences under a name that is none', () => {
    const sentences = all.flatMap(({ description, notice }) => [description, notice]);
    const spoken = sentences.flatMap(({ fr, en }) => [fr, en]);
    const named = all.flatMap(({ name }) => [name.fr, name.en]);

    expect(spoken.filter((text) => !/[.?]$/.test(text))).toEqual([]);
    expect(named.filter((text) => /[.?]$/.test(text) || text.length > 110)).toEqual([]);
  });
});

describe('the beginning of a study', () => {
  it('has three criteria of five levels and one of four', () => {
    const sizes = Array.from(criteriaPresets().values(), ({ grid }) => [grid.length, grid[0]?.length]);

    expect(sizes).toEqual([
      [5, 5],
      [5, 5],
      [5, 5],
      [4, 4],
    ]);
  });

  it('has sixteen documents to collect at least, and seven interviews of eight to twelve questions', () => {
    const questions = preparedInterviews().map((interview) => interview.questions.length);

    expect(preparedDocuments().length).toBeGreaterThanOrEqual(16);
    expect(questions).toHaveLength(7);
    expect(Math.min(...questions)).toBeGreaterThanOrEqual(8);
    expect(Math.max(...questions)).toBeLessThanOrEqual(12);
  });
});

describe('the policies and procedures', () => {
  const all = [...policyEntries().values()];

  it('are fourteen, of both kinds', () => {
    expect(all).toHaveLength(14);
    expect(new Set(all.map(({ kind }) => kind))).toEqual(new Set(['policy', 'procedure']));
  });

  it('end every exception by themselves, and are all reviewed within two years', () => {
    expect(all.filter(({ exceptions }) => exceptions.longestDays > 365)).toEqual([]);
    expect(all.filter(({ reviewMonths }) => reviewMonths > 24)).toEqual([]);
  });

  it('put every essential measure into practice', () => {
    const named = new Set(all.flatMap(({ rules }) => rules.flatMap((rule) => rule.controls)));
    const essential = [...controls().values()].filter((control) => control.essential);

    expect(essential.filter(({ id }) => !named.has(id)).map(({ id }) => id)).toEqual([]);
  });
});

describe('what surrounds a study', () => {
  it('is eight audits, each with eight to twelve questions', () => {
    const questions = Array.from(auditEntries().values(), (audit) => audit.questions.length);

    expect(questions).toHaveLength(8);
    expect(Math.min(...questions)).toBeGreaterThanOrEqual(8);
    expect(Math.max(...questions)).toBeLessThanOrEqual(12);
  });

  it('is a checklist of eighty points at least', () => {
    expect(checklistEntries().size).toBeGreaterThanOrEqual(80);
  });

  it('is a library of standards, laws, bodies, certifications and a hundred and twenty words at least', () => {
    expect(standards().length).toBeGreaterThanOrEqual(40);
    expect(regulations().length).toBeGreaterThanOrEqual(15);
    expect(bodies().length).toBeGreaterThanOrEqual(30);
    expect(certifications().length).toBeGreaterThanOrEqual(25);
    expect(glossary().length).toBeGreaterThanOrEqual(120);
  });
});

/** Typeset text is left as it is by typesetting; what typesetting cannot know is checked here. */
function isTypeset(text: string, language: 'fr' | 'en'): boolean {
  if (typeset(text, language) !== text) return false;
  if (/['"]|\.\.\.| {2}|\t|\n/.test(text.replace(/`[^`]*`/g, 'code'))) return false;
  return language === 'fr' ? !/ [:;!?»%€]|« /.test(text) : !/[\u00A0\u202F ][:;!?]|[«»]/.test(text);
}
