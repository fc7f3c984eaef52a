import type { Refusal } from '#kernel/result.ts';
import type { Applicability } from './applicability.ts';

/**
 * What keeps a line of the statement of applicability from being answered as it is (ISO/IEC 27001:2022 §6.1.3 c, d): an
 * inclusion has a reason, an exclusion a justification and no scenario that needs the control, an implementation its
 * evidence.
 *
 * @param needing the scenarios whose treatment rests on the control
 */
export function gates(row: Applicability, needing: readonly string[]): readonly Refusal[] {
  const list = needing.join(', ');
  return [
    ...(row.decision === 'included' && row.drivers.length === 0
      ? [
          gate('inclusion-without-driver', 'drivers', {
            fr: 'dites pourquoi la mesure est incluse : risque, loi, contrat, partie intéressée ou bonne pratique',
            en: 'say why the measure is included: risk, law, contract, party or good practice',
          }),
        ]
      : []),
    ...(row.decision === 'excluded' && row.justification === undefined
      ? [
          gate('exclusion-without-reason', 'justification', {
            fr: 'dites pourquoi la mesure est exclue',
            en: 'say why the measure is excluded',
          }),
        ]
      : []),
    ...(row.decision === 'excluded' && needing.length > 0
      ? [
          gate('exclusion-contradicted', 'decision', {
            fr: `le traitement de ${list} s’appuie sur cette mesure ; elle ne peut pas être exclue`,
            en: `the treatment of ${list} rests on this measure; it cannot be excluded`,
          }),
        ]
      : []),
    ...(row.status === 'implemented' && row.evidence.length === 0
      ? [
          gate('implemented-without-evidence', 'evidence', {
            fr: 'indiquez une preuve avant de déclarer la mesure en place',
            en: 'name the evidence before declaring the measure implemented',
          }),
        ]
      : []),
  ];
}

function gate(code: string, field: string, message: Refusal['message']): Refusal {
  return { code, path: [field], message };
}
