import type { NextAction } from '#domain/dossier/next-actions.ts';
import type { CheckupSummary, StoredLink } from '#store/session.ts';
import { dueOf } from './next-checkups.ts';

/**
 * What the checkups of a platform leave to do: what the last one found CRITICAL, the next one once it is due, and the
 * ratings that findings propose.
 */
export function checkupActions(
  checkups: readonly CheckupSummary[],
  links: readonly StoredLink[],
  now: Date,
): readonly NextAction[] {
  const groups = Map.groupBy(checkups, ({ procedure }) => procedure);
  const own = [...groups.values()].flatMap((group) => {
    const [latest] = group;
    if (!latest) return [];
    const schedule = group.find((one) => one.schedule !== null)?.schedule;
    const due = schedule ? dueOf(schedule, latest.date, now) : undefined;
    return [grave(latest), due && due.state !== 'due-later' ? asked(latest, due.late) : undefined].flatMap(
      (action) => action ?? [],
    );
  });
  const proposed = links.filter(({ state }) => state === 'proposed');
  const [first] = proposed;
  return first ? [...own, awaiting(first, proposed.length)] : own;
}

function awaiting({ procedure, date }: StoredLink, count: number): NextAction {
  const many = count > 1;
  return {
    title: { fr: 'Cotations proposées par un contrôle', en: 'Ratings proposed by a checkup' },
    detail: many
      ? { fr: `${count} cotations attendent une décision.`, en: `${count} ratings await a decision.` }
      : { fr: 'Une cotation attend une décision.', en: 'One rating awaits a decision.' },
    severity: 'warning',
    checkup: { procedure, date },
    subjects: [],
  };
}

function grave({ procedure, date, summary }: CheckupSummary): NextAction | undefined {
  const { platform, counts } = summary;
  if (counts.CRITICAL === 0) return undefined;
  const many = counts.CRITICAL > 1 ? 's' : '';
  return {
    title: { fr: 'Constats CRITICAL du dernier contrôle', en: 'CRITICAL findings of the last checkup' },
    detail: {
      fr: `${platform} : ${counts.CRITICAL} constat${many} à traiter ou à relier à l’étude.`,
      en: `${platform}: ${counts.CRITICAL} finding${many} to act on, or to link to the study.`,
    },
    severity: 'error',
    checkup: { procedure, date },
    subjects: [],
  };
}

function asked({ procedure, date, summary }: CheckupSummary, late: number): NextAction {
  const { platform } = summary;
  const many = late > 1 ? 's' : '';
  return {
    title: { fr: 'Contrôle de sécurité à faire', en: 'Security checkup to be done' },
    detail:
      late === 0
        ? {
            fr: `${platform} : le prochain contrôle est pour aujourd’hui.`,
            en: `${platform}: the next checkup is due today.`,
          }
        : {
            fr: `${platform} : le contrôle a ${late} jour${many} de retard.`,
            en: `${platform}: the checkup is ${late} day${many} late.`,
          },
    severity: 'warning',
    checkup: { procedure, date },
    subjects: [],
  };
}
