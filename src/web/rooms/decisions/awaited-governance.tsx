import { POLICY_KINDS } from '#domain/governance/policy.ts';
import type { AwaitedException, AwaitedPolicy } from '../../api/queries.ts';
import { roomAddress, rowAddress } from '../../ui/address.ts';
import { DecideException } from '../../ui/governance/decide-exception.tsx';
import { DecidePolicy } from '../../ui/governance/decide-policy.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { useRowNames } from '../../ui/register/row-names.ts';
import { RoomLink } from '../../ui/room-link.tsx';

const WORDS = {
  policies: { fr: 'Politiques à approuver', en: 'Policies to be approved' },
  exceptions: { fr: 'Dérogations demandées', en: 'Exceptions asked for' },
  version: { fr: 'version', en: 'version' },
  by: { fr: 'écrite par', en: 'written by' },
  replaces: { fr: 'Remplace la version', en: 'Replaces version' },
  first: { fr: 'Première version.', en: 'First version.' },
  changes: { fr: 'Ce qui change', en: 'What changes' },
  material: {
    fr: 'Changement important : chacun devra en prendre connaissance de nouveau.',
    en: 'Material change: everybody will have to acknowledge it again.',
  },
  read: { fr: 'Lire le texte', en: 'Read the text' },
  compare: { fr: 'Voir ce qui change', en: 'See what changes' },
  asked: { fr: 'Demandée par', en: 'Asked by' },
  meanwhile: { fr: 'Pendant ce temps', en: 'Meanwhile' },
  day: { fr: 'jour', en: 'day' },
  days: { fr: 'jours', en: 'days' },
  most: { fr: 'la politique en admet au plus', en: 'the policy allows at most' },
  own: {
    fr: 'Cela vient de vous : une autre personne doit en décider.',
    en: 'This comes from you: another person must decide on it.',
  },
  approver: {
    fr: 'Seul un approbateur ou un propriétaire de l’organisation décide ici.',
    en: 'Only an approver or an owner of the organisation decides here.',
  },
};

/** The texts that were submitted, each with what it would replace. */
export function AwaitedPolicies({
  dossier,
  policies,
}: {
  readonly dossier: string;
  readonly policies: readonly AwaitedPolicy[];
}) {
  const { t, titled, number } = useLanguage();
  if (policies.length === 0) return null;
  return (
    <section className="decisions">
      <h2>
        {t(WORDS.policies)} <span className="quiet">{number(policies.length)}</span>
      </h2>
      {policies.map(({ row, version, inForce, ownText, mayDecide }) => (
        <article key={row.id} className="decision" aria-labelledby={`policy-${row.id}`}>
          <h3 id={`policy-${row.id}`}>
            <RoomLink address={rowAddress(dossier, 'policies', row.id)}>{t(row.title)}</RoomLink>
          </h3>
          <p className="quiet">
            {t(POLICY_KINDS[row.kind])}, {t(WORDS.version)} {row.version}
            {row.author && `, ${t(WORDS.by)} ${row.author}`}
          </p>
          <p>
            {inForce ? `${t(WORDS.replaces)} ${inForce.version}.` : t(WORDS.first)}{' '}
            {inForce && row.material && t(WORDS.material)}
          </p>
          {row.changes && <p>{titled(WORDS.changes, t(row.changes))}</p>}
          <p className="policy-links">
            <RoomLink address={rowAddress(dossier, 'policies', row.id)}>{t(WORDS.read)}</RoomLink>
            {inForce && (
              <RoomLink address={roomAddress(dossier, 'governance', { policy: row.id, tab: 'versions' })}>
                {t(WORDS.compare)}
              </RoomLink>
            )}
          </p>
          {mayDecide ? (
            <DecidePolicy dossier={dossier} policy={row.id} title={t(row.title)} version={version} />
          ) : (
            <p className="notice">{t(ownText ? WORDS.own : WORDS.approver)}</p>
          )}
        </article>
      ))}
    </section>
  );
}

/** The leaves that were asked for, each with its rule, its reason and its days. */
export function AwaitedExceptions({
  dossier,
  exceptions,
}: {
  readonly dossier: string;
  readonly exceptions: readonly AwaitedException[];
}) {
  const { t, titled, counted, number, shortDay } = useLanguage();
  const policies = useRowNames(dossier, ['policies']).get('policies');
  if (exceptions.length === 0) return null;
  return (
    <section className="decisions">
      <h2>
        {t(WORDS.exceptions)} <span className="quiet">{number(exceptions.length)}</span>
      </h2>
      {exceptions.map(({ row, version, days, longest, ownRequest, mayDecide }) => (
        <article key={row.id} className="decision" aria-labelledby={`exception-${row.id}`}>
          <h3 id={`exception-${row.id}`}>
            <span className="mono quiet">{row.id}</span>{' '}
            <RoomLink address={rowAddress(dossier, 'exceptions', row.id)}>{t(row.title)}</RoomLink>
          </h3>
          <p className="quiet">
            {t(policies?.get(row.policy) ?? row.policy)}
            {row.rule && `, ${row.rule}`} · {titled(WORDS.asked, row.askedBy)}
          </p>
          <p>
            <b>
              {shortDay(row.from)} → {shortDay(row.expires)}
            </b>{' '}
            ({counted(days, WORDS.day, WORDS.days)}
            {longest !== undefined && ` ; ${t(WORDS.most)} ${number(longest)}`})
          </p>
          <p>{t(row.reason)}</p>
          {row.compensation && <p>{titled(WORDS.meanwhile, t(row.compensation))}</p>}
          {mayDecide ? (
            <DecideException dossier={dossier} exception={row.id} title={t(row.title)} version={version} />
          ) : (
            <p className="notice">{t(ownRequest ? WORDS.own : WORDS.approver)}</p>
          )}
        </article>
      ))}
    </section>
  );
}
