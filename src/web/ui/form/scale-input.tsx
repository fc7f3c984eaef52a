import { type KeyboardEvent, useId } from 'react';
import { useLanguage } from '../language.tsx';

const NONE = { fr: 'Non renseigné', en: 'Not stated' };

export interface ScaleStep {
  readonly value: number;
  readonly word?: string | undefined;
  /** What the step means, in the words of the criteria. */
  readonly meaning?: string | undefined;
}

interface Props {
  readonly label: string;
  readonly description?: string | undefined;
  readonly required: boolean;
  readonly steps: readonly ScaleStep[];
  readonly value: number | undefined;
  readonly onChange: (value: number | undefined) => void;
  readonly readOnly: boolean;
  readonly error?: string | undefined;
}

/** A whole number chosen with its meaning in sight: click, arrows, or the digit itself. */
export function ScaleInput(props: Props) {
  const { label, description, required, steps, value, onChange, readOnly, error } = props;
  const { t } = useLanguage();
  const id = useId();
  const explained = steps.some(({ meaning }) => meaning !== undefined);
  const byDigit = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || readOnly) return;
    const step = steps.find((one) => String(one.value) === event.key);
    if (!step) return;
    event.preventDefault();
    onChange(step.value);
    const radio = event.currentTarget.querySelector<HTMLInputElement>(`input[value="${step.value}"]`);
    radio?.focus();
  };
  const choices: readonly (ScaleStep | undefined)[] = required ? steps : [undefined, ...steps];
  return (
    <fieldset
      className={explained ? 'scale scale-explained' : 'scale'}
      aria-describedby={description || error ? `${id}-help` : undefined}
      onKeyDown={byDigit}
    >
      <legend>
        {label}
        {required && (
          <span className="asterisk" aria-hidden="true">
            {' *'}
          </span>
        )}
      </legend>
      {(description || error) && (
        <p id={`${id}-help`} className={error ? 'field-error' : 'field-help'}>
          {error ?? description}
        </p>
      )}
      <div className="scale-steps">
        {choices.map((step) => (
          <label key={step?.value ?? 0} className="scale-step" title={step ? undefined : t(NONE)}>
            <input
              type="radio"
              name={id}
              value={step?.value ?? ''}
              checked={value === step?.value}
              disabled={readOnly && value !== step?.value}
              onChange={() => onChange(step?.value)}
              aria-label={step ? undefined : t(NONE)}
            />
            <span className="scale-mark">
              <b>{step?.value ?? '–'}</b>
              {step?.word && <span className="scale-word">{step.word}</span>}
              {!step && explained && <span className="scale-none">{t(NONE)}</span>}
              {step?.meaning && <span className="scale-meaning">{step.meaning}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
