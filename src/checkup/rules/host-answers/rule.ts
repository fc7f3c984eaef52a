import { hostProbes } from '../../evidence/elements/host-probes.ts';
import { phrase } from '../../evidence/phrase.ts';
import { defineRule } from '../rule.ts';
import { hostNamed, met, notMet } from '../verdicts.ts';

const SERVER_ERROR = 500;

export const hostAnswers = defineRule({
  id: 'host-answers',
  source: '4.4',
  title: { fr: 'Les hôtes de production répondent', en: 'The hosts of production answer' },
  reads: { probes: hostProbes },
  controls: ['8.14', '8.16'],
  impact: {
    fr: 'Le service est interrompu, ou un nom déclaré ne sert plus et peut être repris.',
    en: 'The service is down, or a declared name is of no more use and can be taken over.',
  },
  remedy: {
    fr: 'Vérifier le service ; si l’hôte n’existe plus, le retirer de la procédure et du DNS.',
    en: 'Check the service; if the host is no more, take it out of the procedure and of the DNS.',
  },
  judge: ({ probes }) =>
    probes.map(({ id, payload: { host, environment, https } }) => {
      const grave = environment === 'production' ? 'CRITICAL' : 'INFO';
      if (https === null) {
        return notMet(grave, hostNamed(host), id, {
          fr: phrase`${host} ne répond pas en HTTPS`,
          en: phrase`${host} does not answer over HTTPS`,
        });
      }
      const says = {
        fr: phrase`${host} répond ${https.status} en ${https.milliseconds} ms`,
        en: phrase`${host} answers ${https.status} in ${https.milliseconds} ms`,
      };
      return https.status >= SERVER_ERROR
        ? notMet(grave, hostNamed(host), id, says)
        : met(hostNamed(host), id, says);
    }),
});
