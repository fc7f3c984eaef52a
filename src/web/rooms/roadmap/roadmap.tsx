import { Button, NativeSelect, Tabs } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { REGISTERS } from '#domain/dossier/registers.ts';
import { budget, HORIZON_ORDER, type Planned, roadmap } from '#domain/roadmap/plan.ts';
import { HORIZONS, isOpen, Measure } from '#domain/treatment/measure.ts';
import { localDay } from '#kernel/date.ts';
import { registerQuery, type StoredRow } from '../../api/queries.ts';
import { roomAddress, rowAddress, useAddressSearch, useDossier } from '../../ui/address.ts';
import { DownloadCalendar } from '../../ui/download-calendar.tsx';
import { EntryPanel, NEW } from '../../ui/entry/entry-panel.tsx';
import { SheetStatus } from '../../ui/grid/sheet-status.tsx';
import { useRegisterSheet } from '../../ui/grid/use-register-sheet.ts';
import { useLanguage } from '../../ui/language.tsx';
import { Page } from '../../ui/page.tsx';
import { type Plan, usePlan } from '../../ui/plan/use-plan.ts';
import { registersNamedIn } from '../../ui/register/row-names.ts';
import { useSayer } from '../../ui/register/use-sayer.ts';
import { RoomLink } from '../../ui/room-link.tsx';
import { useMember } from '../../ui/session.tsx';
import { Empty, Loading, Refused } from '../../ui/states.tsx';
import { Gantt, scaleNamed } from './gantt.tsx';
import type { GanttGroup } from './gantt-layout.ts';
import { Load } from './load.tsx';
import { MonthList } from './month-list.tsx';
import { isOverdue } from './standing.ts';

const WORDS = {
  title: { fr: 'Feuille de route', en: 'Roadmap' },
  lead: {
    fr: 'Ce qui se fait, par qui et quand ; dans chaque échéance, ce qui traite le pire risque d’abord.',
    en: 'What is done, by whom and when; in each horizon, what treats the worst risk first.',
  },
  add: { fr: 'Ajouter une mesure', en: 'Add a measure' },
  gantt: { fr: 'Calendrier', en: 'Calendar' },
  load: { fr: 'Charge et coût', en: 'Effort and cost' },
  months: { fr: 'Par mois', en: 'By month' },
  group: { fr: 'Grouper par', en: 'Group by' },
  everybody: { fr: 'Tous', en: 'Everybody' },
  nobody: { fr: 'Sans responsable', en: 'Without an owner' },
  empty: { fr: 'Aucune mesure n’est encore prévue.', en: 'No measure is planned yet.' },
  emptyTold: {
    fr: 'Ouvrez un scénario et choisissez comment le traiter : ses mesures viendront ici, chacune à son jour.',
    en: 'Open a scenario and choose how to treat it: its measures will come here, each on its day.',
  },
  open: { fr: 'Ouvrir les scénarios', en: 'Open the scenarios' },
  table: { fr: 'Ouvrir le registre des mesures', en: 'Open the register of measures' },
  nothing: {
    fr: 'Ce responsable n’a aucune mesure sur la feuille de route.',
    en: 'This owner has no measure on the roadmap.',
  },
  one: { fr: 'mesure ouverte', en: 'open measure' },
  many: { fr: 'mesures ouvertes', en: 'open measures' },
  late: { fr: 'en retard', en: 'overdue' },
  left: { fr: 'à faire', en: 'to do' },
  once: { fr: 'une fois', en: 'once' },
  yearly: { fr: 'par an', en: 'a year' },
};

const VIEWS = ['gantt', 'load', 'months'] as const;

