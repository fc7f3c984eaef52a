import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Criteria } from '#domain/scope/criteria.ts';
import { THREAT_FAMILIES } from '#domain/threats/threat.ts';
import type { Wording } from '#kernel/text.ts';
import type { Suggestion } from '../../api/queries.ts';
import { useAddressSearch } from '../../ui/address.ts';
import { useLanguage } from '../../ui/language.tsx';
import { Empty } from '../../ui/states.tsx';
import { useRoving } from '../../ui/use-roving.ts';
import { freshAssets, SuggestionCard } from './suggestion-card.tsx';
import type { Basket } from './use-basket.ts';

const WORDS = {
  title: { fr: '2. Retenir des scénarios', en: '2. Accept scenarios' },
  order: {
    fr: 'Les plus lourds d’abord : vraisemblance × pire conséquence du catalogue × besoin de l’actif dans ce que la menace touche.',
    en: 'The weightiest first: likelihood × worst consequence of the catalogue × need of the asset in what the threat touches.',
  },
  filter: { fr: 'Texte', en: 'Text' },
  family: { fr: 'Famille de menaces', en: 'Threat family' },
  every: { fr: 'Toutes', en: 'All' },
  said: { fr: 'Montrer aussi ce qui est déjà dit', en: 'Show what is said already too' },
  onlyAccepted: { fr: 'Seulement ce qui est retenu', en: 'Only what is accepted' },
  one: { fr: 'proposition', en: 'suggestion' },
  many: { fr: 'propositions', en: 'suggestions' },
  hidden: { fr: 'déjà dites', en: 'said already' },
  none: { fr: 'Aucun actif coché.', en: 'No asset ticked.' },
  noneTold: {
    fr: 'Cochez à gauche les actifs dont vous voulez chercher les scénarios : les propositions apparaissent ici, les plus lourdes d’abord.',
    en: 'Tick the assets for which you look for scenarios: the suggestions appear here, the weightiest first.',
  },
  nothing: {
    fr: 'Rien de plus à proposer avec ces filtres.',
    en: 'Nothing more to suggest with these filters.',
  },
  allTold: {
    fr: 'Tout ce que le catalogue propose pour ces actifs figure déjà dans le dossier, ou un filtre le cache.',
    en: 'All that the catalogue suggests for these assets stands in the dossier already, or a filter hides it.',
  },
  acceptAll: { fr: 'Retenir toute la liste', en: 'Accept the whole list' },
  more: { fr: 'Montrer la suite', en: 'Show more' },
};

const PAGE = 40;

interface Props {
  readonly dossier: string;
  readonly suggestions: readonly Suggestion[];
  readonly criteria: Criteria;
  readonly names: ReadonlyMap<string, Wording>;
  readonly basket: Basket;
  readonly readOnly: boolean;
}

