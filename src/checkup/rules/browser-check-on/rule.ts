import { zoneSettings } from '../../evidence/elements/zone-settings.ts';
import { defineRule } from '../rule.ts';
import { judgeSetting } from '../zone-setting.ts';

const LABEL = { fr: 'contrôle d’intégrité du navigateur', en: 'browser integrity check' };

export const browserCheckOn = defineRule({
  id: 'browser-check-on',
  source: '4.2',
  title: {
    fr: 'Les navigateurs contrefaits sont arrêtés',
    en: 'Forged browsers are stopped',
  },
  reads: { zones: zoneSettings },
  controls: ['8.20'],
  impact: {
    fr: 'Des robots grossiers, qui se trahissent par leurs en-têtes, atteignent l’application.',
    en: 'Crude bots, which their headers give away, reach the application.',
  },
  remedy: {
    fr: 'Activer le contrôle d’intégrité, en exceptant les appels d’API qui en souffriraient.',
    en: 'Enable the integrity check, leaving out the API calls that would suffer from it.',
  },
  judge: ({ zones }) =>
    judgeSetting(zones, 'browser_check', LABEL, (value) => (value === 'on' ? 'met' : 'INFO')),
});