/** The measures on a calendar: what is done, by whom, when, and what it asks for month by month. */
export function Room() {
  const { t } = useLanguage();
  const { edits } = useMember();
  const dossier = useDossier();
  const [{ row }, change] = useAddressSearch();
  const { plan, error, retry } = usePlan(dossier);
  const stored = useQuery(registerQuery(dossier, 'measures')).data;
  const open = (id: string) => change({ row: id });
  return (
    <div className={row ? 'beside' : undefined}>
      <Page
        title={t(WORDS.title)}
        term="treatment-plan"
        lead={t(WORDS.lead)}
        actions={
          <>
            <DownloadCalendar dossier={dossier} />
            {edits && <Button onClick={() => open(NEW)}>{t(WORDS.add)}</Button>}
          </>
        }
      >
        {error !== null && <Refused error={error} retry={retry} />}
        {(!plan || !stored) && error === null && <Loading />}
        {plan && stored && (
          <Views key={dossier} dossier={dossier} plan={plan} stored={stored} onOpen={open} />
        )}
      </Page>
      {row && (
        <EntryPanel
          key={row}
          dossier={dossier}
          register="measures"
          row={row}
          removable
          onClose={() => change({ row: undefined })}
          onSaved={(saved) => change({ row: String(saved.row.id) })}
        />
      )}
    </div>
  );
}

interface Props {
  readonly dossier: string;
  readonly plan: Plan;
  readonly stored: readonly StoredRow[];
  readonly onOpen: (id: string) => void;
}

