import { takeSnapshot } from '#domain/dossier/snapshot.ts';
import { view } from '#domain/dossier/view.ts';
import { ok, type Result } from '#kernel/result.ts';
import { checkupDocument } from '../checkup-report/checkup-report.ts';
import { render } from '../formats/format.ts';
import { FORMATS } from '../formats/index.ts';
import { drawLogo } from '../identity/logo.ts';
import { logoOf } from '../identity/logo-of.ts';
import { KINDS } from '../kinds/index.ts';
import { make, type Offer, offerOf, subjectOf } from '../offers.ts';
import { makePack, PACK } from '../pack/pack.ts';
import { previewOf } from '../preview.ts';
import type { CheckupOrder, LogoOrder, Order, Printed, Progress } from './order.ts';

/**
 * Makes a document, or the certification pack by its id, in this thread. Refusals: a kind that does not exist in that
 * format, a subject that is not there.
 */
export async function makeDocument(
  order: Order | CheckupOrder,
  tell: (progress: Progress) => void = () => undefined,
): Promise<Result<Printed>> {
  if ('checkup' in order) return checkupPrinted(order, tell);
  tell({ stage: 'building' });
  if (order.kind === PACK.id) return packed(order, tell);
  const offer = offerNamed(order);
  if (!offer.ok) return offer;
  const { hash: snapshot, json: state } = stateOf(order);
  const logo = logoOf(order);
  if (!logo.ok) return logo;
  const source = {
    view: view(order.dossier, order.today),
    snapshot,
    language: order.language,
    logo: logo.value,
    checkups: checkupsUntil(order),
  };
  const subject = subjectOf(offer.value.kind, source, order.subject);
  if (!subject.ok) return subject;
  if (order.preview) {
    return ok({ bytes: await previewOf(offer.value.kind.build(source, subject.value)), snapshot });
  }
  const bytes = await make(offer.value, source, subject.value, { onStage: (stage) => tell({ stage }) });
  return ok({ bytes, snapshot, state });
}

/** The logo as documents will show it, as PNG. */
export function makeLogo({ logoFile }: LogoOrder): Result<Printed> {
  const logo = drawLogo(logoFile);
  return logo.ok ? ok({ bytes: logo.value.png, snapshot: '' }) : logo;
}

async function checkupPrinted(
  { checkup, data, format }: CheckupOrder,
  tell: (progress: Progress) => void,
): Promise<Result<Printed>> {
  const known = FORMATS.find(({ id }) => id === format);
  if (!known) throw new Error(`there is no format ${format}`);
  const document = checkupDocument(checkup, data, false);
  const bytes = await render(known, document, { onStage: (stage) => tell({ stage }) });
  return ok({ bytes, snapshot: data });
}

async function packed(order: Order, tell: (progress: Progress) => void): Promise<Result<Printed>> {
  const logo = logoOf(order);
  if (!logo.ok) return logo;
  const bytes = await makePack({ ...order, logo: logo.value, checkups: checkupsUntil(order) }, tell);
  const { hash: snapshot, json: state } = stateOf(order);
  return ok({ bytes, snapshot, state });
}

/** Hashing a large dossier takes longer than an answer may wait: it is done here, where nobody waits for an answer. */
function stateOf({ snapshot, dossier }: Order): { readonly hash: string; readonly json?: string } {
  return snapshot === undefined ? takeSnapshot(dossier) : { hash: snapshot };
}

/** A document of an earlier day tells what was known on that day. */
function checkupsUntil({ checkups = [], today }: Pick<Order, 'checkups' | 'today'>) {
  return checkups.map((series) => ({ ...series, points: series.points.filter(({ date }) => date <= today) }));
}

/** Doors let in what is on the lists only; anything else is a bug. */
function offerNamed({ kind, format }: Order): Result<Offer> {
  const known = {
    kind: KINDS.find(({ id }) => id === kind),
    format: FORMATS.find(({ id }) => id === format),
  };
  if (!known.kind || !known.format) throw new Error(`there is no document ${kind} as ${format}`);
  return offerOf(known.kind, known.format);
}
