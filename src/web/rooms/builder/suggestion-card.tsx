import { Checkbox } from '@mantine/core';
import { useMemo } from 'react';
import { REGISTERS } from '#domain/dossier/registers.ts';
import { level, worstConsequence } from '#domain/evaluation/level.ts';
import { titleAbout } from '#domain/scenarios/naming.ts';
import type { Criteria } from '#domain/scope/criteria.ts';
import { THREAT_FAMILIES } from '#domain/threats/threat.ts';
import type { Wording } from '#kernel/text.ts';
import type { Suggestion } from '../../api/queries.ts';
import { rowAddress } from '../../ui/address.ts';
import { FormProvider } from '../../ui/form/form-context.ts';
import { WordingInput } from '../../ui/form/wording-input.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { LevelBadge } from '../../ui/level-badge.tsx';
import { RoomLink } from '../../ui/room-link.tsx';
import type { AcceptedSuggestion } from './use-basket.ts';

const WORDS = {
  reword: { fr: 'Reformuler', en: 'Reword' },
  fold: { fr: 'Refermer', en: 'Close' },
  said: { fr: 'Déjà dit par', en: 'Said already by' },
  near: { fr: 'Proche de', en: 'Close to' },
  start: { fr: 'Départ', en: 'Start' },
  about: { fr: 'Actifs concernés', en: 'Assets concerned' },
  example: { fr: 'Exemple', en: 'Example' },
  newThreat: { fr: 'nouvelle menace', en: 'new threat' },
  newWeakness: { fr: 'nouvelle vulnérabilité', en: 'new vulnerability' },
  own: { fr: 'reformulé', en: 'reworded' },
};

interface Props {
  readonly dossier: string;
  readonly suggestion: Suggestion;
  readonly criteria: Criteria;
  readonly names: ReadonlyMap<string, Wording>;
  readonly accepted: AcceptedSuggestion | undefined;
  readonly opened: boolean;
  readonly readOnly: boolean;
  /** What makes the tick one stop of the list. */
  readonly stop: object;
  readonly inner: number;
  readonly onAccept: (accepted: AcceptedSuggestion | undefined) => void;
  readonly onOpen: (open: boolean) => void;
}

/** The assets for which nothing says this yet; all of them where everything does. */
export function freshAssets({ assets }: Pick<Suggestion, 'assets'>): readonly string[] {
  const open = assets.filter(({ same }) => same.length === 0);
  return (open.length > 0 ? open : assets).map(({ asset }) => asset);
}

/** One scenario that the catalogue suggests, to be accepted as it is or in other words. */
export function SuggestionCard(props: Props) {
  const { suggestion, criteria, names, accepted, opened, readOnly, stop, inner, onAccept, onOpen } = props;
  const { t } = useLanguage();
  const { id, title, consequence, threat, vulnerability } = suggestion;
  const about = accepted?.assets ?? freshAssets(suggestion);
  const words =
    accepted?.title ??
    titleAbout(
      title,
      about.map((asset) => names.get(asset) ?? asset),
    );
  const said = suggestion.assets.every(({ same }) => same.length > 0);
  return (
    <li className={accepted ? 'suggestion suggestion-in' : 'suggestion'}>
      <div className="suggestion-head">
        <label>
          <input
            type="checkbox"
            checked={accepted !== undefined}
            disabled={readOnly || said}
            onChange={(event) => onAccept(event.currentTarget.checked ? { assets: about } : undefined)}
            {...stop}
          />
          <span>{t(words)}</span>
        </label>
        <span className="suggestion-start">
          <span className="quiet">{t(WORDS.start)}</span> <LevelBadge level={startOf(suggestion, criteria)} />
        </span>
      </div>
      <p className="suggestion-what">{t(accepted?.consequence ?? consequence)}</p>
      <p className="quiet">
        {t(THREAT_FAMILIES[threat.family])} · {t(threat.name)}
        {threat.row === undefined && ` (${t(WORDS.newThreat)})`} · {t(vulnerability.name)}
        {vulnerability.row === undefined && ` (${t(WORDS.newWeakness)})`}
      </p>
      <Alike {...props} />
      {!readOnly && !said && (
        <button
          type="button"
          className="link"
          tabIndex={inner}
          aria-expanded={opened}
          aria-label={`${t(opened ? WORDS.fold : WORDS.reword)} (${id})`}
          onClick={() => onOpen(!opened)}
        >
          {t(opened ? WORDS.fold : WORDS.reword)}
        </button>
      )}
      {opened && <Rewording {...props} about={about} title={words} />}
    </li>
  );
}

