import { DEADLINE_KINDS, type Deadline } from '#domain/dossier/deadlines.ts';
import type { Dossier } from '#domain/dossier/dossier.ts';
import { sha256, shortHash } from '#kernel/hash.ts';
import { type Language, say, type Text } from '#kernel/text.ts';
import { type CalendarDay, icalendar } from './icalendar.ts';

/** The next checkup of a platform; when it is due is said by its procedure. */
export interface CheckupDay {
  readonly procedure: string;
  readonly platform: string;
  readonly on: string;
  readonly hour: string;
  readonly timezone: string;
}

interface Asked {
  readonly language: Language;
  /** The instant at which it is made, ISO 8601 in UTC. */
  readonly now: string;
  readonly checkups?: readonly CheckupDay[];
}

const WORDS = {
  name: { fr: 'Échéances de sécurité', en: 'Security deadlines' },
  late: { fr: 'En retard', en: 'Overdue' },
  owner: { fr: 'Responsable', en: 'Owner' },
  study: { fr: 'Étude', en: 'Study' },
  checkup: { fr: 'Contrôle', en: 'Checkup' },
  at: { fr: 'À', en: 'At' },
} satisfies Record<string, Text>;

/** Every day that is to come in a dossier, or has passed without its work done, as a calendar file. */
export function deadlineCalendar(
  dossier: Pick<Dossier, 'study' | 'roles'>,
  deadlines: readonly Deadline[],
  { language, now, checkups = [] }: Asked,
): string {
  const { study } = dossier;
  const from = shortHash(sha256(`${study.organisation}\n${study.id}`));
  const colon = language === 'fr' ? '\u00A0: ' : ': ';
  const told = (word: Text, what: string) => `${word[language]}${colon}${what}`;
  const whence = told(WORDS.study, `${say(study.title, language)} (${study.organisation})`);
  const days = deadlines.map((deadline): CalendarDay => {
    const { kind, on, title, subject, owner, late } = deadline;
    const role = dossier.roles.find(({ id }) => id === owner);
    const summary = told(DEADLINE_KINDS[kind], say(title, language));
    return {
      uid: `${uidOf(deadline)}-${from}@vigie`,
      on,
      summary: late ? `${WORDS.late[language]} – ${summary}` : summary,
      description: [...(role ? [told(WORDS.owner, say(role.name, language))] : []), subject.key, whence].join(
        '\n',
      ),
      categories: [DEADLINE_KINDS[kind][language]],
    };
  });
  const seen = checkups.map(
    ({ procedure, platform, on, hour, timezone }): CalendarDay => ({
      uid: `checkup-${procedure}-${on}-${from}@vigie`,
      on,
      summary: told(WORDS.checkup, platform),
      description: [`${WORDS.at[language]} ${hour} (${timezone})`, procedure, whence].join('\n'),
      categories: [WORDS.checkup[language]],
    }),
  );
  const name = `${WORDS.name[language]} – ${study.organisation}`;
  return icalendar({ name, made: now, days: [...days, ...seen].toSorted(byDay) });
}

/** A review has several decisions: each is known by its words. */
function uidOf({ kind, subject, title }: Deadline): string {
  const base = `${kind}-${subject.key}`;
  return kind === 'review-decision' ? `${base}-${shortHash(sha256(say(title, 'fr')))}` : base;
}

function byDay(a: CalendarDay, b: CalendarDay): number {
  return a.on < b.on ? -1 : a.on > b.on ? 1 : 0;
}
