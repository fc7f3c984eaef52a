import { type KeyboardEvent, useId, useMemo, useRef, useState } from 'react';
import { useLanguage } from '../../language.tsx';
import { fold } from '../values/fold.ts';
import type { EditorProps, Then } from './editor.ts';
import { Floating } from './floating.tsx';
import { isMany, type Option, optionsOf } from './options.ts';

const WORDS = {
  none: { fr: '(vide)', en: '(empty)' },
  nothing: { fr: 'Rien de tel ici', en: 'Nothing like that here' },
  many: {
    fr: 'Entrée ajoute ou retire · Tab valide',
    en: 'Enter adds or removes · Tab saves',
  },
  more: { fr: 'Tapez pour préciser…', en: 'Type to narrow down…' },
};

/** So many are drawn; the rest is found by typing. */
const MOST = 60;

/** One or many values out of a list, found by typing: the first that fits is taken by Enter. */
export function ChoiceEditor(props: EditorProps) {
  const { field, label, value, fresh, reader, nameOfControl, onCommit, onCancel, onWriting } = props;
  const { t } = useLanguage();
  const many = isMany(field.shape);
  const id = useId();
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState<readonly unknown[]>(many && Array.isArray(value) ? value : []);
  const [walked, setWalked] = useState(false);
  const [hung, setHung] = useState<HTMLElement | null>(null);
  const done = useRef(false);
  const options = useMemo(() => {
    const all = optionsOf(field.shape, reader, t, nameOfControl);
    const empty: readonly Option[] =
      many || field.required ? [] : [{ value: undefined, words: t(WORDS.none) }];
    return [...all, ...empty];
  }, [field, reader, t, nameOfControl, many]);
  const found = useMemo(() => narrowed(options, words), [options, words]);
  const [at, setAt] = useState(() =>
    Math.max(0, fresh || many ? 0 : options.findIndex((one) => one.value === value)),
  );
  const active = found[Math.min(at, found.length - 1)];

  const finish = (next: unknown, then: Then) => {
    if (done.current) return;
    done.current = true;
    onCommit(next, then);
  };
  const toggle = (option: Option) => {
    const without = chosen.filter((one) => one !== option.value);
    const next = without.length === chosen.length ? [...chosen, option.value] : without;
    setChosen(next);
    setWords('');
    setAt(0);
    onWriting(next);
  };
  /** What leaving the cell means: the list as it is, or the one that was found by typing or walking. */
  const settle = (then: Then) => {
    if (many) finish(words !== '' && active ? added(chosen, active) : chosen, then);
    else if (words === '' && !walked) finish(value, then);
    else if (active) finish(active.value, then);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const { key, shiftKey } = event;
    const stop = () => event.preventDefault();
    if (key === 'Escape') {
      stop();
      done.current = true;
      onCancel();
    } else if (key === 'ArrowDown' || key === 'ArrowUp') {
      stop();
      setWalked(true);
      setAt(Math.max(0, Math.min(found.length - 1, at + (key === 'ArrowDown' ? 1 : -1))));
    } else if (key === 'Tab') {
      stop();
      settle(shiftKey ? 'left' : 'right');
    } else if (key === 'Enter') {
      stop();
      if (event.ctrlKey || event.metaKey) settle('everywhere');
      else if (many && active && (words !== '' || walked)) toggle(active);
      else settle(shiftKey ? 'up' : 'down');
    } else if (many && key === 'Backspace' && words === '') {
      setChosen(chosen.slice(0, -1));
      onWriting(chosen.slice(0, -1));
    }
  };
  const list = `${id}-list`;
  return (
    <>
      <span
        className="sheet-edit"
        ref={(element) => {
          if (element && !hung) setHung(element.parentElement);
        }}
      >
        <input
          role="combobox"
          aria-label={label}
          aria-expanded="true"
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={active ? `${id}-${found.indexOf(active)}` : undefined}
          value={words}
          placeholder={placeholder(options, many ? chosen : [value])}
          // biome-ignore lint/a11y/noAutofocus: the key that opened the editor is written into it
          autoFocus
          onKeyDown={onKeyDown}
          onBlur={() => settle('stay')}
          onChange={(event) => {
            setWords(event.currentTarget.value);
            setAt(0);
          }}
        />
      </span>
      {hung && (
        <Floating anchor={hung} width={280}>
          <div
            id={list}
            role="listbox"
            aria-label={label}
            aria-multiselectable={many}
            className="sheet-options"
            // The input keeps the focus.
            onMouseDown={(event) => event.preventDefault()}
          >
            {found.slice(0, MOST).map((option, place) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the input, which keeps the focus
              // biome-ignore lint/a11y/useFocusableInteractive: pointed to by aria-activedescendant
              <div
                key={String(option.value)}
                id={`${id}-${place}`}
                role="option"
                aria-selected={many ? chosen.includes(option.value) : option === active}
                className={option === active ? 'sheet-option sheet-option-active' : 'sheet-option'}
                ref={(element) => {
                  if (option === active) element?.scrollIntoView({ block: 'nearest' });
                }}
                onClick={() => (many ? toggle(option) : finish(option.value, 'stay'))}
              >
                {many && <span aria-hidden="true">{chosen.includes(option.value) ? '☑ ' : '☐ '}</span>}
                {option.words}
              </div>
            ))}
            {found.length === 0 && (
              // biome-ignore lint/a11y/useFocusableInteractive: it says that there is nothing to choose
              <div role="option" aria-selected="false" aria-disabled="true" className="sheet-option quiet">
                {t(WORDS.nothing)}
              </div>
            )}
          </div>
          {(many || found.length > MOST) && (
            <p className="sheet-other quiet">{t(found.length > MOST ? WORDS.more : WORDS.many)}</p>
          )}
        </Floating>
      )}
    </>
  );
}

/** Those that begin with what was typed stand before those that hold it somewhere. */
function narrowed(options: readonly Option[], words: string): readonly Option[] {
  const asked = fold(words);
  if (asked === '') return options;
  const known = options.map((option) => ({ option, text: fold(option.words) }));
  const starts = known.filter(({ text }) => text.startsWith(asked) || text.includes(` · ${asked}`));
  const holds = known.filter((one) => !starts.includes(one) && one.text.includes(asked));
  return [...starts, ...holds].map(({ option }) => option);
}

function added(chosen: readonly unknown[], { value }: Option): readonly unknown[] {
  return chosen.includes(value) ? chosen : [...chosen, value];
}

function placeholder(options: readonly Option[], values: readonly unknown[]): string {
  return values
    .filter((value) => value !== undefined)
    .map((value) => options.find((option) => option.value === value)?.words ?? String(value))
    .join(', ');
}
