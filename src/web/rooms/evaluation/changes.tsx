import { Button, NativeSelect } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { REGISTERS } from '#domain/dossier/registers.ts';
import { STAGE_WORDS, STAGES, type Stage } from '#domain/evaluation/evaluation.ts';
import type { Text } from '#kernel/text.ts';
import { call } from '../../api/client.ts';
import { dossierKey, type RiskComparison, riskComparisonQuery, snapshotsQuery } from '../../api/queries.ts';
import { rowAddress, useAddressSearch } from '../../ui/address.ts';
import { useLanguage } from '../../ui/language.tsx';
import { LevelBadge } from '../../ui/level-badge.tsx';
import { RoomLink } from '../../ui/room-link.tsx';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { useMember } from '../../ui/session.tsx';
import { Await, Empty, Refused } from '../../ui/states.tsx';

const WORDS = {
  since: { fr: 'Depuis l’état figé', en: 'Since the frozen state' },
  by: { fr: 'par', en: 'by' },
  none: { fr: 'Aucun état n’a encore été figé.', en: 'No state was frozen yet.' },
  noneTold: {
    fr: 'Figez l’état du dossier à la fin d’une séance : cette page dira ensuite ce qui est nouveau, ce qui a changé et ce qui a disparu.',
    en: 'Freeze the state of the dossier at the end of a sitting: this page then says what is new, what changed and what is gone.',
  },
  freeze: { fr: 'Figer l’état actuel', en: 'Freeze the present state' },
  frozen: { fr: 'État figé.', en: 'State frozen.' },
  nothing: { fr: 'Aucun risque n’a changé depuis cet état.', en: 'No risk changed since this state.' },
  reworded: { fr: 'scénario réécrit', en: 'scenario rewritten' },
  retreated: { fr: 'traitement modifié', en: 'treatment changed' },
  what: { fr: 'Ce qui a changé', en: 'What changed' },
  before: { fr: 'avant', en: 'before' },
};

type Change = RiskComparison['changes'][number];

const MOVEMENTS: Readonly<Record<Change['movement'], Text>> = {
  new: { fr: 'Nouveaux', en: 'New' },
  worse: { fr: 'Plus graves', en: 'Worse' },
  better: { fr: 'Moins graves', en: 'Less grave' },
  rated: { fr: 'Cotés depuis', en: 'Rated since' },
  changed: { fr: 'Modifiés, même niveau', en: 'Changed, same level' },
  gone: { fr: 'Disparus', en: 'Gone' },
};
// Object.keys forgets the literal types.
const ORDER = Object.keys(MOVEMENTS) as readonly Change['movement'][];

/** What became of the risks since a state that was frozen. */
export function Changes({ dossier }: { readonly dossier: string }) {
  const { t, shortDay, number } = useLanguage();
  const [{ since }, change] = useAddressSearch();
  const snapshots = useQuery(snapshotsQuery(dossier));
  const query = useQuery(riskComparisonQuery(dossier, since));
  return (
    <>
      <div className="filters filters-row">
        {snapshots.data && snapshots.data.length > 0 && (
          <NativeSelect
            size="sm"
            label={t(WORDS.since)}
            value={since ?? snapshots.data[0]?.hash ?? ''}
            onChange={(event) => change({ since: event.currentTarget.value })}
            data={snapshots.data.map(({ hash, at, by, note }) => ({
              value: hash,
              label: [`${shortDay(at.slice(0, 10))}, ${by}`, note].filter((part) => part !== '').join(' · '),
            }))}
          />
        )}
        <Freeze dossier={dossier} />
      </div>
      <Await query={query}>
        {({ snapshot, changes }) =>
          !snapshot ? (
            <Empty title={t(WORDS.none)}>
              <p>{t(WORDS.noneTold)}</p>
            </Empty>
          ) : (
            <>
              <ul className="movement-counts">
                {ORDER.map((movement) => (
                  <li key={movement}>
                    <b>{number(changes.filter((one) => one.movement === movement).length)}</b>{' '}
                    {t(MOVEMENTS[movement])}
                  </li>
                ))}
              </ul>
              {changes.length === 0 && <Empty title={t(WORDS.nothing)} />}
              {ORDER.map((movement) => (
                <MovementTable
                  key={movement}
                  dossier={dossier}
                  title={t(MOVEMENTS[movement])}
                  changes={changes.filter((one) => one.movement === movement)}
                />
              ))}
            </>
          )
        }
      </Await>
    </>
  );
}

function Freeze({ dossier }: { readonly dossier: string }) {
  const { t } = useLanguage();
  const { edits } = useMember();
  const client = useQueryClient();
  const freeze = useMutation({
    mutationFn: () => call('snapshots.take', { dossier }),
    onSuccess: () => {
      notifications.show({ message: t(WORDS.frozen) });
      return client.invalidateQueries({ queryKey: dossierKey(dossier) });
    },
  });
  if (!edits) return null;
  return (
    <>
      <Button variant="default" loading={freeze.isPending} onClick={() => freeze.mutate()}>
        {t(WORDS.freeze)}
      </Button>
      {freeze.error && <Refused error={freeze.error} />}
    </>
  );
}

interface TableProps {
  readonly dossier: string;
  readonly title: string;
  readonly changes: readonly Change[];
}

function MovementTable({ dossier, title, changes }: TableProps) {
  const { t, number } = useLanguage();
  if (changes.length === 0) return null;
  return (
    <section className="movement">
      <h2>
        {title} <span className="quiet">{number(changes.length)}</span>
      </h2>
      <ScrollRegion label={title}>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{t(REGISTERS.scenarios.one)}</th>
              {STAGES.map((stage) => (
                <th key={stage} scope="col">
                  {t(STAGE_WORDS[stage])}
                </th>
              ))}
              <th scope="col">{t(WORDS.what)}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map((change) => (
              <tr key={change.scenario}>
                <td>
                  <span className="mono quiet">{change.scenario}</span>{' '}
                  {change.movement === 'gone' ? (
                    t(change.title)
                  ) : (
                    <RoomLink address={rowAddress(dossier, 'scenarios', change.scenario)}>
                      {t(change.title)}
                    </RoomLink>
                  )}
                </td>
                {STAGES.map((stage) => (
                  <td key={stage}>
                    <Moved change={change} stage={stage} />
                  </td>
                ))}
                <td>
                  {[
                    ...(change.reworded ? [WORDS.reworded] : []),
                    ...(change.retreated ? [WORDS.retreated] : []),
                  ]
                    .map(t)
                    .join(', ')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
}

/** One level where it stayed, both with an arrow where it moved. */
function Moved({ change, stage }: { readonly change: Change; readonly stage: Stage }) {
  const { t } = useLanguage();
  const [before, after] = [change.before[stage], change.after[stage]];
  if (change.movement === 'gone') return <LevelBadge level={before?.level} />;
  const same = before?.likelihood === after?.likelihood && before?.consequence === after?.consequence;
  if (!before || same) return <LevelBadge level={after?.level} />;
  return (
    <span className="moved">
      <LevelBadge level={before.level} />{' '}
      <span className="quiet">
        {before.likelihood} × {before.consequence}
      </span>{' '}
      <span aria-hidden="true">→</span>
      <span className="visually-hidden"> {t(WORDS.before)} </span> <LevelBadge level={after?.level} />{' '}
      {after && (
        <span className="quiet">
          {after.likelihood} × {after.consequence}
        </span>
      )}
    </span>
  );
}
