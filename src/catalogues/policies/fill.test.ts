import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '#kernel/text.ts';
import { type PolicyEntry, policyEntries } from './entry.ts';
import { fillPolicy, type PolicyValues } from './fill.ts';

const POLICIES = [...policyEntries().values()];

const tiny: PolicyEntry = {
  id: 'tiny',
  kind: 'procedure',
  title: { fr: 'Copies', en: 'Copies' },
  purpose: { fr: '{organisation} garde des copies.', en: '{organisation} keeps copies.' },
  scope: { fr: 'Tout. {backupTool} aussi.', en: 'All. {backupTool} too.' },
  roles: [
    {
      role: { fr: 'Technique', en: 'Technical' },
      holder: 'technicalLead',
      duty: { fr: 'Copie.', en: 'Copies.' },
    },
    { role: { fr: 'Chacun', en: 'Everyone' }, duty: { fr: 'Range.', en: 'Tidies.' } },
  ],
  rules: [
    {
      id: 'R1',
      text: {
        fr: 'Par {backupTool}, deux fois par {backupTool}.',
        en: 'By {backupTool}, twice by {backupTool}.',
      },
      controls: ['8.13'],
      threats: ['backup-failure'],
    },
  ],
  evidence: [{ fr: 'État de {backupTool}', en: 'Status of {backupTool}' }],
  indicators: [{ name: { fr: 'Perte', en: 'Loss' }, target: { fr: 'aucune', en: 'none' } }],
  exceptions: { text: { fr: 'Aucune.', en: 'None.' }, longestDays: 30 },
  nonCompliance: { fr: 'Reprise.', en: 'Redone.' },
  reviewMonths: 12,
  variables: ['organisation', 'technicalLead', 'backupTool'],
};

describe('a policy filled from a dossier', () => {
  it('says the organisation’s own words wherever the variable stands', () => {
    const values: PolicyValues = { organisation: 'Ardoval', backupTool: 'restic', technicalLead: 'Nadia' };

    const { policy, unknown } = fillPolicy(tiny, values, 'en');

    expect(policy.purpose).toBe('Ardoval keeps copies.');
    expect(policy.rules[0]?.text).toBe('By restic, twice by restic.');
    expect(policy.evidence).toEqual(['Status of restic']);
    expect(policy.roles).toEqual([
      { role: 'Technical', holder: 'Nadia', duty: 'Copies.' },
      { role: 'Everyone', duty: 'Tidies.' },
    ]);
    expect(unknown).toEqual([]);
  });

  it('reports what stayed unknown and says its stand-in meanwhile, with the capital that the sentence needs', () => {
    const { policy, unknown } = fillPolicy(tiny, { organisation: 'iÉpargne' }, 'fr');

    expect(unknown).toEqual(['technicalLead', 'backupTool']);
    expect(policy.purpose).toBe('iÉpargne garde des copies.');
    expect(policy.scope).toBe('Tout. L’outil de sauvegarde aussi.');
    expect(policy.rules[0]?.text).toBe('Par l’outil de sauvegarde, deux fois par l’outil de sauvegarde.');
    expect(policy.roles[0]?.holder).toBe('à désigner');
  });

  it('takes a wording in the language of the page, and a blank one as unknown', () => {
    const values: PolicyValues = {
      technicalLead: { fr: 'Directrice technique', en: 'Technical director' },
      backupTool: '  ',
    };

    const { policy, unknown } = fillPolicy(tiny, values, 'fr');

    expect(policy.roles[0]?.holder).toBe('Directrice technique');
    expect(unknown).toEqual(['organisation', 'backupTool']);
  });

  it('ignores a value that the policy has no place for', () => {
    expect(fillPolicy(tiny, { statusPage: 'status.example' }, 'fr')).toEqual(fillPolicy(tiny, {}, 'fr'));
  });

  it('never reads a value again: braces and dollars in it stay as written', () => {
    fc.assert(
      fc.property(fc.constantFrom('{organisation}', '$&', '$1', '{nothing}', 'a {b} c'), (name) => {
        expect(fillPolicy(tiny, { organisation: name }, 'en').policy.purpose).toBe(`${name} keeps copies.`);
      }),
    );
  });

  it('stops at a gap that nobody declared: that is a bug of the catalogue', () => {
    const wrong = { ...tiny, scope: { fr: '{budget}', en: '{budget}' } };

    expect(() => fillPolicy(wrong, {}, 'fr')).toThrow('{budget}');
  });

  it.each(LANGUAGES)('leaves no gap in any policy of the house, in %s', (language) => {
    for (const entry of POLICIES) {
      const { policy, unknown } = fillPolicy(entry, {}, language);

      expect(JSON.stringify(policy), entry.id).not.toMatch(/[{]\w+[}]/);
      expect(unknown).toEqual(entry.variables);
    }
  });

  it.each(LANGUAGES)('reports nothing once every variable of every policy has a value, in %s', (language) => {
    for (const entry of POLICIES) {
      const values = Object.fromEntries(entry.variables.map((variable) => [variable, `<${variable}>`]));
      const filled = fillPolicy(entry, values, language);

      expect(filled.unknown).toEqual([]);
      for (const variable of entry.variables)
        expect(JSON.stringify(filled.policy)).toContain(`<${variable}>`);
    }
  });
});
