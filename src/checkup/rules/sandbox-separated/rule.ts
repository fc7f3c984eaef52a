import { environmentSeparation } from '../../evidence/elements/environment-separation.ts';
import { enumeration, phrase } from '../../evidence/phrase.ts';
import { defineRule } from '../rule.ts';
import { eachOr, hostNamed, met, notApplicable, notMet, PLATFORM, unknown } from '../verdicts.ts';

export const sandboxSeparated = defineRule({
  id: 'sandbox-separated',
  source: '4.4',
  title: {
    fr: 'Aucun domaine de bac à sable ne mène à la production',
    en: 'No sandbox domain leads to production',
  },
  reads: { platform: environmentSeparation },
  controls: ['8.31', '8.22'],
  impact: {
    fr: 'Un essai touche de vraies données ou de vrais paiements ; un bac à sable moins gardé ouvre la production.',
    en: 'A test touches real data or real payments; a less guarded sandbox opens production.',
  },
  remedy: {
    fr: 'Donner au bac à sable son propre serveur, sa base et ses clés, puis un marqueur d’environnement.',
    en: 'Give the sandbox its own server, database and keys, then an environment marker.',
  },
  judge: ({ platform }, { procedure }) =>
    platform.flatMap(({ id, payload: { hosts } }) =>
      eachOr(
        hosts.map(({ host, verdict, signs }) => {
          const resource = hostNamed(host);
          const telling = signs.filter((sign) => sign.says === verdict);
          const why = enumeration(
            telling.map(({ sign, with: other }) => (other ? `${sign} (${other})` : sign)),
          );
          if (verdict === 'shared') {
            // Without a strong sign it may be the common edge of a hosting platform.
            return notMet(telling.some(({ strong }) => strong) ? 'CRITICAL' : 'WARNING', resource, id, {
              fr: phrase`${host} partage quelque chose avec la production : ${why}`,
              en: phrase`${host} shares something with production: ${why}`,
            });
          }
          return verdict === 'separated'
            ? met(resource, id, {
                fr: phrase`${host} est séparé de la production : ${why}`,
                en: phrase`${host} is separated from production: ${why}`,
              })
            : unknown(resource, id, {
                fr: phrase`Rien de sûr ne dit si ${host} est séparé de la production`,
                en: phrase`Nothing certain says whether ${host} is separated from production`,
              });
        }),
        procedure.domains.sandbox.length === 0
          ? notApplicable(PLATFORM, id, {
              fr: phrase`La procédure ne déclare aucun domaine de bac à sable`,
              en: phrase`The procedure declares no sandbox domain`,
            })
          : unknown(PLATFORM, id, {
              fr: phrase`Aucun domaine de bac à sable n’a été comparé à la production`,
              en: phrase`No sandbox domain was compared with production`,
            }),
      ),
    ),
});
