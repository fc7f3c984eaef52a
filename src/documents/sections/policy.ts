import { EXCEPTION_STATES, type Exception } from '#domain/governance/exception.ts';
import { POLICY_KINDS, POLICY_STATUSES, type Policy } from '#domain/governance/policy.ts';
import { exceptionState as stateOn } from '#domain/governance/policy-rules.ts';
import { markdownProse } from '../kinds/markdown-prose.ts';
import { listed, type Telling } from '../kinds/telling.ts';
import { code, heading, keyValues, paragraph, strong } from '../model/builder.ts';
import type { Block, Cover, HeadingLevel } from '../model/document.ts';
import { tableOr } from './table-or.ts';

/** A policy has a version, a day and approvals of its own; it is final once it was approved. */
export function policyCover(telling: Telling, policy: Policy): Partial<Cover> {
  const { t } = telling;
  return {
    version: policy.version,
    status: policy.status === 'approved' || policy.status === 'published' ? 'final' : 'draft',
    ...(policy.publishedOn !== undefined && { date: policy.publishedOn }),
    approvals: policy.approvals.map(({ by, capacity, on }) => ({ role: t(capacity), name: by, date: on })),
  };
}

/** One policy: who answers for it, its text, who approved it, what departs from it, how it came to be. */
export function policyText(telling: Telling, policy: Policy, level: HeadingLevel = 1): readonly Block[] {
  const { t } = telling;
  const below = Math.min(4, level + 1) as HeadingLevel;
  const title = (fr: string, en: string) => heading(below, t({ fr, en }), { numbered: false });
  return [
    heading(level, t(policy.title), { id: `policy-${policy.id}`, numbered: false }),
    keyValues(facts(telling, policy)),
    ...text(telling, policy),
    title('Approbation', 'Approval'),
    approval(telling, policy),
    title('Dérogations', 'Exceptions'),
    exceptionsTable(
      telling,
      telling.dossier.exceptions.filter((exception) => exception.policy === policy.id),
    ),
    title('Historique', 'History'),
    history(telling, policy),
  ];
}

function facts(telling: Telling, policy: Policy): readonly (readonly [string, string])[] {
  const { t } = telling;
  const { kind, status, version, owner, readers, publishedOn, nextReview, reviewMonths } = policy;
  return [
    [t({ fr: 'Nature', en: 'Kind' }), t(POLICY_KINDS[kind])],
    [t({ fr: 'Version', en: 'Version' }), `${version} – ${t(POLICY_STATUSES[status]).toLowerCase()}`],
    [t({ fr: 'Responsable', en: 'Owner' }), telling.role(owner)],
    [
      t({ fr: 'Doivent la connaître', en: 'Must know it' }),
      listed(telling, readers.map(telling.role), { fr: 'non renseigné', en: 'not stated' }),
    ],
    [t({ fr: 'Publiée le', en: 'Published on' }), telling.day(publishedOn)],
    [
      t({ fr: 'Prochaine revue', en: 'Next review' }),
      nextReview === undefined && reviewMonths !== undefined
        ? t({
            fr: `${reviewMonths} mois après sa publication`,
            en: `${reviewMonths} months after publication`,
          })
        : telling.day(nextReview),
    ],
  ];
}

/** The text as it was written; a policy that is a file of its own says which. */
function text(telling: Telling, { body, file }: Policy): readonly Block[] {
  const { t, dossier } = telling;
  const attached = dossier.attachments.find(({ id }) => id === file);
  if (body) return markdownProse(t(body));
  if (!attached) {
    return [paragraph(t({ fr: 'Le texte n’est pas encore écrit.', en: 'The text is not written yet.' }))];
  }
  return [
    paragraph([
      t({ fr: 'Le texte est le fichier ', en: 'The text is the file ' }),
      strong(attached.name),
      t({ fr: ', d’empreinte SHA-256 ', en: ', of SHA-256 fingerprint ' }),
      code(attached.hash),
      '.',
    ]),
  ];
}

