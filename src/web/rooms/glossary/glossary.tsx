import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { type GlossaryTerm, termsQuery } from '../../api/queries.ts';
import { useAddressSearch } from '../../ui/address.ts';
import { fold } from '../../ui/grid/values/fold.ts';
import { useLanguage } from '../../ui/language.tsx';
import { Page } from '../../ui/page.tsx';
import { Await, Empty } from '../../ui/states.tsx';

const WORDS = {
  title: { fr: 'Glossaire', en: 'Glossary' },
  lead: {
    fr: 'Les mots du métier, dits à qui n’en est pas.',
    en: 'The words of the trade, told to those who are not of it.',
  },
  search: { fr: 'Chercher un mot', en: 'Search for a word' },
  one: { fr: 'mot', en: 'word' },
  many: { fr: 'mots', en: 'words' },
  none: { fr: 'Aucun mot ne correspond.', en: 'No word matches.' },
  noneTold: {
    fr: 'Essayez un mot plus court, ou un mot de la définition.',
    en: 'Try a shorter word, or a word of the definition.',
  },
  see: { fr: 'Voir aussi', en: 'See also' },
};

/** Every word of the trade, looked for by itself or by what it means. */
export function Room() {
  const { t } = useLanguage();
  const query = useQuery(termsQuery);
  return (
    <Page title={t(WORDS.title)} lead={t(WORDS.lead)}>
      <Await query={query}>{(terms) => <Terms terms={[...terms.values()]} />}</Await>
    </Page>
  );
}

function Terms({ terms }: { readonly terms: readonly GlossaryTerm[] }) {
  const { t, language, counted } = useLanguage();
  const [{ term: sought }, change] = useAddressSearch();
  const [words, setWords] = useState('');
  const asked = useDeferredValue(words);
  const ordered = useMemo(
    () => terms.toSorted((a, b) => a.term[language].localeCompare(b.term[language], language)),
    [terms, language],
  );
  const shown = useMemo(() => {
    const parts = fold(asked).split(' ').filter(Boolean);
    const matches = ({ term, meaning }: GlossaryTerm) => {
      const text = fold(`${term.fr} ${term.en} ${meaning[language]}`);
      return parts.every((part) => text.includes(part));
    };
    return parts.length === 0 ? ordered : ordered.filter(matches);
  }, [ordered, asked, language]);
  const follow = (id: string) => {
    setWords('');
    change({ term: id });
  };
  return (
    <>
      <div className="filters">
        <TextInput
          type="search"
          label={t(WORDS.search)}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <span className="quiet" role="status">
          {counted(shown.length, WORDS.one, WORDS.many)}
        </span>
      </div>
      {shown.length === 0 && (
        <Empty title={t(WORDS.none)}>
          <p>{t(WORDS.noneTold)}</p>
        </Empty>
      )}
      <ul className="plain-list glossary">
        {shown.map((term) => (
          <GlossaryLine key={term.id} term={term} isSought={term.id === sought} onFollow={follow} />
        ))}
      </ul>
    </>
  );
}

interface LineProps {
  readonly term: GlossaryTerm;
  readonly isSought: boolean;
  readonly onFollow: (id: string) => void;
}

function GlossaryLine({ term: { term, meaning, see }, isSought, onFollow }: LineProps) {
  const { t, language } = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!isSought) return;
    heading.current?.scrollIntoView({ block: 'center' });
    heading.current?.focus({ preventScroll: true });
  }, [isSought]);
  const other = language === 'fr' ? 'en' : 'fr';
  return (
    <li className={isSought ? 'glossary-sought' : undefined}>
      <h2 ref={heading} tabIndex={-1}>
        {t(term)}{' '}
        {term[other] !== term[language] && (
          <span className="quiet" lang={other}>
            {term[other]}
          </span>
        )}
      </h2>
      <p>{t(meaning)}</p>
      {see.length > 0 && (
        <p className="definition-see quiet">
          {t(WORDS.see)}{' '}
          {see.map(({ id, name, isTerm }) =>
            isTerm ? (
              <button key={id} type="button" className="link" onClick={() => onFollow(id)}>
                {t(name)}
              </button>
            ) : (
              <span key={id}>{t(name)}</span>
            ),
          )}
        </p>
      )}
    </li>
  );
}
