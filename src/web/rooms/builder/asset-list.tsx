import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { ASSET_CATEGORIES, type Asset } from '#domain/assets/asset.ts';
import { REGISTERS } from '#domain/dossier/registers.ts';
import type { Suggestions } from '../../api/queries.ts';
import { useLanguage } from '../../ui/language.tsx';
import { useRoving } from '../../ui/use-roving.ts';
import type { Basket } from './use-basket.ts';

const WORDS = {
  title: { fr: '1. Choisir les actifs', en: '1. Choose the assets' },
  filter: { fr: 'Nom ou identifiant', en: 'Name or id' },
  every: { fr: 'Toutes', en: 'All' },
  all: { fr: 'Tout cocher', en: 'Tick all' },
  none: { fr: 'Tout décocher', en: 'Untick all' },
  guessed: { fr: 'deviné', en: 'guessed' },
  of: { fr: 'sur', en: 'of' },
  nothing: { fr: 'Aucun actif ne correspond.', en: 'No asset matches.' },
  more: {
    fr: 'Les premiers actifs seulement : tapez quelques lettres pour trouver les autres.',
    en: 'The first assets only: type a few letters to find the others.',
  },
  subtype: { fr: 'Sous-type de', en: 'Sub-type of' },
};

/** More than this is narrowed by typing, not by scrolling. */
const MOST = 300;

interface Props {
  readonly assets: readonly Asset[];
  readonly known: Suggestions | undefined;
  readonly basket: Basket;
}

/** The assets, ticked for those for which scenarios are looked for, each with the sub-type that it is taken for. */
export function AssetList({ assets, known, basket }: Props) {
  const { t, number } = useLanguage();
  const [words, setWords] = useState('');
  const [category, setCategory] = useState('');
  const [subtype, setSubtype] = useState('');
  const subtypes = useSubtypes(known, basket);
  const matching = assets.filter(
    (asset) =>
      (category === '' || asset.category === category) &&
      (subtype === '' || subtypes.of(asset.id)?.id === subtype) &&
      `${asset.id} ${t(asset.name)}`.toLowerCase().includes(words.toLowerCase()),
  );
  const shown = matching.slice(0, MOST);
  const keys = shown.map(({ id }) => id);
  const ticked = new Set(basket.assets);
  const set = (ids: readonly string[], on: boolean) => {
    const changed = new Set(ids);
    basket.chooseAssets([...basket.assets.filter((id) => !changed.has(id)), ...(on ? ids : [])]);
  };
  return (
    <section className="builder-assets" aria-labelledby="builder-assets">
      <h2 id="builder-assets">
        {t(WORDS.title)}{' '}
        <span className="quiet" role="status">
          {number(ticked.size)} {t(WORDS.of)} {number(assets.length)}
        </span>
      </h2>
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
          label={t(REGISTERS.assets.fields.category.label)}
          value={category}
          onChange={(event) => {
            setCategory(event.currentTarget.value);
            setSubtype('');
          }}
          data={[
            { value: '', label: t(WORDS.every) },
            ...Object.entries(ASSET_CATEGORIES).map(([value, name]) => ({ value, label: t(name) })),
          ]}
        />
        <NativeSelect
          size="sm"
          label={t(REGISTERS.assets.fields.subtype.label)}
          value={subtype}
          onChange={(event) => setSubtype(event.currentTarget.value)}
          data={[
            { value: '', label: t(WORDS.every) },
            ...subtypes.present(assets, category).map(({ id, name }) => ({ value: id, label: t(name) })),
          ]}
        />
      </div>
      <div className="actions">
        <Button size="compact-sm" variant="default" onClick={() => set(keys, true)}>
          {t(WORDS.all)}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          disabled={ticked.size === 0}
          onClick={() => basket.chooseAssets([])}
        >
          {t(WORDS.none)}
        </Button>
      </div>
      {shown.length === 0 && <p className="quiet">{t(WORDS.nothing)}</p>}
      <Ticks assets={shown} keys={keys} ticked={ticked} subtypes={subtypes} basket={basket} onSet={set} />
      {matching.length > MOST && <p className="quiet">{t(WORDS.more)}</p>}
    </section>
  );
}

type Subtype = Suggestions['subtypes'][number];

interface SubtypesKnown {
  /** What an asset is taken for, and whether nobody said so. */
  readonly of: (asset: string) => (Subtype & { readonly guessed: boolean }) | undefined;
  readonly within: (category: string) => readonly Subtype[];
  readonly present: (assets: readonly Asset[], category: string) => readonly Subtype[];
}

function useSubtypes(known: Suggestions | undefined, { subtypes }: Basket): SubtypesKnown {
  return useMemo(() => {
    const names = new Map((known?.subtypes ?? []).map((one) => [String(one.id), one]));
    const found = new Map((known?.assets ?? []).map((one) => [one.id, one]));
    const of = (asset: string) => {
      const own = found.get(asset);
      const chosen = subtypes[asset];
      const subtype = names.get(chosen ?? own?.subtype ?? '');
      return subtype && { ...subtype, guessed: chosen === undefined && own?.given === false };
    };
    const all = [...names.values()];
    return {
      of,
      within: (category) => all.filter((one) => one.category === category),
      present: (assets, category) => {
        const there = new Set(assets.map(({ id }) => of(id)?.id));
        return all.filter(({ id, category: own }) => there.has(id) && (category === '' || own === category));
      },
    };
  }, [known, subtypes]);
}

interface TicksProps {
  readonly assets: readonly Asset[];
  readonly keys: readonly string[];
  readonly ticked: ReadonlySet<string>;
  readonly subtypes: SubtypesKnown;
  readonly basket: Basket;
  readonly onSet: (ids: readonly string[], on: boolean) => void;
}

function Ticks({ assets, keys, ticked, subtypes, basket, onSet }: TicksProps) {
  const { t } = useLanguage();
  const { frame, onKeyDown, stopOf, isStop } = useRoving<HTMLUListElement>(keys);
  return (
    <ul className="ticks" ref={frame} onKeyDown={onKeyDown}>
      {assets.map(({ id, name, category }) => {
        const subtype = subtypes.of(id);
        const on = ticked.has(id);
        return (
          <li key={id} className="tick">
            <label>
              <input
                type="checkbox"
                checked={on}
                onChange={(event) => onSet([id], event.currentTarget.checked)}
                {...stopOf(id)}
              />
              <span>{t(name)}</span>
            </label>
            {on && subtype ? (
              <NativeSelect
                size="xs"
                tabIndex={isStop(id) ? 0 : -1}
                aria-label={`${t(WORDS.subtype)} ${t(name)}`}
                value={subtype.id}
                onChange={(event) => basket.chooseSubtype(id, event.currentTarget.value)}
                data={subtypes.within(category).map((one) => ({
                  value: one.id,
                  label:
                    one.id === subtype.id && subtype.guessed
                      ? `${t(one.name)} (${t(WORDS.guessed)})`
                      : t(one.name),
                }))}
              />
            ) : (
              <span className="quiet">
                {subtype ? t(subtype.name) : t(ASSET_CATEGORIES[category])}
                {subtype?.guessed && ` (${t(WORDS.guessed)})`}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
