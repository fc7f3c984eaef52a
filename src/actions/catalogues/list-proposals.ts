import { z } from 'zod';
import { threatEntries } from '#catalogues/threats/entry.ts';
import { vulnerabilityEntries } from '#catalogues/vulnerabilities/entry.ts';
import { ASSET_CATEGORIES } from '#domain/assets/asset.ts';
import { REGISTERS } from '#domain/dossier/registers.ts';
import { THREAT_FAMILIES } from '#domain/threats/threat.ts';
import { threatRow, vulnerabilityRow } from '#interop/starter/pack-causes.ts';
import { ok } from '#kernel/result.ts';
import { defineAction } from '../action.ts';

const Words = z.object({ fr: z.string(), en: z.string() });

/** The entries of a catalogue as rows of its register, ready to be added: what they are about is said by their groups. */
export const listProposals = defineAction({
  id: 'catalogues.proposals',
  title: { fr: 'Lire ce que le catalogue propose', en: 'Read what the catalogue proposes' },
  kind: 'read',
  permission: 'read',
  input: z.strictObject({ register: z.enum(['threats', 'vulnerabilities']) }),
  output: z.array(
    z.object({
      row: z.union([REGISTERS.threats.row, REGISTERS.vulnerabilities.row]),
      groups: z.array(Words),
    }),
  ),
  run: async (_, { register }) => ok({ output: register === 'threats' ? threats() : vulnerabilities() }),
});

function threats() {
  return [...threatEntries().values()].map((entry) => ({
    row: threatRow(entry),
    groups: [THREAT_FAMILIES[entry.family]],
  }));
}

function vulnerabilities() {
  return [...vulnerabilityEntries().values()].map((entry) => ({
    row: vulnerabilityRow(entry),
    groups: entry.categories.map((category) => ASSET_CATEGORIES[category]),
  }));
}
