import { z } from 'zod';
import { THREAT_FAMILIES, THREAT_ORIGINS } from '#domain/threats/threat.ts';
import { Bilingual, Slug } from '../catalogue.ts';
import { defineCatalogue } from '../define.ts';
import { SECURITY_PROPERTIES } from '../iso27002-2022/entry.ts';
import { oneOf, someOf } from '../vocabulary.ts';

/** Who stands behind a deliberate threat. */
export const ATTACKERS = {
  opportunist: { fr: 'Cybercriminel opportuniste', en: 'Opportunist criminal' },
  'organised-crime': { fr: 'Groupe criminel organisé', en: 'Organised crime group' },
  fraudster: { fr: 'Fraudeur', en: 'Fraudster' },
  thief: { fr: 'Voleur', en: 'Thief' },
  insider: { fr: 'Salarié ou prestataire en poste', en: 'Serving employee or contractor' },
  leaver: { fr: 'Ancien salarié ou prestataire', en: 'Former employee or contractor' },
  customer: { fr: 'Utilisateur ou client malveillant', en: 'Malicious user or customer' },
  competitor: { fr: 'Concurrent', en: 'Competitor' },
  hacktivist: { fr: 'Hacktiviste', en: 'Hacktivist' },
  state: { fr: 'Groupe lié à un État', en: 'State-linked group' },
  bystander: { fr: 'Voisin, visiteur ou passant', en: 'Neighbour, visitor or passer-by' },
  supplier: { fr: 'Personnel d’un fournisseur', en: 'Supplier’s staff' },
} as const;

/** Public lists to which a threat refers, and what an id of each looks like. */
export const REFERENCE_SCHEMES = {
  attack: { fr: 'MITRE ATT&CK', en: 'MITRE ATT&CK' },
  atlas: { fr: 'MITRE ATLAS', en: 'MITRE ATLAS' },
  'owasp-web': { fr: 'OWASP Top 10', en: 'OWASP Top 10' },
  'owasp-api': { fr: 'OWASP API Top 10', en: 'OWASP API Top 10' },
  'owasp-llm': { fr: 'OWASP Top 10 LLM', en: 'OWASP LLM Top 10' },
  cwe: { fr: 'CWE', en: 'CWE' },
  capec: { fr: 'CAPEC', en: 'CAPEC' },
} as const;

const reference = <Scheme extends keyof typeof REFERENCE_SCHEMES>(scheme: Scheme, id: RegExp) =>
  z.strictObject({ scheme: z.literal(scheme), id: z.string().regex(id) });

export const ThreatReference = z.discriminatedUnion('scheme', [
  reference('attack', /^T\d{4}(\.\d{3})?$/),
  reference('atlas', /^AML\.T\d{4}(\.\d{3})?$/),
  reference('owasp-web', /^A(0[1-9]|10):20\d\d$/),
  reference('owasp-api', /^API([1-9]|10):20\d\d$/),
  reference('owasp-llm', /^LLM(0[1-9]|10):20\d\d$/),
  reference('cwe', /^CWE-\d+$/),
  reference('capec', /^CAPEC-\d+$/),
]);

/** Something that could harm a small fintech or SaaS company, as it happens to such companies. */
export const ThreatEntry = z
  .strictObject({
    id: Slug,
    name: Bilingual,
    /** What happens, concretely. */
    description: Bilingual,
    family: oneOf(THREAT_FAMILIES),
    origin: oneOf(THREAT_ORIGINS),
    affects: someOf(SECURITY_PROPERTIES).min(1),
    attackers: someOf(ATTACKERS),
    /** The kind of event by which it is known. */
    event: Bilingual,
    references: z.array(ThreatReference),
    /** For a company of 5 to 50 people that has taken no measure of its own yet: 1 rare to 5 expected. */
    likelihood: z.int().min(1).max(5),
    likelihoodReason: Bilingual,
  })
  .refine(({ origin, attackers }) => (origin === 'deliberate') === attackers.length > 0, {
    path: ['attackers'],
    params: {
      message: {
        fr: 'une menace délibérée a des attaquants, une autre n’en a pas',
        en: 'a deliberate threat has attackers, any other has none',
      },
    },
  });
export type ThreatEntry = z.infer<typeof ThreatEntry>;

export const threatCatalogue = defineCatalogue<ThreatEntry>({
  id: 'threats',
  name: { fr: 'Menaces', en: 'Threats' },
  entry: ThreatEntry,
  neededBy: ['vulnerabilities'],
  title: (threat) => threat.name,
  keywords: (threat) => [THREAT_FAMILIES[threat.family], threat.description, threat.event],
  references: () => ({}),
});

/** The threats by id, family after family. */
export function threatEntries(): ReadonlyMap<string, ThreatEntry> {
  return threatCatalogue.load().entries;
}
