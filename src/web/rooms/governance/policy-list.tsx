import { POLICY_KINDS } from '#domain/governance/policy.ts';
import { roomAddress } from '../../ui/address.ts';
import { useLanguage } from '../../ui/language.tsx';
import { useRowNames } from '../../ui/register/row-names.ts';
import { RoomLink } from '../../ui/room-link.tsx';
import { Empty } from '../../ui/states.tsx';
import { PlainTable } from '../../ui/table/plain-table.tsx';
import { PolicyState } from './policy-state.tsx';
import { type Governance, standingOf } from './use-governance.ts';

const WORDS = {
  written: { fr: 'Politiques de l’entreprise', en: 'Policies of the company' },
  none: { fr: 'Aucune politique n’est encore écrite.', en: 'No policy is written yet.' },
  noneTold: {
    fr: 'Commencez-en une depuis un modèle ci-dessous : la politique de sécurité d’abord, puis les accès et les sauvegardes.',
    en: 'Begin one from a template below: the security policy first, then access and backups.',
  },
  policy: { fr: 'Politique', en: 'Policy' },
  state: { fr: 'État', en: 'State' },
  owner: { fr: 'Responsable', en: 'Owner' },
  version: { fr: 'Version', en: 'Version' },
  inForce: { fr: 'en vigueur', en: 'in force' },
  review: { fr: 'Prochaine revue', en: 'Next review' },
  read: { fr: 'Lue par', en: 'Read by' },
  of: { fr: 'sur', en: 'of' },
} as const;

const COLUMNS = ['policy', 'state', 'version', 'owner', 'review', 'read'] as const;

interface Props {
  readonly dossier: string;
  readonly governance: Governance;
}

/** The policies that are written or being written, each with what it waits for. */
export function PolicyList({ dossier, governance }: Props) {
  const { t, shortDay, number } = useLanguage();
  const roles = useRowNames(dossier, ['roles']).get('roles');
  return (
    <section>
      <h2>{t(WORDS.written)}</h2>
      {governance.policies.length === 0 ? (
        <Empty title={t(WORDS.none)}>
          <p>{t(WORDS.noneTold)}</p>
        </Empty>
      ) : (
        <PlainTable
          label={t(WORDS.written)}
          columns={COLUMNS.map((column) => t(WORDS[column]))}
          className="policies"
        >
          {governance.policies.map((policy) => {
            const standing = standingOf(policy, governance);
            const { inForce, awaited, review } = standing;
            return (
              <tr key={policy.id}>
                <td>
                  <RoomLink address={roomAddress(dossier, 'governance', { policy: policy.id })}>
                    {t(policy.title)}
                  </RoomLink>{' '}
                  <span className="quiet">{t(POLICY_KINDS[policy.kind])}</span>
                </td>
                <td>
                  <PolicyState policy={policy} standing={standing} />
                </td>
                <td>
                  {policy.version}
                  {inForce && inForce.version !== policy.version && (
                    <span className="quiet">
                      {' '}
                      ({inForce.version} {t(WORDS.inForce)})
                    </span>
                  )}
                </td>
                <td>{policy.owner ? t(roles?.get(policy.owner) ?? policy.owner) : '–'}</td>
                <td>{review ? shortDay(review) : '–'}</td>
                <td>
                  {inForce && policy.readers.length > 0
                    ? `${number(policy.readers.length - awaited.length)} ${t(WORDS.of)} ${number(policy.readers.length)}`
                    : '–'}
                </td>
              </tr>
            );
          })}
        </PlainTable>
      )}
    </section>
  );
}
