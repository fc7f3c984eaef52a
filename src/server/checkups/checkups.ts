import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Actor } from '#actions/action.ts';
import { ANALYST } from '#actions/checkups/connectors.ts';
import { keepProcedure } from '#actions/checkups/keep-procedure.ts';
import { nextDueOf } from '#actions/checkups/next-due.ts';
import { type Occasion, perform } from '#actions/perform.ts';
import { openRepository } from '#checkup/archive/repository.ts';
import { type Verification, verifyArchive } from '#checkup/archive/verify.ts';
import type { Attachment, Evidence } from '#checkup/evidence/evidence.ts';
import type { Procedure } from '#checkup/procedure/procedure.ts';
import { dayIn, instantOn } from '#checkup/procedure/schedule.ts';
import type { AnalystPart } from '#checkup/report/report.ts';
import type { CheckupDone, Judged } from '#checkup/run/run.ts';
import type { ProcedureFile } from '#interop/checkup/procedure-file.ts';
import { reviseProcedure } from '#interop/checkup/revise.ts';
import { type StarterChoices, starterProcedure } from '#interop/checkup/starter.ts';
import { localDay } from '#kernel/date.ts';
import { ok, type Refusal, type Result, refuse } from '#kernel/result.ts';
import type { Language, Text } from '#kernel/text.ts';
import type { CheckupTurn, ProcedurePlace, Store } from '#store/session.ts';
import { collectInto } from './collect.ts';
import { importUpload, type Upload } from './import-upload.ts';
import {
  archiveNow,
  askModel,
  bringIn,
  isOfNow,
  judgeNow,
  readAnswerFor,
  requestFor,
  revisionAt,
  type Standing,
  scheduleActor,
} from './judge.ts';
import { archiveFolder, newFolder, openTurns, type Place, placeAt } from './place.ts';
import { plain, procedureAt, procedureText, writeProcedure } from './procedure.ts';
import {
  attach,
  clear,
  type Entry,
  gathered,
  isAttached,
  observationsOf,
  readSitting,
  type Sitting,
  takeUp,
  writeSitting,
} from './sitting.ts';

export interface CheckupsOptions {
  readonly dataDir: string;
  readonly store: Store;
  readonly clock: () => Date;
  readonly report: (error: unknown) => void;
  /** Of reports that the schedule archives. */
  readonly language: Language;
  /** Origins and hosts that are not public and may be asked all the same: the operator’s word, never a user’s. */
  readonly outgoing: readonly string[];
}

/** How a run of the collectors is going, for who waits. */
export interface Collecting {
  readonly since: string;
  readonly step: Text | null;
}

export interface CheckupState {
  readonly file: ProcedureFile;
  readonly place: ProcedurePlace;
  readonly sitting: Sitting | undefined;
  readonly evidence: readonly Evidence[];
  readonly collecting: Collecting | undefined;
  readonly turns: readonly CheckupTurn[];
  readonly secrets: readonly { readonly connector: string; readonly name: string }[];
  /** How often a checkup of today, or of the day of the one that is being done, was archived. */
  readonly revision: number;
  readonly due: ReturnType<typeof nextDueOf>;
}

