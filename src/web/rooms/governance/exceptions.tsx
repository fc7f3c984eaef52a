import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { EXCEPTION_STATES, type Exception, type ExceptionState } from '#domain/governance/exception.ts';
import { exceptionState } from '#domain/governance/policy-rules.ts';
import { localDay } from '#kernel/date.ts';
import { awaitedExceptionsQuery } from '../../api/queries.ts';
import { roomAddress, useAddressSearch } from '../../ui/address.ts';
import { NEW } from '../../ui/entry/entry-panel.tsx';
import { useSave } from '../../ui/entry/use-save.ts';
import { DecideException } from '../../ui/governance/decide-exception.tsx';
import { ToldRefusal } from '../../ui/governance/told-refusal.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { ReasonButton } from '../../ui/reason-dialog.tsx';
import { RoomLink } from '../../ui/room-link.tsx';
import { useMember } from '../../ui/session.tsx';
import { Empty, Refused } from '../../ui/states.tsx';
import { useDeed } from '../../ui/use-deed.ts';
import type { Governance } from './use-governance.ts';

const WORDS = {
  title: { fr: 'Dérogations', en: 'Exceptions' },
  ask: { fr: 'Demander une dérogation', en: 'Ask for an exception' },
  state: { fr: 'État', en: 'State' },
  all: { fr: 'Toutes', en: 'All' },
  none: { fr: 'Aucune dérogation.', en: 'No exception.' },
  noneTold: {
    fr: 'Une règle qui ne peut pas être suivie pour un temps se dit ici : pourquoi, jusqu’à quand, et ce qui limite le risque.',
    en: 'A rule that cannot be followed for a time is told here: why, until when, and what limits the risk.',
  },
  asked: { fr: 'Demandée par', en: 'Asked by' },
  granted: { fr: 'Accordée par', en: 'Granted by' },
  meanwhile: { fr: 'Pendant ce temps', en: 'Meanwhile' },
  withdrawn: { fr: 'Retirée par', en: 'Withdrawn by' },
  renews: { fr: 'Renouvelle', en: 'Renews' },
  ownRequest: {
    fr: 'Vous l’avez demandée : une autre personne doit en décider.',
    en: 'You asked for it: another person must decide on it.',
  },
  waits: {
    fr: 'Attend l’accord d’un approbateur ou d’un propriétaire.',
    en: 'Awaits the agreement of an approver or an owner.',
  },
  edit: { fr: 'Modifier la demande', en: 'Change the request' },
  open: { fr: 'Lire la fiche', en: 'Read the details' },
  end: { fr: 'La règle est de nouveau suivie', en: 'The rule is followed again' },
  renew: { fr: 'Demander un renouvellement', en: 'Ask for a renewal' },
  withdraw: { fr: 'Retirer…', en: 'Withdraw…' },
  withdrawing: { fr: 'Retirer la dérogation', en: 'Withdraw the exception' },
  withdrawTold: {
    fr: 'Dès aujourd’hui la règle vaut de nouveau pour tous. L’accord et son retrait restent au registre.',
    en: 'From today the rule holds for everybody again. The agreement and its withdrawal stay in the register.',
  },
  withdrawDone: { fr: 'Dérogation retirée.', en: 'Exception withdrawn.' },
};

const TONES: Readonly<Record<ExceptionState, string>> = {
  asked: 'planned',
  refused: 'excluded',
  granted: 'partial',
  'in-force': 'partial',
  expired: 'unanswered',
  renewed: 'done',
  withdrawn: 'excluded',
  ended: 'done',
};

interface Props {
  readonly dossier: string;
  readonly governance: Governance;
  /** Only those of this policy. */
  readonly policy?: string;
}

/** What departs from the rules, and what can be done about each where it stands. */
export function Exceptions({ dossier, governance, policy }: Props) {
  const { t } = useLanguage();
  const { edits } = useMember();
  const [wanted, setWanted] = useState('');
  const today = localDay(new Date());
  const own = governance.exceptions
    .filter((one) => policy === undefined || one.policy === policy)
    .map((exception) => ({ exception, state: exceptionState(exception, governance.exceptions, today) }));
  const shown = own.filter(({ state }) => wanted === '' || state === wanted);
  const ask = edits && governance.policies.length > 0 && (
    <RoomLink className="button-link" address={askAddress(dossier, policy)}>
      {t(WORDS.ask)}
    </RoomLink>
  );
  if (own.length === 0) {
    return (
      <Empty title={t(WORDS.none)}>
        <p>{t(WORDS.noneTold)}</p>
        {ask}
      </Empty>
    );
  }
  return (
    <section className="decisions">
      <h2 className="visually-hidden">{t(WORDS.title)}</h2>
      <div className="filters filters-end">
        <NativeSelect
          size="sm"
          label={t(WORDS.state)}
          value={wanted}
          onChange={(event) => setWanted(event.currentTarget.value)}
          data={[
            { value: '', label: t(WORDS.all) },
            // Object.entries forgets nothing that matters here: both sides are words.
            ...Object.entries(EXCEPTION_STATES).map(([value, words]) => ({ value, label: t(words) })),
          ]}
        />
        {ask}
      </div>
      {shown.length === 0 && <p className="quiet">{t(WORDS.none)}</p>}
      {shown.map(({ exception, state }) => (
        <Card
          key={exception.id}
          dossier={dossier}
          governance={governance}
          exception={exception}
          state={state}
          withPolicy={policy === undefined}
        />
      ))}
    </section>
  );
}

