import { useQuery } from '@tanstack/react-query';
import { type Asset, NEED_WORDS, NEEDS } from '#domain/assets/asset.ts';
import { inheritedNeeds } from '#domain/assets/inherited-needs.ts';
import { registerQuery } from '../../api/queries.ts';
import { rowAddress } from '../../ui/address.ts';
import { useLanguage } from '../../ui/language.tsx';
import { RoomLink } from '../../ui/room-link.tsx';

const WORDS = {
  title: { fr: 'Besoins retenus', en: 'Needs that count' },
  told: {
    fr: 'Un actif reçoit les besoins de ceux qui reposent sur lui.',
    en: 'An asset inherits the needs of those that rest on it.',
  },
  own: { fr: 'propre', en: 'own' },
  inherited: { fr: 'hérité', en: 'inherited' },
  none: { fr: 'inconnu', en: 'unknown' },
  carries: { fr: 'Repose sur lui', en: 'Rests on it' },
};

/** The needs of an asset once its dependents have passed theirs down, and who these are. */
export function InheritedNeeds({ dossier, row }: { readonly dossier: string; readonly row: string }) {
  const { t, colon } = useLanguage();
  const { data } = useQuery(registerQuery(dossier, 'assets'));
  // The rows of this register are assets: its schema says so on both sides.
  const assets = (data ?? []).map((stored) => stored.row as unknown as Asset);
  const asset = assets.find(({ id }) => id === row);
  const needs = inheritedNeeds(assets).get(row);
  if (!asset || !needs) return null;
  const dependents = assets.filter(({ dependsOn }) => dependsOn.includes(row));
  return (
    <section className="computed" aria-label={t(WORDS.title)}>
      <h3>{t(WORDS.title)}</h3>
      <dl className="needs">
        {NEEDS.map((need) => (
          <div key={need}>
            <dt>{t(NEED_WORDS[need])}</dt>
            <dd>
              <b>{needs[need] ?? '–'}</b>{' '}
              <span className="quiet">
                {t(
                  needs[need] === undefined
                    ? WORDS.none
                    : needs[need] === asset[need]
                      ? WORDS.own
                      : WORDS.inherited,
                )}
              </span>
            </dd>
          </div>
        ))}
      </dl>
      {dependents.length > 0 && (
        <p className="quiet">
          {t(WORDS.carries)}
          {colon}
          {dependents.map(({ id, name }, index) => (
            <span key={id}>
              {index > 0 && ', '}
              <RoomLink address={rowAddress(dossier, 'assets', id)}>{t(name)}</RoomLink>
            </span>
          ))}
        </p>
      )}
      <p className="quiet">{t(WORDS.told)}</p>
    </section>
  );
}
