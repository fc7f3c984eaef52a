import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Policy } from '#domain/governance/policy.ts';
import { awaitedPoliciesQuery, type StoredRow } from '../../api/queries.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { DecidePolicy } from '../../ui/governance/decide-policy.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { ReasonButton } from '../../ui/reason-dialog.tsx';
import { useMember } from '../../ui/session.tsx';
import { Refused } from '../../ui/states.tsx';
import { useDeed } from '../../ui/use-deed.ts';
import type { Standing } from './use-governance.ts';

const WORDS = {
  submit: { fr: 'Soumettre à approbation', en: 'Submit for approval' },
  submitted: {
    fr: 'Texte soumis : il attend dans les décisions.',
    en: 'Text submitted: it waits among the decisions.',
  },
  saveFirst: { fr: 'Enregistrez d’abord votre texte.', en: 'Save your text first.' },
  draft: {
    fr: 'Quand le texte est prêt, soumettez-le : une autre personne que vous l’approuve.',
    en: 'Once the text is ready, submit it: another person than you approves it.',
  },
  ownText: {
    fr: 'Vous avez écrit ce texte : une autre personne doit l’approuver.',
    en: 'You wrote this text: another person must approve it.',
  },
  waits: {
    fr: 'Le texte attend l’accord d’un approbateur ou d’un propriétaire de l’organisation.',
    en: 'The text awaits the agreement of an approver or an owner of the organisation.',
  },
  approved: { fr: 'Approuvée par', en: 'Approved by' },
  approvedTold: {
    fr: 'Il reste à la publier : elle vaudra aussitôt.',
    en: 'It remains to publish it: it will hold at once.',
  },
  publish: { fr: 'Publier…', en: 'Publish…' },
  publishing: { fr: 'Publier la version', en: 'Publish version' },
  asked: {
    fr: 'Elle vaudra dès maintenant. Comme le changement est important, chacun des lecteurs devra en prendre connaissance.',
    en: 'It will hold from now. As the change is material, each of its readers will have to acknowledge it.',
  },
  notAsked: {
    fr: 'Elle vaudra dès maintenant. Le changement est mineur : ce qui a été lu reste lu.',
    en: 'It will hold from now. The change is minor: what was read stays read.',
  },
  yesPublish: { fr: 'Publier maintenant', en: 'Publish now' },
  published: { fr: 'Politique publiée.', en: 'Policy published.' },
  back: { fr: 'Pas encore', en: 'Not yet' },
  read: { fr: 'Dire que vous l’avez lue', en: 'Say that you have read it' },
  missing: { fr: 'doivent encore la lire', en: 'still have to read it' },
  missingOne: { fr: 'doit encore la lire', en: 'still has to read it' },
  role: { fr: 'rôle', en: 'role' },
  roles: { fr: 'rôles', en: 'roles' },
  allRead: {
    fr: 'En vigueur, et lue de tous ceux qui le doivent.',
    en: 'In force, and read by all who must.',
  },
  retire: { fr: 'Retirer…', en: 'Retire…' },
  retiring: { fr: 'Retirer la politique', en: 'Retire the policy' },
  retireTold: {
    fr: 'Elle ne vaudra plus et ne sera plus demandée à personne. Ses versions publiées restent.',
    en: 'It will hold no longer and be asked of nobody. Its published versions stay.',
  },
  retired: { fr: 'Politique retirée.', en: 'Policy retired.' },
  isRetired: { fr: 'Elle ne vaut plus.', en: 'It holds no longer.' },
};

interface Props {
  readonly dossier: string;
  readonly stored: StoredRow;
  readonly standing: Standing;
  /** Something is written and not saved: it cannot be submitted. */
  readonly dirty: boolean;
  readonly onReaders: () => void;
}

