import { handOf } from '#actions/checkups/show-checkup.ts';
import { sheetOf } from '#checkup/by-hand/index.ts';
import { COLLECTORS } from '#checkup/collectors/index.ts';
import { SOURCE_IDS, SOURCES } from '#checkup/evidence/element.ts';
import { elementOf } from '#checkup/evidence/elements/index.ts';
import { type Evidence, REASONS } from '#checkup/evidence/evidence.ts';
import { isUntrusted, shown } from '#checkup/evidence/untrusted.ts';
import { dayIn } from '#checkup/procedure/schedule.ts';
import { complete } from '#checkup/run/complete.ts';
import type {
  CheckupElementAnswer,
  CheckupPieceAnswer,
  CheckupProcedureAnswer,
  SheetFieldAnswer,
} from '../api.ts';
import type { CheckupState } from './checkups.ts';
import type { Entry } from './sitting.ts';

/** How the checkups of a dossier stand, for its page. */
export function toldState(state: CheckupState, now: Date): CheckupProcedureAnswer {
  const { file, sitting, due, collecting, turns, revision } = state;
  const { procedure } = file;
  const { id, version, platform, responsible, minutes, hour, timezone, automatic, analyst } = procedure;
  return {
    ...{ id, version, platform, responsible, minutes, revision },
    due: { day: due.day, state: due.state, hour, timezone },
    automatic: automatic ?? { collect: false, daily: false, archive: false },
    model: analyst ? `${analyst.provider}/${analyst.model}` : null,
    connectors: connectorsOf(state),
    collecting: collecting ?? null,
    turns: turns.map(({ task, due: day, state: how, told }) => ({ task, due: day, state: how, told })),
    sitting: sitting
      ? { date: sitting.date, startedAt: sitting.startedAt, startedBy: sitting.startedBy }
      : null,
    sources: sourcesOf(state, now),
  };
}

function connectorsOf({ file, secrets }: CheckupState) {
  return file.procedure.collectors.flatMap(({ id }) => {
    const collector = COLLECTORS.find((one) => one.id === id);
    if (!collector) return [];
    const ready = collector.secrets.every(
      ({ name, optional }) => optional || secrets.some((one) => one.connector === id && one.name === name),
    );
    return [{ id, title: collector.title, ready }];
  });
}

function sourcesOf({ file, sitting, evidence }: CheckupState, now: Date) {
  const { procedure } = file;
  const date = sitting?.date ?? dayIn(procedure.timezone, now);
  const pieces = complete(procedure, evidence, date);
  return SOURCE_IDS.map((source) => ({
    id: source,
    title: SOURCES[source],
    elements: procedure.required[source].flatMap((id) =>
      elementTold(
        id,
        pieces.filter(({ kind }) => kind === id),
        sitting?.entries ?? [],
      ),
    ),
  }));
}

function elementTold(
  id: string,
  pieces: readonly Evidence[],
  entries: readonly Entry[],
): readonly CheckupElementAnswer[] {
  const kind = elementOf(id);
  if (!kind) return [];
  const read = pieces.filter(({ outcome }) => outcome !== 'unknown');
  const mine = entries.filter(({ element }) => element === id);
  // What nobody brought, subject by subject; what was typed stays in its form, to be changed.
  const missing = pieces.filter(({ outcome }) => outcome === 'unknown').map(({ subject }) => subject);
  const subjects = [...new Set([...mine.map(({ subject }) => subject), ...missing])];
  const sheet = sheetOf(id);
  return [
    {
      ...{ id, title: kind.title, byHand: kind.byHand },
      known: read.length === 0 ? 'no' : read.length < pieces.length ? 'partly' : 'yes',
      pieces: pieces.map(pieceTold),
      asked: subjects.map((subject) => {
        const entry = mine.find((one) => one.subject === subject);
        return { subject, entry: entry ? entryTold(entry) : null };
      }),
      // The fields of a sheet are what the page draws, as they are.
      sheet: sheet ? (sheet.fields as readonly SheetFieldAnswer[]) : null,
      none: sheet?.none !== undefined,
    },
  ];
}

function entryTold({ answer, typed, reason, detail, files, who }: Entry) {
  return { answer, typed, reason: reason ?? null, detail: detail ?? null, files, who };
}

export function pieceTold(piece: Evidence): CheckupPieceAnswer {
  const { id, subject, outcome, provenance, window, coverage, hash } = piece;
  const unknown = piece.outcome === 'unknown';
  return {
    ...{ id, subject, outcome, window, coverage, hash },
    why: unknown ? (piece.detail ?? REASONS[piece.reason]) : null,
    provenance: handOf(provenance),
    value: unknown ? null : valueText(piece.payload),
  };
}

const MOST_SHOWN = 12_000;

function valueText(payload: unknown): string {
  const text = JSON.stringify(readable(payload), undefined, 1) ?? '';
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}\n…` : text;
}

function readable(value: unknown): unknown {
  if (isUntrusted(value)) return shown(value);
  if (Array.isArray(value)) return value.map(readable);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, readable(one)]));
}