/** The suggestions for the ticked assets, ranked, narrowed by family and words. */
export function SuggestionList({ dossier, suggestions, criteria, names, basket, readOnly }: Props) {
  const { t, counted, number } = useLanguage();
  const [{ family = '' }, changeAddress] = useAddressSearch();
  const [words, setWords] = useState('');
  const [withSaid, setWithSaid] = useState(false);
  const [onlyAccepted, setOnlyAccepted] = useState(false);
  const [most, setMost] = useState(PAGE);
  const ticked = new Set(basket.assets);
  const isAccepted = ({ id }: Suggestion) => basket.accepted[id] !== undefined;
  const inSight = suggestions.filter(
    (one) => isAccepted(one) || one.assets.some(({ asset }) => ticked.has(asset)),
  );
  const matching = inSight.filter(
    (one) =>
      (family === '' || one.threat.family === family) &&
      (!onlyAccepted || isAccepted(one)) &&
      speaksOf(one, words, t),
  );
  const shown = matching.filter((one) => withSaid || !isSaid(one));
  const hidden = matching.filter(isSaid).length;
  if (basket.assets.length === 0 && inSight.length === 0) {
    return (
      <section aria-labelledby="builder-suggestions">
        <h2 id="builder-suggestions">{t(WORDS.title)}</h2>
        <Empty title={t(WORDS.none)}>
          <p>{t(WORDS.noneTold)}</p>
        </Empty>
      </section>
    );
  }
  return (
    <section aria-labelledby="builder-suggestions">
      <h2 id="builder-suggestions">
        {t(WORDS.title)}{' '}
        <span className="quiet" role="status">
          {counted(shown.length, WORDS.one, WORDS.many)}
          {!withSaid && hidden > 0 && ` · ${number(hidden)} ${t(WORDS.hidden)}`}
        </span>
      </h2>
      <p className="quiet">{t(WORDS.order)}</p>
      <div className="builder-filters">
        <TextInput
          size="sm"
          type="search"
          label={t(WORDS.filter)}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <NativeSelect
          size="sm"
          label={t(WORDS.family)}
          value={family}
          onChange={(event) => changeAddress({ family: event.currentTarget.value || undefined })}
          data={[
            { value: '', label: t(WORDS.every) },
            ...Object.entries(THREAT_FAMILIES).map(([value, name]) => ({ value, label: t(name) })),
          ]}
        />
        <div className="builder-switches">
          <Checkbox
            size="sm"
            label={t(WORDS.said)}
            checked={withSaid}
            onChange={(event) => setWithSaid(event.currentTarget.checked)}
          />
          <Checkbox
            size="sm"
            label={t(WORDS.onlyAccepted)}
            checked={onlyAccepted}
            onChange={(event) => setOnlyAccepted(event.currentTarget.checked)}
          />
        </div>
      </div>
      {!readOnly && shown.some((one) => !isAccepted(one) && !isSaid(one)) && (
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => {
            for (const one of shown.filter((open) => !isAccepted(open) && !isSaid(open))) {
              basket.accept(one.id, { assets: freshAssets(one) });
            }
          }}
        >
          {t(WORDS.acceptAll)} ({number(shown.filter((one) => !isAccepted(one) && !isSaid(one)).length)})
        </Button>
      )}
      {shown.length === 0 && (
        <Empty title={t(WORDS.nothing)}>
          <p>{t(WORDS.allTold)}</p>
        </Empty>
      )}
      <Cards {...{ dossier, criteria, names, basket, readOnly }} suggestions={shown.slice(0, most)} />
      {shown.length > most && (
        <Button variant="default" onClick={() => setMost(most + PAGE)}>
          {t(WORDS.more)}
        </Button>
      )}
    </section>
  );
}

function Cards({ suggestions, basket, ...rest }: Props) {
  const { frame, onKeyDown, stopOf, isStop } = useRoving<HTMLUListElement>(suggestions.map(({ id }) => id));
  const [opened, setOpened] = useState<string | undefined>();
  return (
    <ul className="suggestions" ref={frame} onKeyDown={onKeyDown}>
      {suggestions.map((suggestion) => (
        <SuggestionCard
          key={suggestion.id}
          {...rest}
          suggestion={suggestion}
          accepted={basket.accepted[suggestion.id]}
          opened={opened === suggestion.id}
          stop={stopOf(suggestion.id)}
          inner={isStop(suggestion.id) ? 0 : -1}
          onAccept={(accepted) =>
            accepted ? basket.accept(suggestion.id, accepted) : basket.refuse(suggestion.id)
          }
          onOpen={(open) => setOpened(open ? suggestion.id : undefined)}
        />
      ))}
    </ul>
  );
}

function isSaid({ assets }: Suggestion): boolean {
  return assets.every(({ same }) => same.length > 0);
}

function speaksOf(
  { title, consequence, threat, vulnerability }: Suggestion,
  words: string,
  t: (wording: Wording) => string,
): boolean {
  const said = [title, consequence, threat.name, vulnerability.name].map(t).join(' ').toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => said.includes(word));
}