/** What can be done with a policy where it stands, and by whom. */
export function PolicyVerbs(props: Props) {
  const { dossier, stored, standing, dirty, onReaders } = props;
  const { t, titled, counted, shortDay } = useLanguage();
  const { edits, approves } = useMember();
  // The rows of this register are policies: its schema says so on both sides.
  const policy = stored.row as unknown as Policy;
  const { id, status, approvals } = policy;
  const { version } = stored;
  const submit = useDeed(dossier, 'policies.submit', { said: WORDS.submitted });
  const retire = useDeed(dossier, 'policies.retire', { said: WORDS.retired });
  const count = standing.awaited.length;
  return (
    <section className="policy-verbs">
      {status === 'draft' && (
        <>
          <p>{t(dirty ? WORDS.saveFirst : WORDS.draft)}</p>
          {edits && (
            <Button
              disabled={dirty}
              loading={submit.isPending}
              onClick={() => submit.mutate({ dossier, id, version })}
            >
              {t(WORDS.submit)}
            </Button>
          )}
        </>
      )}
      {status === 'in-approval' && <InApproval {...props} policy={policy} />}
      {status === 'approved' && (
        <>
          <p>
            {titled(
              WORDS.approved,
              approvals.map(({ by, capacity, on }) => `${by} (${t(capacity)}), ${shortDay(on)}`).join(' ; '),
            )}
            . {t(WORDS.approvedTold)}
          </p>
          {edits && <Publish dossier={dossier} policy={policy} version={version} />}
        </>
      )}
      {standing.inForce && (
        <p>
          {count === 0
            ? t(WORDS.allRead)
            : `${counted(count, WORDS.role, WORDS.roles)} ${t(count > 1 ? WORDS.missing : WORDS.missingOne)}.`}
        </p>
      )}
      {standing.inForce && (
        <Button {...(count > 0 && status === 'published' ? {} : { variant: 'default' })} onClick={onReaders}>
          {t(WORDS.read)}
        </Button>
      )}
      {status === 'retired' && (
        <p>
          {t(WORDS.isRetired)} {policy.changes && t(policy.changes)}
        </p>
      )}
      {approves && status !== 'retired' && (
        <ReasonButton
          dossier={dossier}
          about={`policies.retire:${id}`}
          label={WORDS.retire}
          title={titled(WORDS.retiring, t(policy.title))}
          told={WORDS.retireTold}
          yes={WORDS.retiring}
          pending={retire.isPending}
          error={retire.error}
          onReason={(reason) => retire.mutateAsync({ dossier, id, reason, version })}
        />
      )}
      {submit.error && <Refused error={submit.error} />}
    </section>
  );
}

function InApproval({ dossier, stored, policy }: Props & { readonly policy: Policy }) {
  const { t } = useLanguage();
  const awaited = useQuery(awaitedPoliciesQuery(dossier)).data?.find(({ row }) => row.id === policy.id);
  if (!awaited) return null;
  if (!awaited.mayDecide) return <p>{t(awaited.ownText ? WORDS.ownText : WORDS.waits)}</p>;
  return (
    <DecidePolicy dossier={dossier} policy={policy.id} title={t(policy.title)} version={stored.version} />
  );
}

function Publish({
  dossier,
  policy,
  version,
}: {
  readonly dossier: string;
  readonly policy: Policy;
  readonly version: number;
}) {
  const { t } = useLanguage();
  const [asking, setAsking] = useState(false);
  const publish = useDeed(dossier, 'policies.publish', {
    said: WORDS.published,
    onDone: () => setAsking(false),
  });
  const asks = policy.material || policy.publishedOn === undefined;
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t(WORDS.publish)}</Button>
      {asking && (
        <Dialog title={`${t(WORDS.publishing)} ${policy.version}`} onClose={() => setAsking(false)}>
          <p>{t(asks ? WORDS.asked : WORDS.notAsked)}</p>
          {publish.error && <Refused error={publish.error} />}
          <div className="actions">
            <Button
              loading={publish.isPending}
              onClick={() => publish.mutate({ dossier, id: policy.id, version })}
            >
              {t(WORDS.yesPublish)}
            </Button>
            <Button variant="default" onClick={() => setAsking(false)}>
              {t(WORDS.back)}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  );
}
