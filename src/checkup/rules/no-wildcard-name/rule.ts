import { dnsRecords } from '../../evidence/elements/dns-records.ts';
import { defineRule } from '../rule.ts';
import { judgeRecords } from '../zone-records.ts';

const ADDRESSES = ['A', 'AAAA', 'CNAME'];

export const noWildcardName = defineRule({
  id: 'no-wildcard-name',
  source: '4.4',
  title: { fr: 'Aucun nom n’attrape tous les autres', en: 'No name catches all the others' },
  reads: { zones: dnsRecords },
  controls: ['8.20', '5.9'],
  impact: {
    fr: 'N’importe quel nom, même inventé, mène à un de vos serveurs : souvent à la production.',
    en: 'Any name, even an invented one, leads to one of your servers: often to production.',
  },
  remedy: {
    fr: 'Remplacer l’enregistrement par la liste des noms qui servent.',
    en: 'Replace the record by the list of names that are used.',
  },
  judge: ({ zones }) =>
    zones.flatMap((zone) =>
      judgeRecords(
        zone,
        ({ name, type }) => (name.startsWith('*.') && ADDRESSES.includes(type) ? 'WARNING' : undefined),
        { fr: 'attrape tous les noms', en: 'catches every name' },
        { fr: 'aucun nom n’attrape tous les autres', en: 'no name catches all the others' },
      ),
    ),
});