/** The checkups that this server does for its dossiers. */
export interface Checkups {
  /** Undefined where the dossier has no procedure yet. */
  state(organisation: string, dossier: string): Promise<Result<CheckupState | undefined>>;
  create(actor: Actor, dossier: string, choices: StarterChoices): Promise<Result<void>>;
  text(actor: Actor, dossier: string): Promise<Result<{ text: string; prompt: string; version: number }>>;
  revise(actor: Actor, dossier: string, change: ProcedureChange): Promise<Result<{ version: number }>>;
  begin(actor: Actor, dossier: string): Promise<Result<void>>;
  giveUp(actor: Actor, dossier: string): Promise<Result<void>>;
  /** Begins to collect, and does not wait. */
  collect(actor: Actor, dossier: string): Promise<Result<void>>;
  enter(actor: Actor, dossier: string, entry: Omit<Entry, 'who' | 'on'>): Promise<Result<void>>;
  withdraw(actor: Actor, dossier: string, entry: Pick<Entry, 'element' | 'subject'>): Promise<Result<void>>;
  upload(actor: Actor, dossier: string, upload: Upload): Promise<Result<readonly Evidence[]>>;
  attach(actor: Actor, dossier: string, extension: string, bytes: Buffer): Promise<Result<Attachment>>;
  judge(
    actor: Actor,
    dossier: string,
    language: Language,
  ): Promise<Result<Judged & { reading: AnalystPart | null }>>;
  request(actor: Actor, dossier: string, language: Language): Promise<Result<string>>;
  answer(actor: Actor, dossier: string, language: Language, text: string): Promise<Result<void>>;
  ask(actor: Actor, dossier: string, language: Language): Promise<Result<void>>;
  dropReading(actor: Actor, dossier: string): Promise<Result<void>>;
  archive(actor: Actor, dossier: string, order: ArchiveOrder): Promise<Result<CheckupDone>>;
  verify(organisation: string, dossier: string): Promise<Result<Verification | undefined>>;
  /** Does what is due in an organisation, and says what went wrong on the page of its dossier. */
  look(organisation: string): Promise<void>;
  /** Ends what is going on. */
  close(): Promise<void>;
}

export interface ProcedureChange {
  readonly text: string;
  readonly prompt: string;
  readonly why: string;
  /** The version that was read. */
  readonly version: number;
}

export interface ArchiveOrder {
  readonly language: Language;
  readonly amend?: string | undefined;
}

interface Found {
  readonly place: Place;
  readonly stored: ProcedurePlace;
  readonly file: ProcedureFile;
}

