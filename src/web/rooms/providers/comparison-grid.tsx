import { Button } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import type { Compared } from '#domain/providers/comparison.ts';
import { BEST_GRADE, PROPOSAL_STATUSES, type Proposal } from '#domain/providers/proposal.ts';
import type { Request } from '#domain/providers/request.ts';
import { useAddressSearch } from '../../ui/address.ts';
import { useLanguage } from '../../ui/language.tsx';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { useMember } from '../../ui/session.tsx';
import { AttachedFile } from '../../ui/upload/attached-file.tsx';
import { GradeReason } from './grade-reason.tsx';
import type { RequestWork } from './use-request.ts';

const WORDS = {
  label: { fr: 'Grille de comparaison', en: 'Comparison grid' },
  keys: {
    fr: 'Tapez une note de 0 à 5 ; les flèches vont de case en case, Retour arrière efface. Une case vide est « non notée », jamais zéro.',
    en: 'Type a grade from 0 to 5; arrows go from cell to cell, Backspace clears. An empty cell is “not graded”, never zero.',
  },
  noColumn: {
    fr: 'Pesez les critères dès maintenant. Chaque offre reçue devient une colonne.',
    en: 'Weigh the criteria right now. Each proposal received becomes a column.',
  },
  undo: { fr: 'Annuler', en: 'Undo' },
  criterion: { fr: 'Critère', en: 'Criterion' },
  weight: { fr: 'Poids', en: 'Weight' },
  noGrade: { fr: 'non noté', en: 'not graded' },
  total: { fr: 'Total pondéré', en: 'Weighted total' },
  rank: { fr: 'Rang', en: 'Rank' },
  gradedOn: { fr: 'noté sur', en: 'graded on' },
  ofWeights: { fr: 'des poids', en: 'of the weights' },
  noRank: { fr: 'sans rang', en: 'no rank' },
  missing: { fr: 'note manquante', en: 'grade missing' },
  missings: { fr: 'notes manquantes', en: 'grades missing' },
  price: { fr: 'Prix hors taxes', en: 'Price before tax' },
  days: { fr: 'Charge', en: 'Effort' },
  perDay: { fr: 'Prix par jour', en: 'Price per day' },
  within: { fr: 'dans le plafond', en: 'within the cap' },
  above: { fr: 'au-dessus du plafond', en: 'above the cap' },
  unknown: { fr: 'inconnu', en: 'unknown' },
  dates: { fr: 'Dates proposées', en: 'Proposed dates' },
  file: { fr: 'Offre', en: 'Proposal' },
  details: { fr: 'Prix, dates et fichier', en: 'Price, dates and file' },
  only: { fr: 'De 0 à 5 seulement', en: 'From 0 to 5 only' },
};

interface Props {
  readonly dossier: string;
  readonly request: Request;
  readonly work: RequestWork;
  readonly nameOf: (provider: string) => string;
  readonly currency: string;
}

interface Place {
  readonly proposal: string;
  readonly criterion: string;
}