function Views({ dossier, plan, stored, onOpen }: Props) {
  const { t, colon } = useLanguage();
  const { edits } = useMember();
  const [{ view, group, owner, scale }, change] = useAddressSearch();
  const phone = useMediaQuery('(max-width: 760px)', false, { getInitialValueInEffect: false });
  const sayer = useSayer(dossier, NAMED);
  const { sheet, view: rows, restored } = useRegisterSheet(dossier, 'measures', stored);
  const measures = useMemo(
    // What is being written elsewhere and is not complete yet is not on the calendar.
    () => rows.rows.flatMap(({ row }) => Measure.safeParse(row).data ?? []),
    [rows.rows],
  );
  const planned = useMemo(
    () => roadmap(measures, plan.treatments, plan.risks, plan.study.date),
    [measures, plan],
  );
  const all = useMemo(() => HORIZON_ORDER.flatMap((horizon) => planned.get(horizon) ?? []), [planned]);
  const today = localDay(new Date());
  const roles = sayer.names.get('roles');
  const nameOf = (id: string) => roles?.get(id) ?? id;
  const mine = all.filter(({ measure }) => owner === undefined || measure.owner === owner);
  const byOwner = group === 'owner';
  const groups = byOwner
    ? ownersOf(mine, (id) => (id === '' ? t(WORDS.nobody) : t(nameOf(id))))
    : horizonsOf(mine, t);
  const shown = VIEWS.find((one) => one === view) ?? (phone ? 'months' : 'gantt');
  if (all.length === 0) {
    return (
      <Empty title={t(WORDS.empty)}>
        <p>{t(WORDS.emptyTold)}</p>
        <RoomLink address={rowAddress(dossier, 'scenarios')}>{t(WORDS.open)}</RoomLink>
      </Empty>
    );
  }
  return (
    <>
      <Standing planned={mine} today={today} currency={plan.study.currency} />
      <div className="filters">
        <NativeSelect
          size="sm"
          aria-label={t(REGISTERS.measures.fields.owner.label)}
          value={owner ?? ''}
          onChange={(event) => change({ owner: event.currentTarget.value || undefined })}
          data={[
            {
              value: '',
              label: `${t(REGISTERS.measures.fields.owner.label)}${colon}${t(WORDS.everybody).toLowerCase()}`,
            },
            ...[...(roles ?? [])].map(([value, name]) => ({ value, label: t(name) })),
          ]}
        />
        {shown === 'gantt' && (
          <NativeSelect
            size="sm"
            aria-label={t(WORDS.group)}
            value={byOwner ? 'owner' : ''}
            onChange={(event) => change({ group: event.currentTarget.value || undefined })}
            data={[
              { value: '', label: grouped(REGISTERS.measures.fields.horizon.label) },
              { value: 'owner', label: grouped(REGISTERS.measures.fields.owner.label) },
            ]}
          />
        )}
        <RoomLink address={roomAddress(dossier, 'registers/measures')}>{t(WORDS.table)}</RoomLink>
      </div>
      <SheetStatus
        sheet={sheet}
        view={rows}
        register={REGISTERS.measures}
        sayer={sayer}
        restored={restored > 0}
        onGo={({ row }) => onOpen(String(row.id))}
      />
      <Tabs
        value={shown}
        onChange={(next) =>
          change({ view: next === null || (next === 'gantt' && !phone) ? undefined : next })
        }
        keepMounted={false}
      >
        <Tabs.List>
          {VIEWS.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {t(WORDS[one])}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {mine.length === 0 && <Empty title={t(WORDS.nothing)} />}
        <Tabs.Panel value="gantt">
          {mine.length > 0 && (
            <Gantt
              groups={groups}
              all={all}
              today={today}
              edits={edits}
              scale={scaleNamed(scale)}
              onScale={(next) => change({ scale: next === 'months' ? undefined : next })}
              onShifted={(after) => {
                const row = rows.rows.find((one) => one.row.id === after.id);
                if (row) sheet.commit([{ id: row.id, before: row.row, after: { ...row.row, ...after } }]);
              }}
              onOpen={onOpen}
              undo={rows.canUndo ? () => sheet.undo() : undefined}
              redo={rows.canRedo ? () => sheet.redo() : undefined}
            />
          )}
        </Tabs.Panel>
        <Tabs.Panel value="load">
          {mine.length > 0 && (
            <Load planned={mine} today={today} currency={plan.study.currency} nameOf={nameOf} />
          )}
        </Tabs.Panel>
        <Tabs.Panel value="months">
          <MonthList planned={mine} today={today} nameOf={nameOf} onOpen={onOpen} />
        </Tabs.Panel>
      </Tabs>
    </>
  );

  function grouped(label: Parameters<typeof t>[0]): string {
    return `${t(WORDS.group)}${colon}${t(label).toLowerCase()}`;
  }
}

const NAMED = registersNamedIn(REGISTERS.measures.fields);

function horizonsOf(
  planned: readonly Planned[],
  t: ReturnType<typeof useLanguage>['t'],
): readonly GanttGroup[] {
  return HORIZON_ORDER.flatMap((horizon) => {
    const own = planned.filter(({ measure }) => measure.horizon === horizon);
    return own.length === 0 ? [] : [{ id: horizon, label: t(HORIZONS[horizon]), planned: own }];
  });
}

/** By owner, each one’s measures in the order in which they begin. */
function ownersOf(planned: readonly Planned[], nameOf: (id: string) => string): readonly GanttGroup[] {
  return [...Map.groupBy(planned, ({ measure }) => measure.owner ?? '')]
    .map(([id, own]) => ({
      id: id === '' ? '-' : id,
      label: nameOf(id),
      planned: own.toSorted((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0)),
    }))
    .toSorted((a, b) => a.label.localeCompare(b.label));
}

interface StandingProps {
  readonly planned: readonly Planned[];
  readonly today: string;
  readonly currency: string;
}

/** What is left to do, in one line. */
function Standing({ planned, today, currency }: StandingProps) {
  const { t, counted, days, money, number } = useLanguage();
  const open = planned.map(({ measure }) => measure).filter(isOpen);
  const late = open.filter((measure) => isOverdue(measure, today)).length;
  const { effort, once, yearly } = budget(open);
  return (
    <p className="notice">
      <b>{counted(open.length, WORDS.one, WORDS.many)}</b>
      {late > 0 && (
        <>
          {' · '}
          <b>
            {number(late)} {t(WORDS.late)}
          </b>
        </>
      )}
      {` · ${days(effort)} ${t(WORDS.left)} · ${money(once, currency)} ${t(WORDS.once)} · ${money(yearly, currency)} ${t(WORDS.yearly)}`}
    </p>
  );
}
