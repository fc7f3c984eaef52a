import { holds, readAnswers } from '#catalogues/packs/answers.ts';
import { type Pack, packEntries } from '#catalogues/packs/entry.ts';
import { PACK_IDS } from '#catalogues/packs/ids.ts';
import { suggestionEntries } from '#catalogues/suggestions/entry.ts';
import { type Dossier, inOrder } from '#domain/dossier/dossier.ts';
import { ok, type Refusal, type Result, refuse } from '#kernel/result.ts';
import { packAssets } from './pack-assets.ts';
import { catalogueThreats, catalogueVulnerabilities } from './pack-causes.ts';
import { packMeasures, packTreatments } from './pack-measures.ts';
import { packScenarios, startingRatings } from './pack-scenarios.ts';
import { type Beginning, starterDossier } from './starter.ts';

export interface PackBeginning extends Omit<Beginning, 'preset'> {
  readonly pack: string;
  /** By question: an option, or a list of them where several may be chosen. What is not answered takes its default. */
  readonly answers: Readonly<Record<string, unknown>>;
  /** The criteria to begin with; those of the pack where none are named. */
  readonly preset?: Beginning['preset'] | undefined;
}

/**
 * A study for a kind of company, half written: what it most probably runs, what may happen to it, and what to do
 * first. Every rating is marked to be confirmed, every measure is a proposal, and no measure of the standard is decided.
 */
export function packDossier(beginning: PackBeginning): Result<Dossier> {
  const pack = packEntries().get(beginning.pack);
  if (pack === undefined) return refuse(unknownPack(beginning.pack));
  const answers = readAnswers(pack, beginning.answers);
  if (!answers.ok) return answers;
  const assets = pack.assets.filter((asset) => holds(asset, answers.value));
  const measures = pack.measures.filter((measure) => holds(measure, answers.value));
  return ok(
    written({ ...beginning, preset: beginning.preset ?? pack.preset }, { ...pack, assets, measures }),
  );
}

function written(beginning: Beginning, pack: Pack): Dossier {
  const starter = starterDossier(beginning);
  const [criteria] = starter.criteria;
  if (criteria === undefined) throw new Error('A new study has criteria');
  const suggested = packScenarios(pack, [...suggestionEntries().values()]);
  // The catalogues are shared by everybody; a dossier is edited.
  return inOrder(
    structuredClone({
      ...starter,
      assets: packAssets(pack.assets),
      threats: catalogueThreats(suggested),
      vulnerabilities: catalogueVulnerabilities(suggested),
      scenarios: suggested.map(({ scenario }) => scenario),
      evaluations: suggested.map((one) => startingRatings(one, criteria, beginning)),
      measures: packMeasures(pack.measures),
      treatments: packTreatments(pack, suggested),
    }),
  );
}

function unknownPack(found: string): Refusal {
  const list = PACK_IDS.join(', ');
  return {
    code: 'unknown-pack',
    path: ['pack'],
    found,
    message: { fr: `les modèles sont\u00A0: ${list}`, en: `the packs are: ${list}` },
  };
}