/** Criteria down, candidates across; totals and ranks follow each key press. */
export function ComparisonGrid({ dossier, request, work, nameOf, currency }: Props) {
  const { t, number, titled } = useLanguage();
  const { edits } = useMember();
  const table = useRef<HTMLTableElement>(null);
  const [weights, setWeights] = useState<ReadonlyMap<string, number>>(new Map());
  const [place, setPlace] = useState<Place>();
  const [said, say] = useState('');
  const ranked = work.compared(weights);
  // Columns stay where they are while grades are typed: they are ordered by name, and the rank is said.
  const compared = ranked.toSorted((a, b) =>
    nameOf(a.proposal.provider).localeCompare(nameOf(b.proposal.provider)),
  );
  const grade = ({ proposal }: Compared, criterion: string, value: number | undefined) => {
    work.setProposal(proposal.id, { grades: withGrade(proposal, criterion, value) });
  };
  const walk = (event: KeyboardEvent) => {
    const cell = event.target instanceof HTMLElement ? event.target.dataset.cell : undefined;
    if ((event.ctrlKey || event.metaKey) && event.key === 'z') {
      event.preventDefault();
      work.undo();
      return;
    }
    const step = STEPS[event.key];
    if (cell === undefined || !step || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const [row = 0, column = 0] = cell.split('-').map(Number);
    const next = `${row + step[0]}-${column + step[1]}`;
    table.current?.querySelector<HTMLInputElement>(`[data-cell="${next}"]`)?.focus();
  };
  return (
    <section>
      <div className="section-head">
        <h2>{t(WORDS.label)}</h2>
        {edits && (
          <Button size="compact-sm" variant="default" disabled={!work.canUndo} onClick={work.undo}>
            {t(WORDS.undo)}
          </Button>
        )}
      </div>
      {edits && <p className="quiet">{t(compared.length === 0 ? WORDS.noColumn : WORDS.keys)}</p>}
      <p role="status" className="field-error comparison-said">
        {said}
      </p>
      <ScrollRegion label={t(WORDS.label)}>
        <table ref={table} className="plain-table comparison" onKeyDown={walk}>
          <thead>
            <tr>
              <th scope="col">{t(WORDS.criterion)}</th>
              <th scope="col" className="numeric">
                {t(WORDS.weight)}
              </th>
              {compared.map(({ proposal }) => (
                <th key={proposal.id} scope="col">
                  {nameOf(proposal.provider)}
                  {proposal.status !== 'received' && (
                    <span className="quiet"> {t(PROPOSAL_STATUSES[proposal.status])}</span>
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {request.criteria.map(({ id, name, weight }, row) => (
              <tr key={id}>
                <th scope="row">{t(name)}</th>
                <td className="numeric">
                  {edits ? (
                    <Weight
                      key={weight}
                      label={titled(WORDS.weight, t(name))}
                      cell={`${row}-0`}
                      value={weight}
                      onTyping={(value) => setWeights(new Map(weights).set(id, value))}
                      onWeight={(value) => {
                        setWeights(new Map([...weights].filter(([one]) => one !== id)));
                        work.setRequest({ criteria: withWeight(request, id, value) });
                      }}
                    />
                  ) : (
                    number(weight)
                  )}
                </td>
                {compared.map((one, column) => (
                  <td key={one.proposal.id}>
                    {edits && one.proposal.status === 'received' ? (
                      <Grade
                        label={`${t(name)}, ${nameOf(one.proposal.provider)}`}
                        cell={`${row}-${column + 1}`}
                        value={gradeOf(one, id)}
                        onFocus={() => setPlace({ proposal: one.proposal.id, criterion: id })}
                        onGrade={(value) => {
                          say('');
                          grade(one, id, value);
                        }}
                        onWrong={() => say(t(WORDS.only))}
                      />
                    ) : (
                      (gradeOf(one, id) ?? <span className="quiet">{t(WORDS.noGrade)}</span>)
                    )}
                    <Reason compared={one} criterion={id} />
                  </td>
                ))}
              </tr>
            ))}
            <Totals compared={compared} total={sum(request, weights)} />
            {compared.length > 0 && <Facts compared={compared} dossier={dossier} currency={currency} />}
          </tbody>
        </table>
      </ScrollRegion>
      {edits && place && (
        <GradeReason
          key={`${place.proposal} ${place.criterion}`}
          dossier={dossier}
          place={place}
          request={request}
          compared={compared}
          nameOf={nameOf}
          onReason={(proposal, grades) => work.setProposal(proposal, { grades })}
        />
      )}
    </section>
  );
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  Enter: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

function gradeOf({ grades }: Compared, criterion: string): number | undefined {
  return grades.find((one) => one.criterion === criterion)?.grade;
}

/** The grades with one more, another, or one less; a reason stays with its grade. */
function withGrade({ grades }: Proposal, criterion: string, grade: number | undefined): Proposal['grades'] {
  const others = grades.filter((one) => one.criterion !== criterion);
  if (grade === undefined) return others;
  const before = grades.find((one) => one.criterion === criterion);
  return before
    ? grades.map((one) => (one === before ? { ...one, grade } : one))
    : [...others, { criterion, grade }];
}

function withWeight({ criteria }: Request, id: string, weight: number): Request['criteria'] {
  return criteria.map((one) => (one.id === id ? { ...one, weight } : one));
}

function sum({ criteria }: Request, weights: ReadonlyMap<string, number>): number {
  return criteria.reduce((total, { id, weight }) => total + (weights.get(id) ?? weight), 0);
}

interface GradeProps {
  readonly label: string;
  readonly cell: string;
  readonly value: number | undefined;
  readonly onFocus: () => void;
  readonly onGrade: (grade: number | undefined) => void;
  readonly onWrong: () => void;
}

function Grade({ label, cell, value, onFocus, onGrade, onWrong }: GradeProps) {
  const { t } = useLanguage();
  const type = (words: string) => {
    // What is typed last counts: a second key is another grade, not a second digit.
    const typed = words.at(-1);
    if (typed === undefined) onGrade(undefined);
    else if (/^\d$/.test(typed) && Number(typed) <= BEST_GRADE) onGrade(Number(typed));
    else onWrong();
  };
  return (
    <input
      className="grade"
      inputMode="numeric"
      autoComplete="off"
      aria-label={label}
      data-cell={cell}
      placeholder={t(WORDS.noGrade)}
      value={value ?? ''}
      onFocus={(event) => {
        event.currentTarget.select();
        onFocus();
      }}
      onChange={(event) => type(event.currentTarget.value)}
    />
  );
}

interface WeightProps {
  readonly label: string;
  readonly cell: string;
  readonly value: number;
  readonly onTyping: (value: number) => void;
  readonly onWeight: (value: number) => void;
}

/** Totals follow while it is typed; it is written once it is left. */
function Weight({ label, cell, value, onTyping, onWeight }: WeightProps) {
  const [text, setText] = useState(String(value));
  const typed = Number(text);
  const sound = /^\d+$/.test(text) && typed >= 1 && typed <= 100;
  return (
    <input
      className="grade"
      inputMode="numeric"
      autoComplete="off"
      aria-label={label}
      aria-invalid={!sound}
      data-cell={cell}
      value={text}
      onFocus={(event) => event.currentTarget.select()}
      onChange={({ currentTarget: { value: next } }) => {
        setText(next);
        if (/^\d+$/.test(next) && Number(next) >= 1 && Number(next) <= 100) onTyping(Number(next));
      }}
      onBlur={() => {
        if (!sound) setText(String(value));
        onWeight(sound ? typed : value);
      }}
    />
  );
}

function Reason({ compared, criterion }: { readonly compared: Compared; readonly criterion: string }) {
  const { t } = useLanguage();
  const reason = compared.grades.find((one) => one.criterion === criterion)?.reason;
  return reason ? <span className="grade-why quiet">{t(reason)}</span> : null;
}

function Totals({ compared, total }: { readonly compared: readonly Compared[]; readonly total: number }) {
  const { t, number, counted } = useLanguage();
  const missing = ({ grades }: Compared) => grades.filter(({ grade }) => grade === undefined).length;
  return (
    <>
      <Line title={t(WORDS.total)} weight={number(total)} compared={compared} strong>
        {(one) =>
          one.score === undefined ? (
            <span className="quiet">{t(WORDS.noGrade)}</span>
          ) : (
            <>
              <b>{number(Math.round(one.score * 100) / 100)}</b> / {BEST_GRADE}
              {one.graded < 1 && (
                <span className="quiet">
                  {' '}
                  {t(WORDS.gradedOn)} {t(`${Math.round(100 * one.graded)} %`)} {t(WORDS.ofWeights)}
                </span>
              )}
            </>
          )
        }
      </Line>
      <Line title={t(WORDS.rank)} compared={compared} strong>
        {(one) => {
          if (one.place !== undefined) return <b>{number(one.place)}</b>;
          const count = missing(one);
          return (
            <span className="quiet">
              {t(WORDS.noRank)}
              {one.proposal.status === 'received' &&
                count > 0 &&
                ` (${counted(count, WORDS.missing, WORDS.missings)})`}
            </span>
          );
        }}
      </Line>
    </>
  );
}

interface FactsProps {
  readonly dossier: string;
  readonly compared: readonly Compared[];
  readonly currency: string;
}

function Facts({ dossier, compared, currency }: FactsProps) {
  const { t, money, days, shortDay } = useLanguage();
  const { edits } = useMember();
  const [, change] = useAddressSearch();
  const unknown = <span className="quiet">{t(WORDS.unknown)}</span>;
  return (
    <>
      <Line title={t(WORDS.price)} compared={compared}>
        {({ proposal: { price }, withinBudget }) =>
          price === undefined ? (
            unknown
          ) : (
            <>
              {money(price, currency)}
              {withinBudget !== undefined && (
                <span className="quiet"> {t(withinBudget ? WORDS.within : WORDS.above)}</span>
              )}
            </>
          )
        }
      </Line>
      <Line title={t(WORDS.days)} compared={compared}>
        {({ proposal }) => (proposal.days === undefined ? unknown : days(proposal.days))}
      </Line>
      <Line title={t(WORDS.perDay)} compared={compared}>
        {({ proposal: { price, days: effort } }) =>
          price === undefined || !effort ? unknown : money(Math.round(price / effort), currency)
        }
      </Line>
      <Line title={t(WORDS.dates)} compared={compared}>
        {({ proposal: { startsOn, endsOn } }) =>
          startsOn || endsOn
            ? [startsOn, endsOn].map((day) => (day ? shortDay(day) : '…')).join(' → ')
            : unknown
        }
      </Line>
      <Line title={t(WORDS.file)} compared={compared}>
        {({ proposal: { id, file } }) => (
          <>
            {file !== undefined && <AttachedFile dossier={dossier} id={file} />}
            {edits && (
              <div>
                <button type="button" className="link" onClick={() => change({ row: id })}>
                  {t(WORDS.details)} <span className="visually-hidden">{id}</span>
                </button>
              </div>
            )}
          </>
        )}
      </Line>
    </>
  );
}

interface LineProps {
  readonly title: string;
  readonly weight?: string;
  readonly compared: readonly Compared[];
  readonly strong?: boolean;
  readonly children: (one: Compared) => ReactNode;
}

function Line({ title, weight, compared, strong = false, children }: LineProps) {
  return (
    <tr className={strong ? 'comparison-total' : undefined}>
      <th scope="row">{title}</th>
      <td className="numeric">{weight}</td>
      {compared.map((one) => (
        <td key={one.proposal.id}>{children(one)}</td>
      ))}
    </tr>
  );
}
