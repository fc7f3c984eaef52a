import { useMemo } from 'react';
import type { Exception } from '#domain/governance/exception.ts';
import { exceptionDays, exceptionState } from '#domain/governance/policy-rules.ts';
import type { Row } from '#domain/register/register.ts';
import { addDays, localDay } from '#kernel/date.ts';
import { useAddressSearch } from '../../ui/address.ts';
import { EntryPanel, NEW } from '../../ui/entry/entry-panel.tsx';
import { ToldRefusal } from '../../ui/governance/told-refusal.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { useMember } from '../../ui/session.tsx';

const WORDS = {
  granted: {
    fr: 'Ce qui est accordé l’est pour ces mots et ces jours : les changer demande un nouvel accord.',
    en: 'What is granted is granted for these words and days: to change them takes a new agreement.',
  },
};

/** What only verbs set, and what the place says. */
const BY_VERBS = ['approvedBy', 'approvedOn', 'ownRequest', 'refusal', 'withdrawal', 'renews', 'endedOn'];

interface Props {
  readonly dossier: string;
  readonly row: string;
  readonly exceptions: readonly Exception[];
}

/** A request for an exception: new, renewed, or as it was asked. */
export function ExceptionPanel({ dossier, row, exceptions }: Props) {
  const { t } = useLanguage();
  const { user } = useMember();
  const [{ about, renews }, change] = useAddressSearch();
  const today = localDay(new Date());
  const preset = useMemo(
    () =>
      presetOf(
        exceptions.find(({ id }) => id === renews),
        about,
        user?.name,
        today,
      ),
    [exceptions, renews, about, user?.name, today],
  );
  const known = exceptions.find(({ id }) => id === row);
  const state = known && exceptionState(known, exceptions, today);
  const close = () => change({ row: undefined, renews: undefined, about: undefined });
  return (
    <EntryPanel
      key={`${row} ${renews ?? ''}`}
      dossier={dossier}
      register="exceptions"
      row={row}
      {...(row === NEW ? { preset } : {})}
      hidden={BY_VERBS}
      removable
      onClose={close}
      onSaved={close}
    >
      {state === 'refused' && <ToldRefusal refusal={known?.refusal} />}
      {(state === 'granted' || state === 'in-force') && <p className="notice">{t(WORDS.granted)}</p>}
    </EntryPanel>
  );
}

/** A renewal asks for the same, for as long, from the day after. */
function presetOf(
  renewed: Exception | undefined,
  policy: string | undefined,
  name: string | undefined,
  today: string,
): Row {
  const askedBy = name === undefined ? {} : { askedBy: name };
  if (!renewed) return { ...askedBy, from: today, ...(policy === undefined ? {} : { policy }) };
  const { title, rule, reason, compensation, scenarios } = renewed;
  const after = addDays(renewed.expires, 1);
  const from = after < today ? today : after;
  return {
    ...askedBy,
    ...{ title, reason, scenarios, from, policy: renewed.policy, renews: renewed.id },
    ...(rule !== undefined && { rule }),
    ...(compensation !== undefined && { compensation }),
    expires: addDays(from, exceptionDays(renewed) - 1),
  };
}
