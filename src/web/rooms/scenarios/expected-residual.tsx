import { useQuery } from '@tanstack/react-query';
import type { Evaluation } from '#domain/evaluation/evaluation.ts';
import { STAGE_WORDS, STAGES } from '#domain/evaluation/evaluation.ts';
import { criteriaInForce, readRating } from '#domain/evaluation/rated.ts';
import type { Criteria } from '#domain/scope/criteria.ts';
import { isAcceptable } from '#domain/treatment/acceptance-rules.ts';
import type { Treatment } from '#domain/treatment/treatment.ts';
import { registerQuery } from '../../api/queries.ts';
import { roomAddress } from '../../ui/address.ts';
import { useLanguage } from '../../ui/language.tsx';
import { LevelBadge } from '../../ui/level-badge.tsx';
import { RoomLink } from '../../ui/room-link.tsx';

const WORDS = {
  effect: { fr: 'Effet attendu', en: 'Expected effect' },
  rate: { fr: 'Coter le risque résiduel', en: 'Rate the residual risk' },
  missing: {
    fr: 'Dites où le risque sera une fois ces mesures en place : sans cela, personne ne sait ce qu’elles apportent.',
    en: 'Say where the risk will be once these measures are in place: without it nobody knows what they bring.',
  },
  above: {
    fr: 'Le risque résiduel dépasse le seuil : il faudra une acceptation signée, ou un traitement plus fort.',
    en: 'The residual risk is above the threshold: it will take a signed acceptance, or a stronger treatment.',
  },
  below: {
    fr: 'Le risque résiduel est sous le seuil : aucune acceptation n’est demandée.',
    en: 'The residual risk is below the threshold: no acceptance is asked for.',
  },
};

interface Props {
  readonly dossier: string;
  readonly scenario: string;
  readonly treatment: Treatment | undefined;
}

/** The three ratings in a row, what is missing of them, and whether somebody will have to accept what stays. */
export function ExpectedResidual({ dossier, scenario, treatment }: Props) {
  const { t } = useLanguage();
  const evaluations = useQuery(registerQuery(dossier, 'evaluations')).data;
  const versions = useQuery(registerQuery(dossier, 'criteria')).data;
  if (!evaluations || !versions || versions.length === 0) return null;
  // The rows of these registers are what their schemas say, on both sides.
  const criteria = versions.map(({ row }) => row as unknown as Criteria);
  const own = evaluations.find(({ row }) => row.scenario === scenario)?.row as unknown as
    | Evaluation
    | undefined;
  const level = (stage: (typeof STAGES)[number]) => {
    const rating = own?.[stage];
    return rating && readRating(rating, criteria).level;
  };
  const residual = level('residual');
  const after = residual && (isAcceptable(residual, criteriaInForce(criteria)) ? WORDS.below : WORDS.above);
  return (
    <section className="computed">
      <h3>{t(WORDS.effect)}</h3>
      <p className="effect">
        {STAGES.map((stage, place) => (
          <span key={stage}>
            {place > 0 && <span aria-hidden="true">→ </span>}
            <span className="quiet">{t(STAGE_WORDS[stage])}</span> <LevelBadge level={level(stage)} />{' '}
          </span>
        ))}
      </p>
      {after && treatment && <p>{t(after)}</p>}
      {!residual && <p>{t(WORDS.missing)}</p>}
      <RoomLink
        address={roomAddress(dossier, 'scenarios', { row: scenario, tab: 'rating', rate: 'residual' })}
      >
        {t(WORDS.rate)}
      </RoomLink>
    </section>
  );
}
