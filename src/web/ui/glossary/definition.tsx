import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { termsQuery } from '../../api/queries.ts';
import { useLanguage } from '../language.tsx';
import { RoomLink } from '../room-link.tsx';
import { Await } from '../states.tsx';
import { glossaryAddress } from './glossary-address.ts';

const WORDS = {
  see: { fr: 'Voir aussi', en: 'See also' },
  all: { fr: 'Ouvrir le glossaire', en: 'Open the glossary' },
  unknown: { fr: 'Le glossaire n’a pas ce mot.', en: 'The glossary does not have this word.' },
};

interface Props {
  readonly term: string;
  readonly onFollow: () => void;
}

/** What a word means, and the words beside it; read from the server when it is first asked for. */
export function Definition({ term: first, onFollow }: Props) {
  const { t } = useLanguage();
  const { dossier } = useParams({ strict: false }) as { readonly dossier?: string };
  const query = useQuery(termsQuery);
  const [term, setTerm] = useState(first);
  return (
    <Await query={query}>
      {(terms) => {
        const found = terms.get(term);
        if (!found) return <span>{t(WORDS.unknown)}</span>;
        const others = found.see.filter(({ isTerm }) => isTerm);
        return (
          <span className="definition">
            <b>{t(found.term)}</b>
            <span>{t(found.meaning)}</span>
            {others.length > 0 && (
              <span className="definition-see">
                {t(WORDS.see)}{' '}
                {others.map(({ id, name }) => (
                  <button key={id} type="button" className="link" onClick={() => setTerm(id)}>
                    {t(name)}
                  </button>
                ))}
              </span>
            )}
            <RoomLink address={glossaryAddress(dossier, term)} onClick={onFollow}>
              {t(WORDS.all)}
            </RoomLink>
          </span>
        );
      }}
    </Await>
  );
}
