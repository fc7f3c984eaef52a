import type { z } from 'zod';
import { id, line, lines, optional, prose, reference, someReferences } from '../register/field.ts';
import { defineRegister } from '../register/register.ts';

/**
 * A risk scenario: at least one asset, one threat and at least one vulnerability, and the consequence that follows.
 * The triplet is what makes it a scenario; without one of the three there is none.
 */
export const scenarios = defineRegister({
  id: 'scenarios',
  one: { fr: 'Scénario de risque', en: 'Risk scenario' },
  many: { fr: 'Scénarios de risque', en: 'Risk scenarios' },
  clause: 'ISO/IEC 27001:2022 §6.1.2 c); ISO/IEC 27005:2022 §7.2',
  key: 'id',
  fields: {
    id: id({ fr: 'Identifiant', en: 'Id' }),
    title: line({ fr: 'Titre', en: 'Title' }),
    assets: someReferences({ fr: 'Actifs', en: 'Assets' }, 'assets'),
    threat: reference({ fr: 'Menace', en: 'Threat' }, 'threats'),
    vulnerabilities: someReferences({ fr: 'Vulnérabilités', en: 'Vulnerabilities' }, 'vulnerabilities'),
    consequence: prose(
      { fr: 'Conséquence', en: 'Consequence' },
      {
        fr: 'Ce qui arrive à l’entreprise, en une phrase.',
        en: 'What happens to the company, in one sentence.',
      },
    ),
    examples: lines({ fr: 'Exemples', en: 'Examples' }),
    existing: optional(prose({ fr: 'Mesures existantes', en: 'Existing measures' })),
    owner: optional(reference({ fr: 'Propriétaire du risque', en: 'Risk owner' }, 'roles')),
  },
});

export const Scenario = scenarios.row;
export type Scenario = z.infer<typeof Scenario>;
