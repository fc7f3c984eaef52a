import { type ThreatEntry, threatEntries } from '#catalogues/threats/entry.ts';
import { type VulnerabilityEntry, vulnerabilityEntries } from '#catalogues/vulnerabilities/entry.ts';
import type { Dossier } from '#domain/dossier/dossier.ts';
import type { Text } from '#kernel/text.ts';
import type { SuggestedScenario } from './pack-scenarios.ts';

/** The threats of the catalogue that the scenarios name, each under its id there. */
export function catalogueThreats(suggested: readonly SuggestedScenario[]): Dossier['threats'] {
  const named = new Set(suggested.map(({ suggestion }) => suggestion.threat));
  return [...threatEntries().values()].filter(({ id }) => named.has(id)).map(threatRow);
}

/** A threat of the catalogue as a row of the register, under its id there. */
export function threatRow(entry: ThreatEntry): Dossier['threats'][number] {
  const { id, name, description, family, origin, affects, likelihood } = entry;
  return { id, name, description, family, origin, affects, likelihood, catalogue: id };
}

/** The vulnerabilities of the catalogue that the scenarios name; nobody has seen them in the company yet. */
export function catalogueVulnerabilities(
  suggested: readonly SuggestedScenario[],
): Dossier['vulnerabilities'] {
  const named = new Set(suggested.map(({ suggestion }) => suggestion.vulnerability));
  return [...vulnerabilityEntries().values()].filter(({ id }) => named.has(id)).map(vulnerabilityRow);
}

/** A vulnerability of the catalogue as a row of the register, to be verified: nobody has seen it yet. */
export function vulnerabilityRow(entry: VulnerabilityEntry): Dossier['vulnerabilities'][number] {
  const { id, name, description, notice, severity, controls } = entry;
  return {
    ...{ id, name, severity, controls },
    description: toVerify(description, notice),
    status: 'open',
    assets: [],
    catalogue: id,
  };
}

function toVerify(description: Text, notice: Text): Text {
  return {
    fr: `${description.fr}\n\nÀ vérifier\u00A0: ${notice.fr}`,
    en: `${description.en}\n\nTo verify: ${notice.en}`,
  };
}