/** Which scenarios say the same or nearly: a duplicate is noticed before it is written. */
function Alike({ dossier, suggestion, names, inner }: Props) {
  const { t, colon } = useLanguage();
  const of = (kind: 'same' | 'near') => Map.groupBy(suggestion.assets, (one) => one[kind].join(' '));
  return (['same', 'near'] as const).flatMap((kind) =>
    [...of(kind)]
      .filter(([ids]) => ids !== '')
      .map(([ids, assets]) => (
        <p key={kind + ids} className="suggestion-alike">
          <b>{t(kind === 'same' ? WORDS.said : WORDS.near)}</b>{' '}
          {ids.split(' ').map((id) => (
            <span key={id}>
              <RoomLink address={rowAddress(dossier, 'scenarios', id)} tabIndex={inner}>
                {id}
              </RoomLink>{' '}
            </span>
          ))}
          {suggestion.assets.length > 1 && (
            <span className="quiet">
              {colon}
              {assets.map(({ asset }) => t(names.get(asset) ?? asset)).join(', ')}
            </span>
          )}
        </p>
      )),
  );
}

interface RewordingProps extends Props {
  readonly about: readonly string[];
  readonly title: Wording;
}

function Rewording({ dossier, suggestion, names, accepted, about, title, onAccept }: RewordingProps) {
  const { t, colon } = useLanguage();
  const { fields } = REGISTERS.scenarios;
  const frame = useMemo(
    () => ({ dossier, currency: '', readOnly: false, errors: new Map(), fixed: new Set<string>() }),
    [dossier],
  );
  const change = (part: Partial<AcceptedSuggestion>) =>
    onAccept({ ...(accepted ?? { assets: about }), ...part });
  const toggle = (asset: string, on: boolean) => {
    const next = on ? [...about, asset] : about.filter((one) => one !== asset);
    onAccept(next.length === 0 ? undefined : { ...accepted, assets: next });
  };
  return (
    <FormProvider value={frame}>
      <div className="rewording">
        <fieldset className="plain-fieldset">
          <legend>{t(WORDS.about)}</legend>
          {suggestion.assets.map(({ asset, same }) => (
            <Checkbox
              key={asset}
              size="sm"
              label={t(names.get(asset) ?? asset)}
              disabled={same.length > 0}
              checked={about.includes(asset)}
              onChange={(event) => toggle(asset, event.currentTarget.checked)}
            />
          ))}
        </fieldset>
        <WordingInput
          label={t(fields.title.label)}
          required
          long={false}
          path="title"
          value={title}
          onChange={(words) => change({ title: words })}
        />
        <WordingInput
          label={t(fields.consequence.label)}
          required
          long
          path="consequence"
          value={accepted?.consequence ?? suggestion.consequence}
          onChange={(words) => change({ consequence: words })}
        />
        {suggestion.examples.map((example) => (
          <p key={example.en} className="quiet">
            {t(WORDS.example)}
            {colon}
            {t(example)}
          </p>
        ))}
      </div>
    </FormProvider>
  );
}

/** The level of the starting rating; hints go to 5, and stop at the last step of a shorter scale. */
function startOf({ likelihood, consequences }: Suggestion, criteria: Criteria) {
  const worst = Math.min(worstConsequence(consequences), criteria.consequence.length);
  return level(Math.min(likelihood, criteria.likelihood.length), worst, criteria);
}