function askAddress(dossier: string, policy: string | undefined) {
  const search = { view: 'exceptions', row: NEW };
  return roomAddress(dossier, 'governance', policy === undefined ? search : { ...search, about: policy });
}

interface CardProps extends Pick<Props, 'dossier' | 'governance'> {
  readonly exception: Exception;
  readonly state: ExceptionState;
  readonly withPolicy: boolean;
}

function Card({ dossier, governance, exception, state, withPolicy }: CardProps) {
  const { t, titled, shortDay } = useLanguage();
  const { id, title, rule, reason, compensation, askedBy, approvedBy, approvedOn, withdrawal } = exception;
  const policy = governance.policies.find((one) => one.id === exception.policy);
  return (
    <article className="decision" aria-labelledby={`exception-${id}`}>
      <header className="section-head">
        <h3 id={`exception-${id}`}>
          <span className="mono quiet">{id}</span> {t(title)}
        </h3>
        <span className={`state-badge state-${TONES[state]}`}>{t(EXCEPTION_STATES[state])}</span>
      </header>
      <p>
        {withPolicy && policy && (
          <>
            <RoomLink address={roomAddress(dossier, 'governance', { policy: policy.id })}>
              {t(policy.title)}
            </RoomLink>{' '}
          </>
        )}
        {rule && <span className="quiet">{rule} </span>}
        <b>
          {shortDay(exception.from)} → {shortDay(exception.expires)}
        </b>
      </p>
      <p>{t(reason)}</p>
      {compensation && <p>{titled(WORDS.meanwhile, t(compensation))}</p>}
      <p className="quiet">
        {titled(WORDS.asked, askedBy)}
        {approvedBy &&
          ` · ${titled(WORDS.granted, approvedBy)}${approvedOn ? `, ${shortDay(approvedOn)}` : ''}`}
        {exception.renews && ` · ${titled(WORDS.renews, exception.renews)}`}
      </p>
      {state === 'refused' && <ToldRefusal refusal={exception.refusal} />}
      {withdrawal && (
        <p className="notice">
          {titled(WORDS.withdrawn, `${withdrawal.by}, ${shortDay(withdrawal.on)}`)}. {t(withdrawal.reason)}
        </p>
      )}
      <Deeds dossier={dossier} governance={governance} exception={exception} state={state} />
    </article>
  );
}

const HOLDING: readonly ExceptionState[] = ['granted', 'in-force'];
const RENEWABLE: readonly ExceptionState[] = ['in-force', 'expired'];

function Deeds({ dossier, governance, exception, state }: Omit<CardProps, 'withPolicy'>) {
  const { t, titled } = useLanguage();
  const { edits, approves } = useMember();
  const [, change] = useAddressSearch();
  const save = useSave(dossier, 'exceptions');
  const withdraw = useDeed(dossier, 'exceptions.withdraw', { said: WORDS.withdrawDone });
  const awaited = useQuery(awaitedExceptionsQuery(dossier)).data?.find(({ row }) => row.id === exception.id);
  const stored = governance.storedExceptions.find(({ row }) => row.id === exception.id);
  if (!stored) return null;
  const { id } = exception;
  const { version } = stored;
  const title = t(exception.title);
  const open = (words: Readonly<Record<string, string>>) =>
    change({ policy: undefined, tab: undefined, view: 'exceptions', ...words });
  const said = <span className="visually-hidden">{title}</span>;
  return (
    <>
      {state === 'asked' &&
        awaited &&
        (awaited.mayDecide ? (
          <DecideException dossier={dossier} exception={id} title={title} version={version} />
        ) : (
          <p className="notice">{t(awaited.ownRequest ? WORDS.ownRequest : WORDS.waits)}</p>
        ))}
      <div className="actions">
        {edits && HOLDING.includes(state) && (
          <Button
            size="sm"
            variant="default"
            loading={save.isPending}
            onClick={() => save.mutate({ row: { ...stored.row, endedOn: localDay(new Date()) }, version })}
          >
            {t(WORDS.end)} {said}
          </Button>
        )}
        {edits && state === 'expired' && (
          <Button
            size="sm"
            variant="default"
            loading={save.isPending}
            onClick={() => save.mutate({ row: { ...stored.row, endedOn: exception.expires }, version })}
          >
            {t(WORDS.end)} {said}
          </Button>
        )}
        {edits && RENEWABLE.includes(state) && (
          <Button size="sm" variant="default" onClick={() => open({ row: NEW, renews: id })}>
            {t(WORDS.renew)} {said}
          </Button>
        )}
        {approves && HOLDING.includes(state) && (
          <ReasonButton
            dossier={dossier}
            about={`exceptions.withdraw:${id}`}
            label={WORDS.withdraw}
            title={titled(WORDS.withdrawing, title)}
            told={WORDS.withdrawTold}
            yes={WORDS.withdrawing}
            pending={withdraw.isPending}
            error={withdraw.error}
            onReason={(reason) => withdraw.mutateAsync({ dossier, id, reason, version })}
          />
        )}
        <Button size="sm" variant="subtle" onClick={() => open({ row: id })}>
          {t(edits && (state === 'asked' || state === 'refused') ? WORDS.edit : WORDS.open)} {said}
        </Button>
      </div>
      {save.error && <Refused error={save.error} />}
    </>
  );
}
