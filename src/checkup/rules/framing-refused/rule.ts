import { hostProbes } from '../../evidence/elements/host-probes.ts';
import { phrase } from '../../evidence/phrase.ts';
import { judgeHeader } from '../header-rule.ts';
import { defineRule } from '../rule.ts';

export const framingRefused = defineRule({
  id: 'framing-refused',
  source: '4.4',
  title: {
    fr: 'Les pages ne peuvent pas être glissées dans un autre site',
    en: 'Pages cannot be slipped into another site',
  },
  reads: { probes: hostProbes },
  controls: ['8.26'],
  impact: {
    fr: 'Un client peut être amené à cliquer dans votre application sans la voir.',
    en: 'A customer can be led to click inside your application without seeing it.',
  },
  remedy: {
    fr: 'Envoyer « frame-ancestors » dans la politique de contenu, ou X-Frame-Options.',
    en: 'Send “frame-ancestors” in the content policy, or X-Frame-Options.',
  },
  judge: ({ probes }) =>
    judgeHeader(probes, 'xFrameOptions', 'X-Frame-Options', (value, { host, headers }) => {
      const policy = headers.contentSecurityPolicy?.untrusted ?? '';
      if (/frame-ancestors/i.test(policy) || /^\s*(deny|sameorigin)\b/i.test(value ?? '')) return undefined;
      return {
        severity: 'INFO',
        says: {
          fr: phrase`${host} se laisse afficher dans un cadre de n’importe quel site`,
          en: phrase`${host} lets any site show it in a frame`,
        },
      };
    }),
});
