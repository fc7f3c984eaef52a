import { hostProbes } from '../../evidence/elements/host-probes.ts';
import { headerMissing, judgeHeader } from '../header-rule.ts';
import { defineRule } from '../rule.ts';

const NAME = 'X-Content-Type-Options';

export const sniffingRefused = defineRule({
  id: 'sniffing-refused',
  source: '4.4',
  title: {
    fr: 'Les navigateurs ne devinent pas le type des fichiers',
    en: 'Browsers do not guess the type of files',
  },
  reads: { probes: hostProbes },
  controls: ['8.26'],
  impact: {
    fr: 'Un fichier déposé par un utilisateur peut être exécuté comme une page.',
    en: 'A file that a user uploaded can be run as a page.',
  },
  remedy: { fr: 'Envoyer « nosniff » sur toutes les réponses.', en: 'Send “nosniff” with every answer.' },
  judge: ({ probes }) =>
    judgeHeader(probes, 'xContentTypeOptions', NAME, (value, { host }) =>
      /nosniff/i.test(value ?? '') ? undefined : { severity: 'INFO', says: headerMissing(host, NAME) },
    ),
});
