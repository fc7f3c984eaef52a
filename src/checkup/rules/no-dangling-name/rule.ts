import { plural } from '#kernel/text.ts';
import type { PayloadOf } from '../../evidence/element.ts';
import { dnsAnswers } from '../../evidence/elements/dns-answers.ts';
import { phrase } from '../../evidence/phrase.ts';
import { defineRule, type Verdict } from '../rule.ts';
import { eachOr, met, notMet, PLATFORM, unknown, within } from '../verdicts.ts';

type Name = PayloadOf<typeof dnsAnswers>['names'][number];

export const noDanglingName = defineRule({
  id: 'no-dangling-name',
  source: '4.4',
  title: {
    fr: 'Aucun nom ne mène à un service fermé',
    en: 'No name leads to a service that was closed',
  },
  reads: { platform: dnsAnswers },
  controls: ['8.20', '5.11'],
  impact: {
    fr: 'Quelqu’un d’autre peut reprendre le service et parler sous votre nom, avec un certificat valable.',
    en: 'Somebody else can take the service over and speak under your name, with a valid certificate.',
  },
  remedy: {
    fr: 'Retirer l’enregistrement du DNS, ou rouvrir le service chez l’hébergeur avant qu’un autre ne le fasse.',
    en: 'Take the record out of the DNS, or reopen the service at the host before somebody else does.',
  },
  judge: ({ platform }) =>
    platform.flatMap(({ id, payload: { names, untried } }) =>
      eachOr(
        unique(names).flatMap((name) => judgeName(name, id)),
        untried > 0
          ? unknown(PLATFORM, id, {
              fr: phrase`${untried} ${plural(untried, 'fr', 'nom n’a pas été essayé', 'noms n’ont pas été essayés')}`,
              en: phrase`${untried} ${plural(untried, 'en', 'name was', 'names were')} not tried`,
            })
          : met(PLATFORM, id, {
              fr: phrase`${names.length} ${plural(names.length, 'fr', 'nom essayé', 'noms essayés')}, aucun ne mène à un service fermé`,
              en: phrase`${names.length} ${plural(names.length, 'en', 'name', 'names')} tried, none leads to a closed service`,
            }),
      ),
    ),
});

function unique(names: readonly Name[]): readonly Name[] {
  return [...Map.groupBy(names, keyOf).values()].flatMap(([first]) => first ?? []);
}

function keyOf({ name, type, target }: Name): string {
  return `${type}/${name}/${target.untrusted}`;
}

function judgeName(entry: Name, id: string): readonly Verdict[] {
  const { name, target, answer, service } = entry;
  const resource = within('record', null, keyOf(entry), name);
  if (answer === 'no-answer') {
    return [
      unknown(resource, id, {
        fr: phrase`${name} : le DNS n’a pas répondu sur ${target}`,
        en: phrase`${name}: the DNS gave no answer on ${target}`,
      }),
    ];
  }
  if (answer !== 'does-not-exist') return [];
  return [
    notMet(service === null ? 'WARNING' : 'CRITICAL', resource, id, {
      fr: phrase`${name} mène à ${target}, qui n’existe plus${service === null ? '' : ` (${service})`}`,
      en: phrase`${name} leads to ${target}, which is no more${service === null ? '' : ` (${service})`}`,
    }),
  ];
}
