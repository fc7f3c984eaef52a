import { Button, NumberInput, Slider } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { z } from 'zod';
import { matrix } from '#domain/evaluation/matrix.ts';
import { Id } from '#domain/register/field.ts';
import { budget } from '#domain/roadmap/plan.ts';
import { asCurrent, firstYearCost, outlook, treatedRisks, worthiest } from '#domain/roadmap/what-if.ts';
import { isOpen, type Measure } from '#domain/treatment/measure.ts';
import { roomAddress } from '../../ui/address.ts';
import { useLanguage } from '../../ui/language.tsx';
import type { Plan } from '../../ui/plan/use-plan.ts';
import { RiskMatrix } from '../../ui/risk-matrix.tsx';
import { useMember } from '../../ui/session.tsx';
import { Empty } from '../../ui/states.tsx';
import { useKept } from '../../ui/use-kept.ts';
import { LevelShift } from './level-shift.tsx';
import { MeasureTicks } from './measure-ticks.tsx';
import { SavePlan } from './save-plan.tsx';

const WORDS = {
  rule: {
    fr: 'Cochez des mesures et regardez ce qu’elles changent ; rien n’est enregistré. Un risque atteint sa cotation résiduelle quand toutes ses mesures sont là ; avec une partie seulement, il garde sa cotation actuelle, car personne n’a coté la partie.',
    en: 'Tick measures and see what they change; nothing is saved. A risk reaches its residual rating when all its measures are in; with a part of them only it keeps its present rating, because nobody rated the part.',
  },
  budget: { fr: 'Budget de la première année', en: 'Budget of the first year' },
  budgetTold: {
    fr: 'Déplacez le curseur : les mesures qui réduisent le plus le risque par euro sont cochées, dans la limite du budget. Celles dont le coût n’est pas connu n’y entrent pas.',
    en: 'Move the slider: the measures that lower risk most for their money are ticked, within the budget. Those whose cost is not known are left out.',
  },
  dayRate: { fr: 'Un jour de travail compte pour', en: 'A day of work counts for' },
  clear: { fr: 'Tout décocher', en: 'Untick all' },
  all: { fr: 'Tout cocher', en: 'Tick all' },
  matrix: { fr: 'Matrice avec ces mesures', en: 'Matrix with these measures' },
  reached: { fr: 'risque atteint sa cotation résiduelle', en: 'risk reaches its residual rating' },
  reachedMany: { fr: 'risques atteignent leur cotation résiduelle', en: 'risks reach their residual rating' },
  of: { fr: 'sur', en: 'of' },
  once: { fr: 'une fois', en: 'once' },
  yearly: { fr: 'par an', en: 'a year' },
  effort: { fr: 'de travail', en: 'of work' },
  first: { fr: 'la première année', en: 'in the first year' },
  unknown: { fr: 'sans coût connu', en: 'without known cost' },
  cost: { fr: 'Coût', en: 'Cost' },
  none: { fr: 'Aucune mesure ouverte.', en: 'No open measure.' },
  noneTold: {
    fr: 'Ajoutez des mesures au plan et reliez-les aux risques : vous pourrez alors les essayer ici.',
    en: 'Add measures to the plan and link them to risks: then you can try them out here.',
  },
};

const Trial = z.object({ chosen: z.array(Id), dayRate: z.number().min(0).max(10_000) });
type Trial = z.infer<typeof Trial>;
const NOTHING: Trial = { chosen: [], dayRate: 0 };

interface Props {
  readonly dossier: string;
  readonly plan: Plan;
}

