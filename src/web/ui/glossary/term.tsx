import { type CSSProperties, lazy, Suspense, useEffect, useId, useRef, useState } from 'react';
import { useLanguage } from '../language.tsx';
import { Loading } from '../states.tsx';

/** What is said comes when it is asked for, and its words from the server. */
const Definition = lazy(async () => ({ default: (await import('./definition.tsx')).Definition }));

const EXPLAIN = { fr: 'Définition', en: 'Definition' };

/** The room between the window’s edge, the button and its definition, in pixels. */
const GAP = 8;
const WIDTH = 340;

interface Props {
  /** The word of the glossary. */
  readonly term: string;
  /** The words beside which it stands: what is explained. */
  readonly label: string;
}

/**
 * A question mark that explains a word of the trade where it stands. The browser’s own popover: Escape and a touch elsewhere
 * close it, and it lies over whatever scrolls or is cut.
 */
export function Term({ term, label }: Props) {
  const { titled } = useLanguage();
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const popover = useRef<HTMLSpanElement>(null);
  const [opened, setOpened] = useState(false);
  const [place, setPlace] = useState<CSSProperties>({});

  useEffect(() => {
    if (!opened) return;
    // It does not travel with the page: as soon as that scrolls, it goes.
    const close = (event: Event) => {
      if (!popover.current?.contains(event.target as Node)) popover.current?.hidePopover();
    };
    addEventListener('scroll', close, true);
    return () => removeEventListener('scroll', close, true);
  }, [opened]);

  const onToggle = (isOpen: boolean) => {
    setOpened(isOpen);
    const box = button.current?.getBoundingClientRect();
    if (isOpen && box) setPlace(placeOf(box));
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of what is inside end here, they are not for the panel around it
    <span
      className="term"
      onKeyDown={(event) => {
        if (opened && event.key === 'Escape') event.stopPropagation();
      }}
    >
      <button
        ref={button}
        type="button"
        className="term-button"
        popoverTarget={id}
        aria-expanded={opened}
        aria-label={titled(EXPLAIN, label)}
        title={titled(EXPLAIN, label)}
      >
        ?
      </button>
      <span
        ref={popover}
        id={id}
        popover="auto"
        className="term-popover"
        role="note"
        style={place}
        onToggle={(event) => onToggle(event.newState === 'open')}
      >
        {opened && (
          <Suspense fallback={<Loading />}>
            <Definition term={term} onFollow={() => popover.current?.hidePopover()} />
          </Suspense>
        )}
      </span>
    </span>
  );
}

/** Below the button, or above it where there is more room; never outside the window. */
function placeOf({ left, top, bottom }: DOMRect): CSSProperties {
  const { innerWidth, innerHeight } = globalThis;
  const width = Math.min(WIDTH, innerWidth - 2 * GAP);
  const x = Math.max(GAP, Math.min(left, innerWidth - width - GAP));
  const isLow = bottom > innerHeight * 0.6;
  return {
    width,
    left: x,
    ...(isLow ? { bottom: innerHeight - top + GAP / 2, top: 'auto' } : { top: bottom + GAP / 2 }),
  };
}
