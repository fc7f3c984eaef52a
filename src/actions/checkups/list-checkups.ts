import { z } from 'zod';
import { Id } from '#domain/register/field.ts';
import { ok } from '#kernel/result.ts';
import type { CheckupSummary } from '#store/session.ts';
import { defineAction } from '../action.ts';
import { ToldLevel, ToldLink, toldLevel, toldLink } from './told.ts';

const Counts = z.object({ INFO: z.int(), WARNING: z.int(), CRITICAL: z.int() });
const Seen = { counts: Counts, unknown: z.int(), met: z.int(), known: z.int(), required: z.int() };

/** The checkups of a dossier, the newest first, and what was made of their findings. */
export const listCheckups = defineAction({
  id: 'checkups.list',
  title: { fr: 'Lister les contrôles', en: 'List the checkups' },
  kind: 'read',
  permission: 'read',
  input: z.strictObject({ dossier: Id }),
  output: z.object({
    checkups: z.array(
      z.object({
        procedure: z.string(),
        platform: z.string(),
        date: z.string(),
        revision: z.int(),
        level: ToldLevel,
        ...Seen,
        importedAt: z.string(),
        importedBy: z.string(),
      }),
    ),
    links: z.array(ToldLink),
  }),
  async run({ session }, { dossier }) {
    const checkups = (await session.checkups.list(dossier)).map(told);
    const links = (await session.checkups.links(dossier)).map(toldLink);
    return ok({ output: { checkups, links } });
  },
});

function told({ procedure, date, revision, level, summary, importedAt, importedBy }: CheckupSummary) {
  return { procedure, date, revision, level: toldLevel(level), ...summary, importedAt, importedBy };
}

/** The checkups of a procedure in a row, oldest first: what a trend is drawn from. */
export const trendOfCheckups = defineAction({
  id: 'checkups.trend',
  title: { fr: 'Lire la tendance des contrôles', en: 'Read the trend of the checkups' },
  kind: 'read',
  permission: 'read',
  input: z.strictObject({ dossier: Id, procedure: z.string().max(60) }),
  output: z.array(z.object({ date: z.string(), level: ToldLevel.shape.id, ...Seen })),
  async run({ session }, { dossier, procedure }) {
    const mine = (await session.checkups.list(dossier)).filter((one) => one.procedure === procedure);
    const points = mine.map(({ date, level, summary: { platform: _, ...seen } }) => ({
      date,
      level,
      ...seen,
    }));
    return ok({ output: points.toReversed() });
  },
});