export function openCheckups(options: CheckupsOptions): Checkups {
  const { store, clock, report, outgoing } = options;
  const dataDir = resolve(options.dataDir);
  const inTurn = openTurns();
  const uploadInTurn = openTurns();
  const ending = new AbortController();
  const collecting = new Map<string, Collecting & { readonly done: Promise<unknown> }>();

  const occasionOf = (actor: Actor): Occasion => {
    const now = clock();
    return { store, actor, today: localDay(now), now: now.toISOString() };
  };

  async function storedPlace(organisation: string, dossier: string): Promise<ProcedurePlace | undefined> {
    return store.transaction(organisation, (session) => session.checkupProcedures.place(dossier));
  }

  async function find(organisation: string, dossier: string): Promise<Result<Found>> {
    const stored = await storedPlace(organisation, dossier);
    if (!stored) return refuse(noProcedure(dossier));
    const place = placeAt(dataDir, organisation, dossier, stored.folder);
    const file = await procedureAt(place);
    return file.ok ? ok({ place, stored, file: file.value }) : file;
  }

  /** Work on the files of one dossier, in turn. */
  async function at<Value>(
    { organisation }: Pick<Actor, 'organisation'>,
    dossier: string,
    work: (found: Found) => Promise<Result<Value>>,
  ): Promise<Result<Value>> {
    const found = await find(organisation, dossier);
    return found.ok ? inTurn(found.value.place, () => work(found.value)) : found;
  }

  /** The same within a checkup that was begun. */
  function within<Value>(
    actor: Actor,
    dossier: string,
    work: (found: Found, sitting: Sitting) => Promise<Result<Value>>,
  ): Promise<Result<Value>> {
    return at(actor, dossier, async (found) => {
      const sitting = await readSitting(found.place);
      return sitting ? work(found, sitting) : refuse(notBegun());
    });
  }

  function judging<Value>(
    actor: Actor,
    dossier: string,
    language: Language,
    work: (standing: Standing & { sitting: Sitting }, judged: Judged) => Promise<Result<Value>>,
  ): Promise<Result<Value>> {
    return within(actor, dossier, async ({ place, file }, sitting) => {
      const standing = { place, file, sitting, language };
      const judged = await judgeNow(standing);
      return judged.ok ? work(standing, judged.value) : judged;
    });
  }

  function isBusy({ home }: Place): boolean {
    return collecting.has(home);
  }

  /** Runs the collectors; what they do wrong is told and never thrown. */
  function collectAt({ place, file }: Found, daily: boolean): Promise<Result<{ seen: number }>> {
    const since = clock().toISOString();
    const work = async () => {
      const secrets = await store.transaction(place.organisation, (session) =>
        session.connectors.reveal(place.dossier),
      );
      return collectInto(place, {
        ...{ procedure: file.procedure, secrets, now: clock(), daily, outgoing, signal: ending.signal },
        onStep: (step) => collecting.set(place.home, { since, step, done }),
      });
    };
    const done = Promise.resolve()
      .then(work)
      .catch((error): Result<never> => {
        report(error);
        return refuse(unforeseen());
      })
      .finally(() => collecting.delete(place.home));
    collecting.set(place.home, { since, step: null, done });
    return done;
  }

  async function collectionFor(
    found: Found,
  ): Promise<{ readonly sitting: Sitting | undefined; readonly evidence: readonly Evidence[] }> {
    const { place, file } = found;
    const sitting = await readSitting(place);
    const today = dayIn(file.procedure.timezone, clock());
    const brought = await gathered(place, file.procedure, sitting ?? { date: today, entries: [] });
    return { sitting, evidence: brought.ok ? brought.value.evidence : [] };
  }

  async function archiveAt(
    { place, file }: Found,
    sitting: Pick<Sitting, 'date' | 'entries' | 'reading'>,
    actor: Actor,
    { language, amend }: ArchiveOrder,
  ): Promise<Result<CheckupDone>> {
    const standing = { place, file, sitting, language };
    if (sitting.reading) {
      const judged = await judgeNow(standing);
      if (!judged.ok) return judged;
      if (!isOfNow(sitting.reading, judged.value, language)) return refuse(readingOfBefore());
    }
    const done = await archiveNow(standing, amend);
    if (!done.ok) return done;
    await clear(place);
    const imported = await broughtIn(place, actor);
    return imported.ok ? done : imported;
  }

  async function broughtIn(place: Place, actor: Actor): Promise<Result<void>> {
    const there = await store.transaction(place.organisation, (session) =>
      session.checkups.list(place.dossier),
    );
    return bringIn(place, occasionOf(actor), there);
  }

  /** The task of a schedule, if it is due, and it is our turn. */
  async function lookAt(organisation: string, stored: ProcedurePlace): Promise<void> {
    const found = await find(organisation, stored.dossier);
    if (!found.ok) return;
    const { place, file } = found.value;
    const actor = scheduleActor(organisation);
    const imported = await inTurn(place, () => broughtIn(place, actor));
    if (!imported.ok) report(new Error(imported.refusals.map(({ message }) => message.en).join('; ')));
    const automatic = file.procedure.automatic;
    if (!automatic || isBusy(place)) return;
    const tasks = await tasksDue(found.value, organisation);
    const taken: CheckupTurn[] = [];
    for (const { task, due } of tasks) {
      const takenAt = clock().toISOString();
      const mine = await store.transaction(organisation, (session) =>
        session.checkupProcedures.takeTurn(stored.dossier, task, due, takenAt),
      );
      if (mine) taken.push({ task, due, takenAt, state: 'running', told: null });
    }
    if (taken.length === 0) return;
    const collects = taken.some(({ task }) => task === 'collect');
    const ended = await carriedOut(found.value, actor, collects && automatic.archive, automatic.daily);
    for (const turn of taken) {
      await store.transaction(organisation, (session) =>
        session.checkupProcedures.endTurn(stored.dossier, { ...turn, ...ended }),
      );
    }
  }

  async function tasksDue({ stored, file }: Found, organisation: string) {
    const { automatic, timezone } = file.procedure;
    const now = clock();
    const reports = await store.transaction(organisation, (session) => session.checkups.list(stored.dossier));
    const last = reports.find(({ procedure }) => procedure === file.procedure.id)?.date;
    const due = nextDueOf({ schedule: file.procedure, madeAt: stored.madeAt }, last, now);
    const today = dayIn(timezone, now);
    const isPast = (day: string) => instantOn(day, file.procedure) <= now;
    return [
      ...(automatic?.collect && due.state !== 'due-later' && isPast(due.day)
        ? [{ task: 'collect' as const, due: due.day }]
        : []),
      ...(automatic?.daily && isPast(today) ? [{ task: 'daily' as const, due: today }] : []),
    ];
  }

  async function carriedOut(
    found: Found,
    actor: Actor,
    archives: boolean,
    daily: boolean,
  ): Promise<Pick<CheckupTurn, 'state' | 'told'>> {
    const collected = await collectAt(found, daily);
    if (!collected.ok) return { state: 'failed', told: toldOf(collected.refusals) };
    if (!archives) return { state: 'done', told: ready(collected.value.seen) };
    const archived = await inTurn(found.place, async () => {
      // Somebody is at it: their checkup is theirs to end.
      if (await readSitting(found.place)) return ok(undefined);
      const date = dayIn(found.file.procedure.timezone, clock());
      const sitting = { date, entries: [], reading: null };
      return archiveAt(found, sitting, actor, { language: options.language });
    });
    if (!archived.ok) return { state: 'failed', told: toldOf(archived.refusals) };
    return { state: 'done', told: archived.value ? ARCHIVED : ready(collected.value.seen) };
  }

  return {
    async state(organisation, dossier) {
      const stored = await storedPlace(organisation, dossier);
      if (!stored) return ok(undefined);
      const found = await find(organisation, dossier);
      if (!found.ok) return found;
      const { place, file } = found.value;
      const { procedure } = file;
      const { sitting, evidence } = await collectionFor(found.value);
      const { turns, secrets, reports } = await store.transaction(organisation, async (session) => ({
        turns: await session.checkupProcedures.turns(dossier),
        secrets: await session.connectors.list(dossier),
        reports: await session.checkups.list(dossier),
      }));
      const now = clock();
      const revision = await revisionAt(place, procedure.id, sitting?.date ?? dayIn(procedure.timezone, now));
      if (!revision.ok) return revision;
      const last = reports.find((one) => one.procedure === procedure.id)?.date;
      const due = nextDueOf({ schedule: procedure, madeAt: stored.madeAt }, last, now);
      const busy = collecting.get(place.home);
      return ok({
        ...{ file, place: stored, sitting, evidence, turns, secrets, due },
        revision: revision.value,
        collecting: busy && { since: busy.since, step: busy.step },
      });
    },
    async create(actor, dossier, choices) {
      if (await storedPlace(actor.organisation, dossier)) return refuse(already());
      const files = starterProcedure(choices);
      const folder = newFolder();
      const place = placeAt(dataDir, actor.organisation, dossier, folder);
      const [text = '', prompt = ''] = [...files.values()];
      await writeProcedure(place, { text, prompt });
      const file = await procedureAt(place);
      if (!file.ok) {
        await rm(place.home, { recursive: true, force: true });
        return file;
      }
      const input = { dossier, folder, procedure: file.value.procedure };
      const kept = await perform(keepProcedure, input, occasionOf(actor));
      if (kept.ok) return ok(undefined);
      await rm(place.home, { recursive: true, force: true });
      return kept;
    },
    text: (actor, dossier) =>
      at(actor, dossier, async ({ place, file }) =>
        ok({ ...(await procedureText(place)), version: file.procedure.version }),
      ),
    revise: (actor, dossier, change) =>
      at(actor, dossier, async ({ place, stored, file }) => {
        if (change.version !== file.procedure.version) return refuse(changedMeanwhile(file.procedure));
        const occasion = occasionOf(actor);
        const { text, prompt, why } = change;
        const wanted = { text, prompt, why, by: actor.name, on: occasion.today };
        const revised = reviseProcedure(file.procedure, wanted);
        if (!revised.ok) return refuse(...plain(revised.refusals));
        const { procedure } = revised.value;
        const input = { dossier, folder: stored.folder, procedure };
        const kept = await perform(keepProcedure, input, occasion);
        if (!kept.ok) return kept;
        await writeProcedure(place, revised.value);
        return ok({ version: procedure.version });
      }),
    begin: (actor, dossier) =>
      at(actor, dossier, async ({ place, file: { procedure } }) => {
        if (await readSitting(place)) return ok(undefined);
        const now = clock();
        const date = dayIn(procedure.timezone, now);
        const revision = await revisionAt(place, procedure.id, date);
        if (!revision.ok) return revision;
        const taken = revision.value > 0 ? await takeUp(place, procedure.id, date) : ok(undefined);
        if (!taken.ok) return taken;
        const startedAt = now.toISOString();
        await writeSitting(place, { date, startedAt, startedBy: actor.name, entries: [], reading: null });
        return ok(undefined);
      }),
    giveUp: (actor, dossier) =>
      within(actor, dossier, async ({ place }) => {
        await clear(place);
        return ok(undefined);
      }),
    collect: (actor, dossier) =>
      at(actor, dossier, async (found) => {
        if (isBusy(found.place)) return refuse(busyAlready());
        const { collectors, automatic } = found.file.procedure;
        if (collectors.length === 0) return refuse(noCollector());
        void collectAt(found, automatic?.daily ?? false).then((collected) => {
          if (!collected.ok) report(new Error(toldOf(collected.refusals).en));
        });
        return ok(undefined);
      }),
    enter: (actor, dossier, given) =>
      within(actor, dossier, async ({ place, file: { procedure } }, sitting) => {
        const entry = { ...given, who: actor.name, on: sitting.date };
        const observed = observationsOf(entry, procedure, sitting.date);
        if (!observed.ok) return observed;
        const there = await Promise.all(entry.files.map((file) => isAttached(place, file)));
        if (there.includes(false)) return refuse(notAttached());
        const entries = [...withoutEntry(sitting.entries, entry), entry];
        await writeSitting(place, { ...sitting, entries });
        return ok(undefined);
      }),
    withdraw: (actor, dossier, entry) =>
      within(actor, dossier, async ({ place }, sitting) => {
        await writeSitting(place, { ...sitting, entries: withoutEntry(sitting.entries, entry) });
        return ok(undefined);
      }),
    async upload(actor, dossier, upload) {
      // In turn with other uploads only: a large file may take minutes, and adds a file of its own.
      const found = await find(actor.organisation, dossier);
      if (!found.ok) return found;
      const { place, file } = found.value;
      const sitting = await readSitting(place);
      if (!sitting) return refuse(notBegun());
      const { procedure } = file;
      const context = { now: instantOn(sitting.date, procedure), procedure };
      return uploadInTurn(place, () => importUpload(place, upload, context));
    },
    attach: (actor, dossier, extension, bytes) =>
      within(actor, dossier, async ({ place }) => ok(await attach(place, extension, bytes))),
    judge: (actor, dossier, language) =>
      judging(actor, dossier, language, async ({ sitting: { reading } }, judged) =>
        ok({ ...judged, reading: reading && isOfNow(reading, judged, language) ? reading : null }),
      ),
    request: (actor, dossier, language) =>
      judging(actor, dossier, language, async (standing, judged) => ok(requestFor(standing, judged))),
    answer: (actor, dossier, language, text) =>
      judging(actor, dossier, language, async (standing, judged) => {
        const reading = readAnswerFor(standing, judged, text);
        if (!reading.ok) return reading;
        await writeSitting(standing.place, { ...standing.sitting, reading: reading.value });
        return ok(undefined);
      }),
    async ask(actor, dossier, language) {
      // A model may take minutes: nobody who types waits for it.
      const asked = await judging(actor, dossier, language, async (standing, judged) =>
        ok({ standing, judged }),
      );
      if (!asked.ok) return asked;
      const { standing, judged } = asked.value;
      const key = await store.transaction(actor.organisation, async (session) => {
        const secrets = await session.connectors.reveal(dossier);
        return secrets.find(({ connector }) => connector === ANALYST)?.secret;
      });
      const reading = await askModel(standing, judged, key, outgoing);
      if (!reading.ok) return reading;
      return within(actor, dossier, async ({ place }, sitting) => {
        await writeSitting(place, { ...sitting, reading: reading.value });
        return ok(undefined);
      });
    },
    dropReading: (actor, dossier) =>
      within(actor, dossier, async ({ place }, sitting) => {
        await writeSitting(place, { ...sitting, reading: null });
        return ok(undefined);
      }),
    archive: (actor, dossier, order) =>
      within(actor, dossier, async (found, sitting) => {
        if (isBusy(found.place)) return refuse(busyAlready());
        return archiveAt(found, sitting, actor, order);
      }),
    async verify(organisation, dossier) {
      const stored = await storedPlace(organisation, dossier);
      if (!stored) return ok(undefined);
      const place = placeAt(dataDir, organisation, dossier, stored.folder);
      const repository = await openRepository(archiveFolder(place));
      if (repository.ok) return verifyArchive(repository.value);
      return repository.refusals.every(({ code }) => code === 'no-archive') ? ok(undefined) : repository;
    },
    async look(organisation) {
      const places = await store.transaction(organisation, (session) => session.checkupProcedures.all());
      for (const stored of places) {
        if (ending.signal.aborted) return;
        // One dossier that fails keeps no other from its checkup.
        await lookAt(organisation, stored).catch(report);
      }
    },
    async close() {
      ending.abort();
      await Promise.allSettled([...collecting.values()].map(({ done }) => done));
    },
  };
}

