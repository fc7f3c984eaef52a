import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { LANGUAGES, type Language, type Text, type Wording } from '#kernel/text.ts';
import { useLanguage } from '../language.tsx';
import { useForm } from './form-context.ts';
import { withOther, withWords } from './wordings.ts';

const WORDS = {
  write: {
    fr: { fr: 'Écrire aussi en français', en: 'Write it in French too' },
    en: { fr: 'Écrire aussi en anglais', en: 'Write it in English too' },
  },
  name: { fr: { fr: 'français', en: 'French' }, en: { fr: 'anglais', en: 'English' } },
} satisfies Record<string, Record<Language, Text>>;

interface Props {
  readonly label: string;
  readonly description?: string | undefined;
  readonly required: boolean;
  readonly long: boolean;
  readonly path: string;
  readonly value: Wording | undefined;
  readonly onChange: (value: Wording | undefined) => void;
  readonly hideLabel?: boolean;
}

/** One box in the reader's language; the other language on demand, or at once where it was written already. */
export function WordingInput({ value, onChange, path, label, ...look }: Props) {
  const { language, t } = useLanguage();
  const { errors, readOnly } = useForm();
  const other = LANGUAGES.find((one) => one !== language) ?? language;
  const [opened, setOpened] = useState(false);
  const both = typeof value === 'object';
  const own = both ? value[language] : (value ?? '');
  const showOther = opened && !readOnly;
  return (
    <div className="wording">
      <Box
        {...look}
        label={label}
        value={own}
        language={language}
        readOnly={readOnly}
        error={errors.get(path) ?? errors.get(`${path}.${language}`)}
        onChange={(words) => onChange(withWords(value, language, words))}
      />
      {!readOnly && (
        <button
          type="button"
          className="wording-toggle"
          aria-expanded={opened}
          aria-label={`${other.toUpperCase()} · ${t(WORDS.write[other])} (${label})`}
          title={t(WORDS.write[other])}
          onClick={() => setOpened(!opened)}
        >
          {other.toUpperCase()}
          {both ? ' ✓' : ''}
        </button>
      )}
      {showOther && (
        <Box
          long={look.long}
          required={false}
          label={`${label} (${t(WORDS.name[other])})`}
          value={both ? value[other] : ''}
          language={other}
          readOnly={readOnly}
          error={errors.get(`${path}.${other}`)}
          onChange={(words) => onChange(withOther(value, language, other, words))}
        />
      )}
    </div>
  );
}

interface BoxProps {
  readonly label: string;
  readonly description?: string | undefined;
  readonly required: boolean;
  readonly long: boolean;
  readonly value: string;
  readonly language: Language;
  readonly readOnly: boolean;
  readonly error: string | undefined;
  readonly onChange: (words: string) => void;
  readonly hideLabel?: boolean;
}

function Box({
  label,
  description,
  required,
  long,
  value,
  language,
  readOnly,
  error,
  onChange,
  hideLabel,
}: BoxProps) {
  const shared = {
    ...(hideLabel ? { 'aria-label': label } : { label, withAsterisk: required }),
    description,
    value,
    lang: language,
    readOnly,
    error,
  };
  return long ? (
    <Textarea
      {...shared}
      autosize
      minRows={2}
      maxRows={14}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  ) : (
    <TextInput {...shared} onChange={(event) => onChange(event.currentTarget.value)} />
  );
}
