import { SegmentedControl, Textarea } from '@mantine/core';
import { type Ref, useState } from 'react';
import { LANGUAGES, type Language, say, type Text, type Wording } from '#kernel/text.ts';
import { useForm } from '../../ui/form/form-context.ts';
import { withOther, withWords } from '../../ui/form/wordings.ts';
import { useLanguage } from '../../ui/language.tsx';
import { MarkdownView } from '../../ui/markdown-view.tsx';
import { ScrollRegion } from '../../ui/scroll-region.tsx';

const WORDS = {
  write: { fr: 'Texte (Markdown)', en: 'Text (Markdown)' },
  help: {
    fr: '## titre, **gras**, - liste. Ctrl + S enregistre.',
    en: '## heading, **bold**, - list. Ctrl + S saves.',
  },
  preview: { fr: 'Aperçu', en: 'Preview' },
  nothing: { fr: 'Rien à lire encore : écrivez à gauche.', en: 'Nothing to read yet: write on the left.' },
  language: { fr: 'Langue du texte', en: 'Language of the text' },
};
const NAMES: Readonly<Record<Language, Text>> = {
  fr: { fr: 'français', en: 'French' },
  en: { fr: 'anglais', en: 'English' },
};

interface Props {
  readonly value: Wording | undefined;
  readonly onChange: (value: Wording | undefined) => void;
  readonly box: Ref<HTMLTextAreaElement>;
}

/** A long text in Markdown beside what it will look like; each language has its own where there are two. */
export function MarkdownEditor({ value, onChange, box }: Props) {
  const { t, language } = useLanguage();
  const { readOnly, errors } = useForm();
  const [shown, setShown] = useState<Language>(language);
  const text = value === undefined ? '' : say(value, shown);
  const write = (words: string) =>
    onChange(
      shown === language || typeof value === 'object'
        ? withWords(value, shown, words)
        : withOther(value, language, shown, words),
    );
  return (
    <div>
      <SegmentedControl
        size="xs"
        aria-label={t(WORDS.language)}
        value={shown}
        onChange={(next) => setShown(LANGUAGES.find((one) => one === next) ?? shown)}
        data={LANGUAGES.map((one) => ({ value: one, label: t(NAMES[one]) }))}
      />
      <div className={readOnly ? 'editor editor-read' : 'editor'}>
        {!readOnly && (
          <Textarea
            ref={box}
            classNames={{ input: 'editor-box mono' }}
            label={`${t(WORDS.write)} – ${t(NAMES[shown])}`}
            description={t(WORDS.help)}
            lang={shown}
            spellCheck
            value={text}
            error={errors.get('body') ?? errors.get(`body.${shown}`)}
            onChange={(event) => write(event.currentTarget.value)}
          />
        )}
        <ScrollRegion label={t(WORDS.preview)}>
          <div className="editor-preview" lang={shown}>
            {text.trim() === '' ? <p className="quiet">{t(WORDS.nothing)}</p> : <MarkdownView text={text} />}
          </div>
        </ScrollRegion>
      </div>
    </div>
  );
}