function withoutEntry(entries: readonly Entry[], { element, subject }: Pick<Entry, 'element' | 'subject'>) {
  return entries.filter((one) => one.element !== element || one.subject !== subject);
}

function toldOf(refusals: readonly Refusal[]): Text {
  const said = (language: Language) => refusals.map(({ message }) => message[language]).join(' ; ');
  return { fr: said('fr'), en: said('en') };
}

function ready(seen: number): Text {
  return {
    fr: `Preuves vues : ${seen}. Elles attendent la personne qui mène le contrôle.`,
    en: `Pieces of evidence seen: ${seen}. They wait for the person who does the checkup.`,
  };
}

const ARCHIVED: Text = {
  fr: 'Le contrôle a été jugé et archivé sans attendre, comme la procédure le dit.',
  en: 'The checkup was judged and archived without waiting, as the procedure says.',
};

function refusal(code: string, message: Text, found?: unknown): Refusal {
  return { code, path: [], message, ...(found !== undefined && { found }) };
}

function noProcedure(dossier: string): Refusal {
  return refusal(
    'no-procedure',
    {
      fr: 'ce dossier n’a pas encore de procédure de contrôle ; un propriétaire l’écrit d’abord : pas de contrôle improvisé',
      en: 'this dossier has no procedure for its checkups yet; an owner writes it first: no improvised checkup',
    },
    dossier,
  );
}

