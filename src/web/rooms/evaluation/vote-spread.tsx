import type { Stage } from '#domain/evaluation/evaluation.ts';
import type { RatedScenario } from '#domain/evaluation/rated.ts';
import type { Spread, Tally } from '#domain/evaluation/tally.ts';
import type { Vote } from '#domain/evaluation/vote.ts';
import { DIMENSION_WORDS, DIMENSIONS } from '#domain/scope/levels.ts';
import { useLanguage } from '../../ui/language.tsx';
import type { Given } from '../../ui/rating/given.ts';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { RatingCard } from './rating-card.tsx';
import type { Risks } from './use-risks.ts';

const WORDS = {
  title: { fr: 'Les votes', en: 'The votes' },
  scale: { fr: 'Échelle', en: 'Scale' },
  likelihood: { fr: 'Vraisemblance', en: 'Likelihood' },
  median: { fr: 'Médiane', en: 'Median' },
  range: { fr: 'Écart', en: 'Spread' },
  talk: { fr: 'à discuter', en: 'to be discussed' },
  agreed: { fr: 'd’accord', en: 'agreed' },
  none: { fr: 'personne', en: 'nobody' },
  consensus: { fr: 'Cotation du groupe', en: 'Rating of the group' },
  workshop: { fr: 'Atelier du', en: 'Workshop of' },
  disputed: {
    fr: 'Des votes s’écartent de deux degrés ou plus : écoutez ceux des bords avant de coter.',
    en: 'Votes stand two steps or more apart: listen to those at the edges before you rate.',
  },
};

/** Two steps apart there is something to talk about. */
const APART = 2;

interface Props {
  readonly dossier: string;
  readonly known: Risks;
  readonly risk: RatedScenario;
  readonly stage: Stage;
  readonly tally: Tally;
}

/** Who voted what on each scale, how far apart, and the rating that the group agrees on. */
export function VoteSpread({ dossier, known, risk, stage, tally }: Props) {
  const { t } = useLanguage();
  const dimensions = DIMENSIONS.filter((dimension) => tally.consequences[dimension]);
  const proposal = useProposal(tally);
  return (
    <section>
      <h2>{t(WORDS.title)}</h2>
      {tally.disputed && <p className="notice">{t(WORDS.disputed)}</p>}
      <ScrollRegion label={t(WORDS.title)}>
        <table className="plain-table votes">
          <thead>
            <tr>
              <th scope="col">{t(WORDS.scale)}</th>
              {[1, 2, 3, 4, 5].map((step) => (
                <th key={step} scope="col">
                  {step}
                </th>
              ))}
              <th scope="col">{t(WORDS.median)}</th>
              <th scope="col">{t(WORDS.range)}</th>
            </tr>
          </thead>
          <tbody>
            {tally.likelihood && (
              <SpreadRow
                label={t(WORDS.likelihood)}
                spread={tally.likelihood}
                votes={tally.votes}
                pick={({ likelihood }) => likelihood}
              />
            )}
            {dimensions.map((dimension) => (
              <SpreadRow
                key={dimension}
                label={t(DIMENSION_WORDS[dimension])}
                spread={tally.consequences[dimension]}
                votes={tally.votes}
                pick={({ consequences }) => consequences?.[dimension]}
              />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <h2>{t(WORDS.consensus)}</h2>
      <RatingCard
        {...{ dossier, risk, stage, proposal }}
        stored={known.evaluations.get(risk.scenario.id)}
        criteria={known.criteria}
        place={undefined}
        onFailed={() => undefined}
      />
    </section>
  );
}

interface RowProps {
  readonly label: string;
  readonly spread: Spread | undefined;
  readonly votes: readonly Vote[];
  readonly pick: (vote: Vote) => number | undefined;
}

function SpreadRow({ label, spread, votes, pick }: RowProps) {
  const { t } = useLanguage();
  if (!spread) return null;
  return (
    <tr>
      <th scope="row">{label}</th>
      {[1, 2, 3, 4, 5].map((step) => {
        const voters = votes.filter((vote) => pick(vote) === step).map(({ voter }) => voter);
        return (
          <td key={step} className={voters.length > 0 ? 'vote-some' : undefined}>
            {voters.length > 0 ? (
              <>
                <b>{voters.length}</b> <span className="quiet">{voters.join(', ')}</span>
              </>
            ) : (
              <span className="quiet">–</span>
            )}
          </td>
        );
      })}
      <td>
        <b>{spread.median}</b>
      </td>
      <td>
        {spread.range} <span className="quiet">{t(spread.range >= APART ? WORDS.talk : WORDS.agreed)}</span>
      </td>
    </tr>
  );
}

/** The medians as a rating to begin with; its reason names the workshop and who took part. */
function useProposal({ votes, likelihood, consequences }: Tally): Given {
  const { t, day, colon } = useLanguage();
  const on =
    votes
      .map((vote) => vote.on)
      .toSorted()
      .at(-1) ?? '';
  const names = votes.map(({ voter }) => voter).join(', ');
  const medians = Object.entries(consequences).map(([dimension, spread]) => [dimension, spread.median]);
  return {
    ...(likelihood ? { likelihood: likelihood.median } : {}),
    consequences: Object.fromEntries(medians),
    rationale: `${t(WORDS.workshop)} ${on === '' ? '' : day(on)} (${names})${colon}`,
  };
}
