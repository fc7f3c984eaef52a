import { zoneSettings } from '../../evidence/elements/zone-settings.ts';
import { defineRule } from '../rule.ts';
import { judgeSetting } from '../zone-setting.ts';

const LABEL = { fr: 'mode développement', en: 'development mode' };

export const developmentModeOff = defineRule({
  id: 'development-mode-off',
  source: '4.2',
  title: { fr: 'Le mode développement est éteint', en: 'Development mode is off' },
  reads: { zones: zoneSettings },
  controls: ['8.9', '8.32'],
  impact: {
    fr: 'Le cache est contourné : chaque requête, d’attaque aussi, atteint le serveur.',
    en: 'The cache is bypassed: every request, of an attack too, reaches the server.',
  },
  remedy: {
    fr: 'Demander qui l’a allumé et pourquoi, puis l’éteindre.',
    en: 'Ask who switched it on and why, then switch it off.',
  },
  judge: ({ zones }) =>
    judgeSetting(zones, 'development_mode', LABEL, (value) => (value === 'off' ? 'met' : 'WARNING')),
});
