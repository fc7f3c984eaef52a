import { leakedPaths } from '../../evidence/elements/leaked-paths.ts';
import { phrase } from '../../evidence/phrase.ts';
import { defineRule } from '../rule.ts';
import { eachOr, met, notMet, within, zoneNamed } from '../verdicts.ts';

const FAMILIES = {
  env: { fr: 'fichier d’environnement', en: 'environment file' },
  git: { fr: 'dépôt git', en: 'git repository' },
  backup: { fr: 'sauvegarde', en: 'backup' },
  key: { fr: 'clé privée', en: 'private key' },
  'cloud-credentials': { fr: 'identifiants du cloud', en: 'cloud credentials' },
  config: { fr: 'fichier de configuration', en: 'configuration file' },
  database: { fr: 'base de données', en: 'database' },
} as const;

export const noSensitiveFileServed = defineRule({
  id: 'no-sensitive-file-served',
  source: '4.3',
  title: {
    fr: 'Aucun fichier sensible n’a été servi',
    en: 'No sensitive file was served',
  },
  reads: { zones: leakedPaths },
  controls: ['8.12', '8.9', '8.3'],
  impact: {
    fr: 'Des secrets ou des données ont pu sortir : tout ce que le fichier contenait est à considérer comme connu.',
    en: 'Secrets or data may have gone out: all that the file held is to be taken as known.',
  },
  remedy: {
    fr: 'Vérifier ce que cette adresse renvoie vraiment ; si le fichier est réel, le retirer et changer tous ses secrets.',
    en: 'See what this address really returns; if the file is real, remove it and change every secret in it.',
  },
  judge: ({ zones }) =>
    zones.flatMap(({ id, subject, payload }) => {
      const served = payload.hits.filter(({ status }) => status === 200 || status === 206);
      const files = Map.groupBy(served, ({ host, path }) => `${host.untrusted}${path.untrusted}`);
      return eachOr(
        [...files].flatMap(([key, hits]) => {
          const [first] = hits;
          if (!first) return [];
          const total = hits.reduce((sum, hit) => sum + hit.count, 0);
          const family = FAMILIES[first.family];
          return notMet('CRITICAL', within('path', subject, key, first.path), id, {
            fr: phrase`${first.host} a servi ${first.path} (${family.fr}), ${total} fois`,
            en: phrase`${first.host} served ${first.path} (${family.en}), ${total} times`,
          });
        }),
        met(zoneNamed(subject), id, {
          fr: phrase`${subject ?? ''} : aucune réponse positive sur un fichier sensible`,
          en: phrase`${subject ?? ''}: no positive answer on a sensitive file`,
        }),
      );
    }),
});
