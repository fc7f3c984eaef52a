import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { LANGUAGES, type Language, type Text, type Wording } from '#kernel/text.ts';
import { withOther } from '../../form/wordings.ts';
import { useLanguage } from '../../language.tsx';
import { sentenceCase } from '../../states.tsx';
import { readValue } from '../values/read-value.ts';
import { writeValue } from '../values/write-value.ts';
import type { EditorProps, Then } from './editor.ts';
import { Floating } from './floating.tsx';

const WORDS = {
  also: {
    fr: { fr: 'Aussi en français (Alt + L)', en: 'In French too (Alt + L)' },
    en: { fr: 'Aussi en anglais (Alt + L)', en: 'In English too (Alt + L)' },
  },
  line: {
    fr: 'Entrée valide · Alt + Entrée passe à la ligne',
    en: 'Enter saves · Alt + Enter breaks the line',
  },
} satisfies { also: Record<Language, Text>; line: Text };

const WIDE = 380;

/** Words, numbers and days, written in the cell; longer ones in a larger box over it. */
export function TextEditor(props: EditorProps) {
  const { field, label, value, fresh, reader, onCommit, onCancel, onWriting } = props;
  const { t, language, shortDay } = useLanguage();
  const { kind } = field.shape;
  const long = kind === 'prose' || kind === 'lines';
  const worded = kind === 'line' || kind === 'prose';
  const other = LANGUAGES.find((one) => one !== language) ?? language;
  const [text, setText] = useState(fresh ? '' : writeValue(field, value, reader));
  const [translation, setTranslation] = useState(otherWords(value, other));
  const [both, setBoth] = useState(false);
  const [fault, setFault] = useState<string | undefined>();
  const anchor = useRef<HTMLSpanElement>(null);
  const box = useRef<HTMLTextAreaElement & HTMLInputElement>(null);
  const done = useRef(false);
  const id = useId();
  const [hung, setHung] = useState<HTMLElement | null>(null);

  const attach = (element: HTMLSpanElement | null) => {
    anchor.current = element;
    if (element && !hung) setHung(element.parentElement);
  };
  useEffect(() => {
    const element = box.current;
    if (!element || !long) return;
    element.focus({ preventScroll: true });
    element.setSelectionRange(element.value.length, element.value.length);
  }, [long]);

  const written = (words: string, translated: string) => {
    const read = readValue(field, words, value, reader);
    if (!read.ok) return read;
    const changed = worded && translated !== otherWords(value, other);
    return changed
      ? {
          ok: true as const,
          value: withOther(read.value as Wording | undefined, language, other, translated),
        }
      : read;
  };
  const commit = (then: Then) => {
    if (done.current) return;
    const read = written(text, translation);
    if (!read.ok) {
      setFault(sentenceCase(t(read.message)));
      return;
    }
    done.current = true;
    onCommit(read.value, then);
  };
  const write = (words: string) => {
    setText(words);
    setFault(undefined);
    const read = written(words, translation);
    if (read.ok) onWriting(read.value);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.altKey && event.key.toLowerCase() === 'l' && worded) {
      event.preventDefault();
      setBoth(!both);
      return;
    }
    if (event.key === 'Escape') {
      event.preventDefault();
      done.current = true;
      onCancel();
      return;
    }
    const then = thenOf(event, long, fresh);
    if (!then) {
      if (event.key === 'Enter') breakLine(event, box.current, write);
      return;
    }
    event.preventDefault();
    commit(then);
  };
  // Leaving the editor by mouse keeps what was written; its own second box is not elsewhere.
  const onBlur = (event: React.FocusEvent) => {
    const next = event.relatedTarget;
    if (next instanceof Element && next.closest(`[data-editor="${id}"]`)) return;
    commit('stay');
  };
  const shared = {
    'data-editor': id,
    'aria-label': label,
    'aria-invalid': fault !== undefined,
    'aria-describedby': fault ? `${id}-fault` : undefined,
    value: text,
    onKeyDown,
    onBlur,
  };
  const hint = fault ?? (kind === 'day' ? dayHint(written(text, ''), shortDay) : undefined);
  return (
    <>
      <span ref={attach} hidden={long} className="sheet-edit">
        {!long && (
          <input
            {...shared}
            ref={box}
            className={kind === 'id' ? 'mono' : undefined}
            lang={worded ? language : undefined}
            inputMode={kind === 'number' || kind === 'money' ? 'decimal' : undefined}
            // biome-ignore lint/a11y/noAutofocus: the key that opened the editor is written into it
            autoFocus
            onChange={(event) => write(event.currentTarget.value)}
          />
        )}
      </span>
      {hung && (long || worded || hint) && (
        <Floating anchor={hung} over={long} width={long ? WIDE : 260}>
          {long && (
            <textarea
              {...shared}
              ref={box}
              className="sheet-long"
              lang={worded ? language : undefined}
              rows={Math.min(12, Math.max(4, text.split('\n').length + 1))}
              onChange={(event) => write(event.currentTarget.value)}
            />
          )}
          {hint && (
            <p
              id={`${id}-fault`}
              className={fault ? 'field-error' : 'field-help'}
              role={fault ? 'alert' : undefined}
            >
              {hint}
            </p>
          )}
          {worded && (
            <div className="sheet-other">
              {both ? (
                <textarea
                  data-editor={id}
                  className="sheet-long"
                  aria-label={`${label} (${other.toUpperCase()})`}
                  lang={other}
                  rows={long ? 4 : 1}
                  value={translation}
                  onKeyDown={onKeyDown}
                  onBlur={onBlur}
                  onChange={(event) => setTranslation(event.currentTarget.value)}
                />
              ) : (
                <button
                  type="button"
                  data-editor={id}
                  tabIndex={-1}
                  className="link"
                  onBlur={onBlur}
                  onClick={() => setBoth(true)}
                >
                  {t(WORDS.also[other])}
                  {translation !== '' && ' ✓'}
                </button>
              )}
              {long && <span className="quiet">{t(WORDS.line)}</span>}
            </div>
          )}
        </Floating>
      )}
    </>
  );
}