function already(): Refusal {
  return refusal('procedure-exists', {
    fr: 'ce dossier a déjà sa procédure ; modifiez-la par une nouvelle version',
    en: 'this dossier has its procedure already; change it by a new version',
  });
}

function changedMeanwhile({ version }: Procedure): Refusal {
  return refusal(
    'conflict',
    {
      fr: `la procédure en est à la version ${version} ; quelqu’un l’a changée entre-temps, relisez-la`,
      en: `the procedure is at version ${version}; somebody changed it meanwhile, read it again`,
    },
    version,
  );
}

function notBegun(): Refusal {
  return refusal('not-begun', {
    fr: 'aucun contrôle n’est en cours ; commencez-le d’abord',
    en: 'no checkup is going on; begin it first',
  });
}

function busyAlready(): Refusal {
  return refusal('collecting', {
    fr: 'les collecteurs sont déjà au travail ; attendez qu’ils aient fini',
    en: 'the collectors are at work already; wait until they are done',
  });
}

function noCollector(): Refusal {
  return refusal('no-collector', {
    fr: 'la procédure ne nomme aucun collecteur ; saisissez les éléments à la main, ou ajoutez un collecteur à la procédure',
    en: 'the procedure names no collector; type the elements by hand, or add a collector to the procedure',
  });
}

function notAttached(): Refusal {
  return {
    ...refusal('unknown-file', {
      fr: 'cette capture n’est pas là ; joignez-la de nouveau',
      en: 'this screenshot is not there; attach it again',
    }),
    path: ['files'],
  };
}

function readingOfBefore(): Refusal {
  return refusal('reading-of-before', {
    fr: 'des preuves ont changé depuis la lecture ; faites-la refaire, ou retirez-la',
    en: 'evidence has changed since the reading; have it done again, or take it away',
  });
}

function unforeseen(): Refusal {
  return refusal('unforeseen', {
    fr: 'la collecte s’est arrêtée sur une erreur ; elle est dans le journal du serveur',
    en: 'the collection stopped at an error; it is in the server’s log',
  });
}