/** Which measures are worth it: matrix, cost and residual risk move while they are ticked. */
export function WhatIf({ dossier, plan }: Props) {
  const { t, counted, money, number, titled } = useLanguage();
  const { edits, organisation } = useMember();
  const navigate = useNavigate();
  const key = `vigie:draft:${organisation?.id}:${dossier}:what-if`;
  const [trial, change] = useKept<Trial>(key, NOTHING, (kept) => Trial.safeParse(kept).data);
  const open = plan.measures.filter(isOpen);
  const known = new Set(open.map(({ id }) => id));
  const chosen = useMemo(() => new Set(trial.chosen), [trial.chosen]);
  const treated = useMemo(() => treatedRisks(plan.risks, plan.treatments), [plan.risks, plan.treatments]);
  const outlooks = useMemo(() => outlook(treated, plan.measures, chosen), [treated, plan.measures, chosen]);
  const picked = open.filter(({ id }) => chosen.has(id));
  const { currency } = plan.study;
  const spent = firstYear(picked, trial.dayRate);
  const total = firstYear(open, trial.dayRate);
  const choose = (ids: Iterable<string>) =>
    change((before) => ({ ...before, chosen: [...ids].filter((id) => known.has(id)) }));
  const spend = (most: number) =>
    choose(
      worthiest(treated, plan.measures, { budget: most, dayRate: trial.dayRate }).flatMap(
        ({ measures }) => measures,
      ),
    );
  if (open.length === 0) {
    return (
      <Empty title={t(WORDS.none)}>
        <p>{t(WORDS.noneTold)}</p>
      </Empty>
    );
  }
  const reached = outlooks.filter((one) => one.reached);
  return (
    <>
      <p className="notice">{t(WORDS.rule)}</p>
      <div className="what-if">
        <div>
          <div className="what-if-budget">
            <p id="what-if-budget">
              <b>{titled(WORDS.budget, money(spent, currency))}</b>
            </p>
            <Slider
              min={0}
              max={Math.max(total, 1)}
              step={Math.max(1, Math.ceil(total / 200))}
              value={Math.min(spent, total)}
              label={(value) => money(value, currency)}
              thumbLabel={t(WORDS.budget)}
              onChange={spend}
            />
            <p className="quiet">{t(WORDS.budgetTold)}</p>
            <NumberInput
              size="sm"
              className="narrow"
              label={`${t(WORDS.dayRate)} (${currency})`}
              min={0}
              max={10_000}
              step={50}
              value={trial.dayRate}
              onChange={(value) =>
                change((before) => ({ ...before, dayRate: typeof value === 'number' ? value : 0 }))
              }
            />
          </div>
          <div className="actions">
            <Button size="compact-sm" variant="default" onClick={() => choose(known)}>
              {t(WORDS.all)}
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              disabled={picked.length === 0}
              onClick={() => choose([])}
            >
              {t(WORDS.clear)}
            </Button>
          </div>
          <MeasureTicks
            measures={open}
            chosen={chosen}
            risks={treated}
            dayRate={trial.dayRate}
            currency={currency}
            onToggle={(id, on) =>
              choose(on ? [...trial.chosen, id] : trial.chosen.filter((one) => one !== id))
            }
          />
        </div>
        <div className="what-if-result">
          <p role="status">
            <b>{counted(reached.length, WORDS.reached, WORDS.reachedMany)}</b> {t(WORDS.of)}{' '}
            {number(treated.filter(({ measures }) => measures.length > 0).length)}
          </p>
          <p>
            <Spending picked={picked} dayRate={trial.dayRate} currency={currency} />
          </p>
          <LevelShift before={plan.risks} after={asCurrent(outlooks)} />
          <RiskMatrix
            label={t(WORDS.matrix)}
            cells={matrix(asCurrent(outlooks), 'current', plan.criteria)}
            criteria={plan.criteria}
            onChoose={({ likelihood, consequence }) =>
              navigate({
                ...roomAddress(dossier, 'evaluation'),
                search: {
                  view: 'matrices',
                  stage: 'current',
                  likelihood: String(likelihood),
                  consequence: String(consequence),
                } as never,
              })
            }
          />
          {edits && <SavePlan dossier={dossier} measures={picked} onSaved={() => change(() => NOTHING)} />}
        </div>
      </div>
    </>
  );
}

function firstYear(measures: readonly Measure[], dayRate: number): number {
  return measures.reduce((sum, measure) => sum + (firstYearCost(measure, dayRate) ?? 0), 0);
}

function Spending({
  picked,
  dayRate,
  currency,
}: {
  readonly picked: readonly Measure[];
  readonly dayRate: number;
  readonly currency: string;
}) {
  const { t, money, days, number, titled } = useLanguage();
  const { once, yearly, effort, unknown } = budget(picked);
  const parts = [
    `${money(firstYear(picked, dayRate), currency)} ${t(WORDS.first)}`,
    `${money(once, currency)} ${t(WORDS.once)}`,
    `${money(yearly, currency)} ${t(WORDS.yearly)}`,
    `${days(effort)} ${t(WORDS.effort)}`,
    ...(unknown > 0 ? [`${number(unknown)} ${t(WORDS.unknown)}`] : []),
  ];
  return <>{titled(WORDS.cost, parts.join(' · '))}</>;
}