/** What a key says of a cell that is being written; undefined when it belongs to the text. */
function thenOf(event: KeyboardEvent, long: boolean, fresh: boolean): Then | undefined {
  const { key, shiftKey, altKey, ctrlKey, metaKey } = event;
  if (key === 'Tab') return shiftKey ? 'left' : 'right';
  if (key === 'Enter') {
    if (ctrlKey || metaKey) return 'everywhere';
    if (long && (altKey || shiftKey)) return undefined;
    return shiftKey ? 'up' : 'down';
  }
  // As in spreadsheets: somebody who began to type goes on by arrow, somebody who corrects moves within the text.
  if (fresh && !long && key === 'ArrowDown') return 'down';
  return fresh && !long && key === 'ArrowUp' ? 'up' : undefined;
}

function breakLine(
  event: KeyboardEvent,
  box: HTMLTextAreaElement | HTMLInputElement | null,
  write: (words: string) => void,
): void {
  if (!box || !event.altKey || event.target !== box) return;
  event.preventDefault();
  const [start, end] = [box.selectionStart ?? 0, box.selectionEnd ?? 0];
  write(`${box.value.slice(0, start)}\n${box.value.slice(end)}`);
  requestAnimationFrame(() => box.setSelectionRange(start + 1, start + 1));
}

function otherWords(value: unknown, other: Language): string {
  return typeof value === 'object' && value !== null && other in value ? String((value as Text)[other]) : '';
}

function dayHint(
  read: { readonly ok: boolean; readonly value?: unknown },
  shortDay: (day: string) => string,
): string | undefined {
  return read.ok && typeof read.value === 'string' ? shortDay(read.value) : undefined;
}
