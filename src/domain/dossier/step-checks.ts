import type { Text } from '#kernel/text.ts';
import { inheritedNeeds } from '../assets/inherited-needs.ts';
import { statement } from '../controls/statement.ts';
import type { Stage } from '../evaluation/evaluation.ts';
import type { StepId } from '../mission/steps.ts';
import { definesConsequences } from '../scope/criteria.ts';
import { isOpen } from '../treatment/measure.ts';
import { aboveThreshold, type Risk, remaining, type View } from './view.ts';

/** Something that a step needs, and how much of it is there. */
export interface Check {
  readonly label: Text;
  readonly done: number;
  readonly of: number;
}

/** The threat families that the method walks through; the others are for those who need them. */
const CORE_FAMILIES = ['human', 'technical', 'physical', 'cloud', 'network', 'llm', 'data'] as const;

function share<Item>(fr: string, en: string, items: readonly Item[], isDone: (item: Item) => boolean): Check {
  return { label: { fr, en }, done: items.filter(isDone).length, of: items.length };
}

/** A share that is met where there is nothing to do, provided that somebody looked. */
function shareIfAny<Item>(
  fr: string,
  en: string,
  items: readonly Item[],
  looked: boolean,
  isDone: (item: Item) => boolean,
): Check {
  return items.length === 0 && looked ? { label: { fr, en }, done: 1, of: 1 } : share(fr, en, items, isDone);
}

function there(fr: string, en: string, present: boolean): Check {
  return { label: { fr, en }, done: present ? 1 : 0, of: 1 };
}

/** What each step needs, in the order in which one would do it. */
export const STEP_CHECKS: Readonly<Record<StepId, (view: View) => readonly Check[]>> = {
  scope: scopeChecks,
  assets: assetChecks,
  threats: threatChecks,
  vulnerabilities: vulnerabilityChecks,
  scenarios: scenarioChecks,
  evaluation: evaluationChecks,
  treatment: treatmentChecks,
  alignment: alignmentChecks,
  report: reportChecks,
};

function scopeChecks({ dossier, criteria }: View): readonly Check[] {
  const { company, scope, roles, documents, interviews } = dossier;
  return [
    there('Processus métier décrits', 'Business processes described', company.processes.length > 0),
    there(
      'Périmètre : ce qui est inclus',
      'Scope: what is inside',
      scope.some(({ side }) => side === 'in'),
    ),
    there(
      'Périmètre : ce qui est exclu',
      'Scope: what is outside',
      scope.some(({ side }) => side === 'out'),
    ),
    there('Organisation de la sécurité', 'Security organisation', roles.length > 0),
    there('Critères de risque définis', 'Risk criteria defined', definesConsequences(criteria)),
    share('Documents dont le sort est connu', 'Documents accounted for', documents, ({ status }) =>
      ['received', 'refused', 'missing', 'not-applicable'].includes(status),
    ),
    share('Entretiens tenus', 'Interviews held', interviews, ({ status }) => status === 'held'),
  ];
}

function assetChecks({ dossier }: View): readonly Check[] {
  const { assets } = dossier;
  const needs = inheritedNeeds(assets);
  return [
    there(
      'Actifs primordiaux recensés',
      'Primary assets listed',
      assets.some(({ kind }) => kind === 'primary'),
    ),
    there(
      'Actifs supports recensés',
      'Supporting assets listed',
      assets.some(({ kind }) => kind === 'supporting'),
    ),
    share('Actifs avec un propriétaire', 'Assets with an owner', assets, ({ owner }) => owner !== undefined),
    share('Actifs aux besoins connus', 'Assets whose needs are known', assets, ({ id }) => {
      const known = needs.get(id);
      return Boolean(known?.confidentiality && known.integrity && known.availability);
    }),
  ];
}

function threatChecks({ dossier }: View): readonly Check[] {
  const { threats, scenarios } = dossier;
  const used = new Set(scenarios.map(({ threat }) => threat));
  return [
    share('Familles de menaces parcourues', 'Threat families walked through', CORE_FAMILIES, (family) =>
      threats.some((threat) => threat.family === family),
    ),
    share('Menaces retenues par un scénario', 'Threats used by a scenario', threats, ({ id }) =>
      used.has(id),
    ),
  ];
}

