import { mayAccept } from '../../../treatment/acceptance-rules.ts';
import { at, type IntegrityRule } from '../finding.ts';

export const acceptanceNotAllowed: IntegrityRule = {
  id: 'acceptance-not-allowed',
  severity: 'error',
  clause: 'ISO/IEC 27005:2022 §8.6.3',
  title: { fr: 'Acceptation par un rôle non habilité', en: 'Acceptance by a role that may not' },
  find: ({ dossier, criteria }) =>
    dossier.acceptances
      .filter(({ role, level }) => !mayAccept(role, level, criteria))
      .map(({ id, role, scenario }) =>
        at(
          'acceptances',
          id,
          `${id} : le rôle « ${role} » n’est pas habilité à accepter le niveau de ${scenario}.`,
          `${id}: the role “${role}” may not accept the level of ${scenario}.`,
        ),
      ),
};
