import { type ReactNode, useEffect, useRef } from 'react';
import { Term } from './glossary/term.tsx';
import { useLanguage } from './language.tsx';
import { hasWalked } from './walking.ts';

interface Props {
  readonly title: string;
  /** What the page is for, or where the standard asks for it: one quiet line. */
  readonly lead?: ReactNode;
  /** The word of the glossary that explains what the page is about. */
  readonly term?: string | undefined;
  /** What can be done with the whole page. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of every page: its one heading, which takes the focus when one arrives, so that screen readers say it. */
export function Page({ title, lead, term, actions, children }: Props) {
  const { t } = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  const words = t(title);
  useEffect(() => {
    document.title = `${words} · Vigie`;
  }, [words]);
  useEffect(() => {
    if (hasWalked()) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div className="page">
      <header className="page-head">
        <div>
          <div className="page-title">
            <h1 ref={heading} tabIndex={-1}>
              {words}
            </h1>
            {term && <Term term={term} label={words} />}
          </div>
          {lead && <p className="lead">{lead}</p>}
        </div>
        {actions && <div className="actions">{actions}</div>}
      </header>
      {children}
    </div>
  );
}
