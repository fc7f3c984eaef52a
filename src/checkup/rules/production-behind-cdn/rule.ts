import { dnsRecords } from '../../evidence/elements/dns-records.ts';
import { defineRule } from '../rule.ts';
import { judgeRecords } from '../zone-records.ts';

const ADDRESSES = ['A', 'AAAA', 'CNAME'];

export const productionBehindCdn = defineRule({
  id: 'production-behind-cdn',
  source: '4.4',
  title: {
    fr: 'Les hôtes de production sont derrière le CDN',
    en: 'The hosts of production are behind the CDN',
  },
  reads: { zones: dnsRecords },
  controls: ['8.20', '8.22'],
  impact: {
    fr: 'L’adresse du serveur est publique : une attaque l’atteint sans passer par le pare-feu.',
    en: 'The address of the server is public: an attack reaches it without passing the firewall.',
  },
  remedy: {
    fr: 'Passer l’enregistrement par le CDN, puis n’accepter sur le serveur que les adresses du CDN.',
    en: 'Put the record behind the CDN, then let the server accept the CDN’s addresses only.',
  },
  judge: ({ zones }, { procedure }) =>
    zones.flatMap((zone) =>
      judgeRecords(
        zone,
        ({ type, name, proxied }) =>
          ADDRESSES.includes(type) && proxied === false && procedure.domains.production.includes(name)
            ? 'WARNING'
            : undefined,
        { fr: 'ne passe pas par le CDN', en: 'does not pass through the CDN' },
        {
          fr: 'aucun hôte de production n’est publié hors du CDN',
          en: 'no host of production is published outside the CDN',
        },
      ),
    ),
});
