import { CloseButton } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { useLanguage } from '../language.tsx';

const CLOSE = { fr: 'Fermer (Échap)', en: 'Close (Esc)' };

interface Props {
  readonly title: string;
  /** What kind of thing it is, above its name. */
  readonly kicker: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Stands beside the table and takes the focus; Escape closes it and gives the focus back. */
export function Panel({ title, kicker, onClose, children }: Props) {
  const { t } = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    heading.current?.focus({ preventScroll: true });
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
  return (
    <aside
      className="panel"
      aria-labelledby="panel-title"
      onKeyDown={(event) => {
        // A list that is open inside closes first: it has already dealt with the key.
        if (event.key === 'Escape' && !event.defaultPrevented && !isExpanded(event.target)) onClose();
      }}
    >
      <header className="panel-head">
        <div>
          <p className="kicker">{kicker}</p>
          <h2 id="panel-title" ref={heading} tabIndex={-1}>
            {title}
          </h2>
        </div>
        <CloseButton aria-label={t(CLOSE)} title={t(CLOSE)} onClick={onClose} />
      </header>
      <div className="panel-body">{children}</div>
    </aside>
  );
}

function isExpanded(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.getAttribute('aria-expanded') === 'true';
}
