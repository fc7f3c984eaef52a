import type { Wording } from '#kernel/text.ts';
import { say } from '#kernel/text.ts';
import { exceptionState } from '../../../governance/policy-rules.ts';
import type { RegisterId } from '../../../register/names.ts';
import { awaitingDecision } from '../../awaiting-decision.ts';
import type { View } from '../../view.ts';
import { at, type IntegrityRule, named } from '../finding.ts';

/** What was asked and refused, with the reason: it goes back to whoever proposed it. */
export const decisionRefused: IntegrityRule = {
  id: 'decision-refused',
  severity: 'warning',
  clause: 'ISO/IEC 27001:2022 §6.1.3 f), §7.5.2',
  title: { fr: 'Demande refusée, à reprendre', en: 'Refused request, to be taken up again' },
  find: (view) =>
    refused(view).map(({ register, id, title, refusal }) => {
      const name = named(id, title);
      return at(
        register,
        id,
        `${name.fr} a été refusé par ${refusal.by}\u00A0: ${say(refusal.reason, 'fr')}`,
        `${name.en} was refused by ${refusal.by}: ${say(refusal.reason, 'en')}`,
      );
    }),
};

interface Refused {
  readonly register: RegisterId;
  readonly id: string;
  readonly title: Wording;
  readonly refusal: { readonly by: string; readonly reason: Wording };
}

function refused(view: View): readonly Refused[] {
  const { policies, exceptions } = view.dossier;
  return [
    ...awaitingDecision(view).flatMap(({ why, risk: { scenario, treatment } }): readonly Refused[] =>
      why === 'refused' && treatment?.refusal
        ? [{ register: 'treatments', id: scenario.id, title: scenario.title, refusal: treatment.refusal }]
        : [],
    ),
    ...policies.flatMap(({ id, title, status, refusal }): readonly Refused[] =>
      status === 'draft' && refusal ? [{ register: 'policies', id, title, refusal }] : [],
    ),
    ...exceptions.flatMap((exception): readonly Refused[] => {
      const { id, title, refusal } = exception;
      const stands = exceptionState(exception, exceptions, view.today) === 'refused';
      return stands && exception.expires >= view.today && refusal
        ? [{ register: 'exceptions', id, title, refusal }]
        : [];
    }),
  ];
}
