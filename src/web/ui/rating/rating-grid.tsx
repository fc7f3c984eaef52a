import { type KeyboardEvent, useId, useRef } from 'react';
import type { Criteria } from '#domain/scope/criteria.ts';
import { DIMENSION_WORDS, DIMENSIONS, type Dimension } from '#domain/scope/levels.ts';
import type { Wording } from '#kernel/text.ts';
import { useLanguage } from '../language.tsx';
import type { Given } from './given.ts';

const WORDS = {
  likelihood: { fr: 'Vraisemblance', en: 'Likelihood' },
  none: { fr: 'Non renseignée', en: 'Not stated' },
};

interface Props {
  readonly criteria: Criteria;
  readonly given: Given;
  readonly readOnly: boolean;
  readonly errors: ReadonlyMap<string, string>;
  readonly onLikelihood: (value: number) => void;
  readonly onConsequences: (value: Given['consequences']) => void;
  /** Called after the last scale got its digit. */
  readonly onEnd: () => void;
}

interface Scale {
  readonly id: 'likelihood' | Dimension;
  readonly label: string;
  readonly steps: readonly { readonly name: string; readonly meaning: string }[];
  readonly value: number | undefined;
  readonly set: (value: number | undefined) => void;
}

/**
 * All scales at once, every step with its criterion in sight. A digit answers a scale and goes on to the next; 0 or the
 * Delete key leaves a dimension out.
 */
export function RatingGrid(props: Props) {
  const { criteria, given, readOnly, errors, onLikelihood, onConsequences, onEnd } = props;
  const { t } = useLanguage();
  const frame = useRef<HTMLDivElement>(null);
  const scales = useScales({ criteria, given, onLikelihood, onConsequences, t });
  const focus = (place: number) => {
    const next = scales[place];
    if (!next) return onEnd();
    const row = frame.current?.querySelector(`[data-scale="${next.id}"]`);
    (row?.querySelector<HTMLElement>('input:checked') ?? row?.querySelector<HTMLElement>('input'))?.focus();
  };
  const answer = (event: KeyboardEvent, place: number) => {
    if (event.ctrlKey || event.metaKey || event.altKey || readOnly) return;
    const scale = scales[place];
    const clears = event.key === '0' || event.key === 'Delete' || event.key === 'Backspace';
    const value = /^[1-5]$/.test(event.key) ? Number(event.key) : undefined;
    if (!scale || (value === undefined && !(clears && scale.id !== 'likelihood'))) return;
    if (value !== undefined && value > scale.steps.length) return;
    event.preventDefault();
    scale.set(value);
    focus(place + 1);
  };
  return (
    <div className="rating-grid" ref={frame}>
      {scales.map((scale, place) => (
        <ScaleRow
          key={scale.id}
          scale={scale}
          required={scale.id === 'likelihood'}
          error={errors.get(scale.id === 'likelihood' ? 'likelihood' : `consequences.${scale.id}`)}
          readOnly={readOnly}
          onKeyDown={(event) => answer(event, place)}
        />
      ))}
      {errors.get('consequences') && <p className="field-error">{errors.get('consequences')}</p>}
    </div>
  );
}

interface Speaking extends Pick<Props, 'criteria' | 'given' | 'onLikelihood' | 'onConsequences'> {
  readonly t: (wording: Wording) => string;
}

function useScales({ criteria, given, onLikelihood, onConsequences, t }: Speaking): readonly Scale[] {
  const dimensions = DIMENSIONS.filter(
    (dimension) =>
      given.consequences[dimension] !== undefined || criteria.consequence.some((step) => step[dimension]),
  );
  const set = (dimension: Dimension, value: number | undefined) => {
    const { [dimension]: _, ...rest } = given.consequences;
    onConsequences(value === undefined ? rest : { ...rest, [dimension]: value });
  };
  return [
    {
      id: 'likelihood',
      label: t(WORDS.likelihood),
      steps: criteria.likelihood.map(({ name, definition }) => ({ name: t(name), meaning: t(definition) })),
      value: given.likelihood,
      set: (value) => value !== undefined && onLikelihood(value),
    },
    ...dimensions.map(
      (dimension): Scale => ({
        id: dimension,
        label: t(DIMENSION_WORDS[dimension]),
        steps: criteria.consequence.map((step) => ({
          name: t(step.name),
          meaning: t(step[dimension] ?? ''),
        })),
        value: given.consequences[dimension],
        set: (value) => set(dimension, value),
      }),
    ),
  ];
}

interface RowProps {
  readonly scale: Scale;
  readonly required: boolean;
  readonly error: string | undefined;
  readonly readOnly: boolean;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

function ScaleRow({ scale, required, error, readOnly, onKeyDown }: RowProps) {
  const { t } = useLanguage();
  const id = useId();
  return (
    <fieldset className="rating-row" data-scale={scale.id} onKeyDown={onKeyDown}>
      <legend>
        {scale.label}
        {required && (
          <span className="asterisk" aria-hidden="true">
            {' *'}
          </span>
        )}
        {error && <span className="field-error"> {error}</span>}
      </legend>
      <div className="rating-steps">
        {scale.steps.map(({ name, meaning }, index) => (
          <label key={name} className="rating-step">
            <input
              type="radio"
              name={id}
              value={index + 1}
              checked={scale.value === index + 1}
              disabled={readOnly && scale.value !== index + 1}
              onChange={() => scale.set(index + 1)}
            />
            <span className="rating-mark">
              <b>
                {index + 1} <span className="rating-name">{name}</span>
              </b>
              {meaning && <span className="rating-meaning">{meaning}</span>}
            </span>
          </label>
        ))}
        {!required && (
          <label className="rating-step rating-none">
            <input
              type="radio"
              name={id}
              value=""
              checked={scale.value === undefined}
              disabled={readOnly && scale.value !== undefined}
              onChange={() => scale.set(undefined)}
              aria-label={t(WORDS.none)}
            />
            <span className="rating-mark">–</span>
          </label>
        )}
      </div>
    </fieldset>
  );
}
