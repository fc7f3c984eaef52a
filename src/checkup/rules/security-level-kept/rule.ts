import { zoneSettings } from '../../evidence/elements/zone-settings.ts';
import { defineRule } from '../rule.ts';
import { judgeSetting } from '../zone-setting.ts';

const LABEL = { fr: 'niveau de sécurité', en: 'security level' };

export const securityLevelKept = defineRule({
  id: 'security-level-kept',
  source: '4.2',
  title: {
    fr: 'Le niveau de sécurité n’est ni éteint ni en état d’urgence',
    en: 'The security level is neither off nor in emergency',
  },
  reads: { zones: zoneSettings },
  controls: ['8.20'],
  impact: {
    fr: 'Éteint, il laisse passer des adresses connues pour attaquer ; en urgence, il gêne tous les visiteurs.',
    en: 'Off, it lets through addresses known for attacks; in emergency, it hinders every visitor.',
  },
  remedy: {
    fr: 'Vérifier si une attaque justifie l’urgence ; sinon, revenir au niveau géré par le fournisseur.',
    en: 'See whether an attack justifies the emergency; otherwise go back to the level that the provider manages.',
  },
  judge: ({ zones }) =>
    judgeSetting(zones, 'security_level', LABEL, (value) => {
      if (value === 'off' || value === 'essentially_off') return 'WARNING';
      return value === 'under_attack' ? 'INFO' : 'met';
    }),
});