function vulnerabilityChecks({ dossier }: View): readonly Check[] {
  const { vulnerabilities } = dossier;
  return [
    share(
      'Vulnérabilités rattachées à un actif',
      'Vulnerabilities tied to an asset',
      vulnerabilities,
      ({ assets }) => assets.length > 0,
    ),
    share(
      'Vulnérabilités avec un constat',
      'Vulnerabilities with an observation',
      vulnerabilities,
      ({ observation }) => observation !== undefined,
    ),
    share(
      'Vulnérabilités reliées à ISO 27002',
      'Vulnerabilities linked to ISO 27002',
      vulnerabilities,
      ({ controls }) => controls.length > 0,
    ),
  ];
}

function scenarioChecks({ dossier }: View): readonly Check[] {
  const { scenarios, assets } = dossier;
  const touched = new Set(scenarios.flatMap((scenario) => scenario.assets));
  const primary = assets.filter(({ kind }) => kind === 'primary');
  return [
    share(
      'Actifs primordiaux couverts',
      'Primary assets covered',
      primary,
      ({ id, dependsOn }) => touched.has(id) || dependsOn.some((other) => touched.has(other)),
    ),
    share(
      'Scénarios avec un propriétaire',
      'Scenarios with an owner',
      scenarios,
      ({ owner }) => owner !== undefined,
    ),
    share(
      'Scénarios avec un exemple',
      'Scenarios with an example',
      scenarios,
      ({ examples }) => examples.length > 0,
    ),
  ];
}

function evaluationChecks({ risks }: View): readonly Check[] {
  const rated = (stage: Stage) => (risk: Risk) => risk[stage] !== undefined;
  return [
    share('Risques bruts cotés', 'Inherent risks rated', risks, rated('inherent')),
    share('Risques actuels cotés', 'Current risks rated', risks, rated('current')),
    share(
      'Cotations confirmées',
      'Ratings confirmed',
      risks.filter(rated('current')),
      ({ current }) => current !== undefined && !current.rating.toConfirm && !current.toRerate,
    ),
  ];
}

function treatmentChecks(view: View): readonly Check[] {
  const { dossier, risks } = view;
  const looked = risks.some((risk) => risk.current !== undefined);
  const above = aboveThreshold(view);
  const treated = risks.filter((risk) => risk.treatment && risk.treatment.option !== 'accept');
  const left = remaining(view).filter((risk) => above.includes(risk));
  const open = dossier.measures.filter(isOpen);
  return [
    shareIfAny(
      'Risques au-dessus du seuil traités',
      'Risks above the threshold treated',
      above,
      looked,
      ({ treatment }) => treatment !== undefined,
    ),
    shareIfAny(
      'Risques résiduels cotés',
      'Residual risks rated',
      treated,
      looked && above.length === 0,
      ({ residual }) => residual !== undefined,
    ),
    shareIfAny(
      'Mesures avec responsable et échéance',
      'Measures with owner and date',
      open,
      dossier.measures.length > 0 || (looked && above.length === 0),
      ({ owner, due, horizon }) =>
        owner !== undefined && (due !== undefined || ['continuous', 'yearly'].includes(horizon)),
    ),
    shareIfAny(
      'Risques résiduels au-dessus du seuil acceptés',
      'Residual risks above the threshold accepted',
      left,
      looked,
      ({ accepted }) => accepted !== undefined,
    ),
  ];
}

function alignmentChecks({ dossier }: View): readonly Check[] {
  const lines = statement(dossier.applicability);
  const included = lines.filter(({ decision }) => decision === 'included');
  const excluded = lines.filter(({ decision }) => decision === 'excluded');
  return [
    share('Mesures décidées', 'Controls decided', lines, ({ decision }) => decision !== undefined),
    share('Inclusions motivées', 'Inclusions with a reason', included, ({ drivers }) => drivers.length > 0),
    shareIfAny(
      'Exclusions justifiées',
      'Exclusions justified',
      excluded,
      included.length > 0,
      ({ justification }) => justification !== undefined,
    ),
    share('Mises en œuvre connues', 'Implementation known', included, ({ status }) => status !== undefined),
  ];
}

function reportChecks({ dossier }: View): readonly Check[] {
  const { study } = dossier;
  return [
    there('Étude déclarée finale', 'Study declared final', study.status === 'final'),
    there(
      'Étude approuvée',
      'Study approved',
      study.approvals.some(({ on }) => on !== undefined),
    ),
    there(
      'Restitution faite',
      'Presentation held',
      dossier.steps.some(({ step, finishedOn }) => step === 'report' && finishedOn !== undefined),
    ),
  ];
}
