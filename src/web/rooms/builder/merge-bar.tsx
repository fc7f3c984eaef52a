import { Button, Checkbox } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { call } from '../../api/client.ts';
import { dossierKey } from '../../api/queries.ts';
import { roomAddress } from '../../ui/address.ts';
import { useLanguage } from '../../ui/language.tsx';
import { RoomLink } from '../../ui/room-link.tsx';
import { Refused } from '../../ui/states.tsx';
import type { AcceptedSuggestion, Basket, Written } from './use-basket.ts';

const WORDS = {
  one: { fr: 'scénario retenu', en: 'scenario accepted' },
  many: { fr: 'scénarios retenus', en: 'scenarios accepted' },
  rate: { fr: 'Coter au départ, à confirmer', en: 'Give starting ratings, to be confirmed' },
  add: { fr: 'Ajouter au dossier', en: 'Add to the dossier' },
  key: { fr: '(Ctrl + Entrée)', en: '(Ctrl + Enter)' },
  oneAdded: { fr: 'scénario ajouté', en: 'scenario added' },
  manyAdded: { fr: 'scénarios ajoutés', en: 'scenarios added' },
  threats: { fr: 'menaces', en: 'threats' },
  threat: { fr: 'menace', en: 'threat' },
  weaknesses: { fr: 'vulnérabilités', en: 'vulnerabilities' },
  weakness: { fr: 'vulnérabilité', en: 'vulnerability' },
  undo: { fr: 'Annuler l’ajout', en: 'Undo the addition' },
  goOn: { fr: 'Les coter maintenant', en: 'Rate them now' },
  keep: { fr: 'Garder', en: 'Keep' },
};

interface Props {
  readonly dossier: string;
  readonly basket: Basket;
}

/** What was accepted so far, and the button that adds all of it as one; above the list, within reach of the tab key. */
export function MergeBar({ dossier, basket }: Props) {
  const { t, counted } = useLanguage();
  const client = useQueryClient();
  const accepted = Object.entries(basket.accepted);
  const merge = useMutation({
    mutationFn: () =>
      call('suggestions.merge', {
        dossier,
        accepted: accepted.map(([suggestion, own]) => ({ suggestion, ...asked(own) })),
        rate: basket.rate,
      }),
    onSuccess: (written) => {
      basket.added(written);
      return client.invalidateQueries({ queryKey: dossierKey(dossier) });
    },
  });
  const ready = accepted.length > 0 && !merge.isPending;
  useShortcut('Enter', () => ready && merge.mutate());
  return (
    <div className="merge-bar">
      <div className="actions">
        <b role="status">{counted(accepted.length, WORDS.one, WORDS.many)}</b>
        <Checkbox
          size="sm"
          label={t(WORDS.rate)}
          checked={basket.rate}
          onChange={(event) => basket.setRate(event.currentTarget.checked)}
        />
        <Button disabled={accepted.length === 0} loading={merge.isPending} onClick={() => merge.mutate()}>
          {t(WORDS.add)} <span className="hint">&nbsp;{t(WORDS.key)}</span>
        </Button>
      </div>
      {merge.error && <Refused error={merge.error} />}
      {basket.last && <LastAddition dossier={dossier} basket={basket} last={basket.last} />}
    </div>
  );
}

function asked({ assets, title, consequence }: AcceptedSuggestion) {
  return {
    // At least one: a suggestion without assets is not accepted.
    assets: assets as [string, ...string[]],
    ...(title === undefined ? {} : { title }),
    ...(consequence === undefined ? {} : { consequence }),
  };
}

function LastAddition({ dossier, basket, last }: Props & { readonly last: Written }) {
  const { t, counted, colon } = useLanguage();
  const client = useQueryClient();
  const undo = useMutation({
    mutationFn: () => call('suggestions.take-back', { dossier, ...last }),
    onSuccess: () => {
      basket.takenBack();
      return client.invalidateQueries({ queryKey: dossierKey(dossier) });
    },
  });
  useShortcut('z', () => !undo.isPending && undo.mutate());
  const { scenarios, threats, vulnerabilities } = last;
  const range = scenarios.length > 1 ? `${scenarios[0]} – ${scenarios.at(-1)}` : scenarios[0];
  return (
    <div className="notice" role="status">
      <p>
        <b>{counted(scenarios.length, WORDS.oneAdded, WORDS.manyAdded)}</b>
        {colon}
        {range} · + {counted(threats.length, WORDS.threat, WORDS.threats)} · +{' '}
        {counted(vulnerabilities.length, WORDS.weakness, WORDS.weaknesses)}
      </p>
      <div className="actions">
        <RoomLink address={roomAddress(dossier, 'evaluation', { which: 'to-confirm' })}>
          {t(WORDS.goOn)}
        </RoomLink>
        <Button size="compact-sm" variant="default" loading={undo.isPending} onClick={() => undo.mutate()}>
          {t(WORDS.undo)} <span className="hint">&nbsp;(Ctrl + Z)</span>
        </Button>
        <Button size="compact-sm" variant="subtle" onClick={basket.takenBack}>
          {t(WORDS.keep)}
        </Button>
      </div>
      {undo.error && <Refused error={undo.error} />}
    </div>
  );
}

/** Ctrl (or Cmd) and a key, anywhere on the page; in a box of text Ctrl + Z stays what it is there. */
function useShortcut(key: string, run: () => unknown) {
  useEffect(() => {
    const press = (event: globalThis.KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key !== key) return;
      if (key === 'z' && isText(event.target)) return;
      event.preventDefault();
      run();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  });
}

function isText(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && target.type !== 'checkbox';
}