function approval(telling: Telling, { approvals }: Policy): Block {
  const { t } = telling;
  return tableOr(t({ fr: 'Personne ne l’a encore approuvée.', en: 'Nobody has approved it yet.' }), {
    columns: [
      { title: t({ fr: 'En qualité de', en: 'Acting as' }), width: 3.4 },
      { title: t({ fr: 'Nom', en: 'Name' }), width: 2.4 },
      { title: t({ fr: 'Le', en: 'On' }), width: 1.8 },
      { title: t({ fr: 'Remarque', en: 'Remark' }), width: 2.6 },
    ],
    rows: approvals.map(({ by, capacity, on, ownText }) => [
      t(capacity),
      by,
      telling.shortDay(on),
      ownText ? t({ fr: 'approuve son propre texte', en: 'approves own text' }) : '–',
    ]),
  });
}

/** Departures from a rule, with what limits the risk meanwhile and when they end. */
export function exceptionsTable(
  telling: Telling,
  exceptions: readonly Exception[],
  withPolicy = false,
): Block {
  const { t, dossier } = telling;
  const titles = new Map(dossier.policies.map(({ id, title }) => [id, t(title)]));
  return tableOr(t({ fr: 'Aucune dérogation n’est enregistrée.', en: 'No exception is recorded.' }), {
    small: true,
    columns: [
      { title: '', width: 0.8 },
      { title: t({ fr: 'Objet et raison', en: 'Subject and reason' }), width: 4.4 },
      ...(withPolicy ? [{ title: t({ fr: 'Politique', en: 'Policy' }), width: 2.4 }] : []),
      { title: t({ fr: 'Ce qui limite le risque', en: 'What limits the risk' }), width: 3.2 },
      { title: t({ fr: 'Accordée par', en: 'Granted by' }), width: 1.8 },
      { title: t({ fr: 'Du, au', en: 'From, to' }), width: 2 },
      { title: t({ fr: 'État', en: 'State' }), width: 1.2 },
    ],
    rows: exceptions.map((exception) => [
      strong(exception.id),
      [strong(t(exception.title)), ` – ${t(exception.reason)}`, exception.rule ? ` (${exception.rule})` : ''],
      ...(withPolicy ? [titles.get(exception.policy) ?? exception.policy] : []),
      exception.compensation ? t(exception.compensation) : '–',
      exception.approvedBy ?? t({ fr: 'personne encore', en: 'nobody yet' }),
      `${telling.shortDay(exception.from)} – ${telling.shortDay(exception.expires)}`,
      exceptionState(telling, exception),
    ]),
  });
}

/** Where an exception stands on the day of the document. */
export function exceptionState({ t, today, dossier }: Telling, exception: Exception): string {
  return t(EXCEPTION_STATES[stateOn(exception, dossier.exceptions, today)]).toLowerCase();
}

function history(telling: Telling, policy: Policy): Block {
  const { t, dossier } = telling;
  const versions = dossier.policyVersions
    .filter((version) => version.policy === policy.id)
    .toSorted((a, b) => (a.publishedOn < b.publishedOn ? 1 : -1));
  return tableOr(t({ fr: 'Aucune version n’est encore publiée.', en: 'No version is published yet.' }), {
    small: true,
    columns: [
      { title: t({ fr: 'Version', en: 'Version' }), width: 1 },
      { title: t({ fr: 'Publiée le, par', en: 'Published on, by' }), width: 2.6 },
      { title: t({ fr: 'Ce qui a changé', en: 'What changed' }), width: 4 },
      { title: t({ fr: 'Lue par', en: 'Read by' }), width: 1, align: 'end' },
      { title: t({ fr: 'Empreinte', en: 'Fingerprint' }), width: 1.6 },
    ],
    rows: versions.map((version) => [
      strong(version.version),
      `${telling.shortDay(version.publishedOn)}, ${version.publishedBy}`,
      version.changes ? t(version.changes) : '–',
      String(dossier.acknowledgements.filter((one) => one.version === version.id).length),
      code(version.hash.slice(0, 12)),
    ]),
  });
}
