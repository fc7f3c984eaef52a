import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Acknowledgement } from '#domain/governance/acknowledgement.ts';
import type { Policy } from '#domain/governance/policy.ts';
import { versionsOf } from '#domain/governance/policy-rules.ts';
import { useLanguage } from '../../ui/language.tsx';
import { useRowNames } from '../../ui/register/row-names.ts';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { useMember } from '../../ui/session.tsx';
import { Empty, Refused } from '../../ui/states.tsx';
import { useDeed } from '../../ui/use-deed.ts';
import type { Governance, Standing } from './use-governance.ts';

const WORDS = {
  none: { fr: 'Aucune version n’est encore publiée.', en: 'No version is published yet.' },
  noneTold: {
    fr: 'Une fois le texte approuvé et publié, chacun dira ici qu’il l’a lu.',
    en: 'Once the text is approved and published, everybody will say here that they have read it.',
  },
  table: { fr: 'Qui a lu la politique', en: 'Who has read the policy' },
  role: { fr: 'Rôle', en: 'Role' },
  read: { fr: 'Lue', en: 'Read' },
  awaited: { fr: 'Pas encore lue', en: 'Not read yet' },
  before: { fr: 'Avait lu une version antérieure', en: 'Had read an earlier version' },
  who: { fr: 'Par qui', en: 'By whom' },
  when: { fr: 'Le', en: 'On' },
  recorded: { fr: 'consigné par', en: 'recorded by' },
  version: { fr: 'Version', en: 'Version' },
  state: { fr: 'État', en: 'State' },
  noRole: { fr: 'sans rôle désigné', en: 'no role named' },
  readers: {
    fr: 'Personne n’est désigné pour la lire : choisissez des rôles dans la fiche.',
    en: 'Nobody is named to read it: choose roles in the details.',
  },
  mine: { fr: 'Votre lecture', en: 'Your reading' },
  capacity: { fr: 'En qualité de', en: 'Acting as' },
  yes: { fr: 'J’ai lu et j’appliquerai', en: 'I have read it and will apply it' },
  done: { fr: 'Lecture enregistrée.', en: 'Reading recorded.' },
  other: { fr: 'Consigner la lecture d’une autre personne', en: 'Record somebody else’s reading' },
  otherTold: {
    fr: 'Pour qui n’a pas de compte, d’après une feuille signée. Votre nom restera à côté du sien.',
    en: 'For somebody without an account, from a signed sheet. Your name will stay beside theirs.',
  },
  person: { fr: 'Nom de la personne', en: 'Name of the person' },
  record: { fr: 'Consigner', en: 'Record' },
} as const;

interface Props {
  readonly dossier: string;
  readonly policy: Policy;
  readonly standing: Standing;
  readonly governance: Governance;
}

/** Who has read the version in force, who has not, and the reader’s own word. */
export function PolicyReaders(props: Props) {
  const { t } = useLanguage();
  const { edits } = useMember();
  const { policy, standing } = props;
  if (!standing.inForce) {
    return (
      <Empty title={t(WORDS.none)}>
        <p>{t(WORDS.noneTold)}</p>
      </Empty>
    );
  }
  return (
    <div className="readers">
      <Own {...props} />
      {policy.readers.length === 0 && <p className="notice">{t(WORDS.readers)}</p>}
      <ReaderTable {...props} />
      {edits && <ForSomebody {...props} />}
    </div>
  );
}

function ReaderTable({ dossier, policy, standing, governance }: Props) {
  const { t, shortDay } = useLanguage();
  const roles = useRowNames(dossier, ['roles']).get('roles');
  const lines = linesOf(policy, standing, governance);
  if (lines.length === 0) return null;
  return (
    <ScrollRegion label={t(WORDS.table)}>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t(WORDS.role)}</th>
            <th scope="col">{t(WORDS.state)}</th>
            <th scope="col">{t(WORDS.who)}</th>
            <th scope="col">{t(WORDS.when)}</th>
            <th scope="col">{t(WORDS.version)}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ role, read, awaited, version }) => (
            <tr key={read?.id ?? role}>
              <td>{role === undefined ? t(WORDS.noRole) : t(roles?.get(role) ?? role)}</td>
              <td>
                <span className={`state-badge state-${awaited ? 'unanswered' : 'done'}`}>
                  {t(awaited ? WORDS.awaited : WORDS.read)}
                </span>
                {awaited && read && <span className="quiet"> {t(WORDS.before)}</span>}
              </td>
              <td>
                {read?.person ?? '–'}
                {read?.recordedBy && (
                  <span className="quiet">
                    {' '}
                    ({t(WORDS.recorded)} {read.recordedBy})
                  </span>
                )}
              </td>
              <td>{read ? shortDay(read.on) : '–'}</td>
              <td>{version ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

interface Line {
  readonly role: string | undefined;
  readonly read: Acknowledgement | undefined;
  readonly version: string | undefined;
  readonly awaited: boolean;
}

/** A line for each role that must read it, with its last reading; then those who read it without having to. */
function linesOf(policy: Policy, { awaited }: Standing, governance: Governance): readonly Line[] {
  const labels = new Map(
    versionsOf(policy.id, governance.policyVersions).map(({ id, version }) => [id, version]),
  );
  const all = governance.acknowledgements
    .filter(({ version }) => labels.has(version))
    .toSorted((a, b) => (a.on < b.on ? 1 : -1));
  const lineOf = (role: string | undefined, read: Acknowledgement | undefined): Line => ({
    role,
    read,
    version: read && labels.get(read.version),
    awaited: role !== undefined && awaited.includes(role),
  });
  return [
    ...policy.readers.map((role) =>
      lineOf(
        role,
        all.find((one) => one.role === role),
      ),
    ),
    ...all
      .filter(({ role }) => role === undefined || !policy.readers.includes(role))
      .map((read) => lineOf(read.role, read)),
  ];
}

function Own({ dossier, policy, standing, governance }: Props) {
  const { t } = useLanguage();
  const { user } = useMember();
  const acknowledge = useDeed(dossier, 'policies.acknowledge', { said: WORDS.done });
  const [chosen, setRole] = useState<string>();
  const done = governance.acknowledgements.filter(
    ({ version, person }) => version === standing.inForce?.id && person === user?.name,
  );
  const open = policy.readers
    .filter((role) => !done.some((one) => one.role === role))
    .toSorted((a, b) => Number(standing.awaited.includes(b)) - Number(standing.awaited.includes(a)));
  const role = chosen !== undefined && (chosen === '' || open.includes(chosen)) ? chosen : (open[0] ?? '');
  return (
    <section>
      <h2>{t(WORDS.mine)}</h2>
      <form
        className="acknowledge"
        onSubmit={(event) => {
          event.preventDefault();
          acknowledge.mutate({ dossier, policy: policy.id, ...(role !== '' && { role }) });
        }}
      >
        <RoleSelect dossier={dossier} roles={open} value={role} onChange={setRole} />
        <Button type="submit" loading={acknowledge.isPending}>
          {t(WORDS.yes)}
        </Button>
      </form>
      {acknowledge.error && <Refused error={acknowledge.error} />}
    </section>
  );
}

function ForSomebody({ dossier, policy, standing }: Props) {
  const { t } = useLanguage();
  const [person, setPerson] = useState('');
  const [chosen, setRole] = useState<string>();
  const record = useDeed(dossier, 'policies.acknowledge', {
    said: WORDS.done,
    onDone: () => setPerson(''),
  });
  const role = chosen ?? standing.awaited[0] ?? '';
  return (
    <details className="history">
      <summary>{t(WORDS.other)}</summary>
      <p className="quiet">{t(WORDS.otherTold)}</p>
      <form
        className="acknowledge"
        onSubmit={(event) => {
          event.preventDefault();
          record.mutate({ dossier, policy: policy.id, person: person.trim(), ...(role !== '' && { role }) });
        }}
      >
        <TextInput
          label={t(WORDS.person)}
          withAsterisk
          value={person}
          onChange={(event) => setPerson(event.currentTarget.value)}
        />
        <RoleSelect dossier={dossier} roles={policy.readers} value={role} onChange={setRole} />
        <Button type="submit" variant="default" disabled={person.trim() === ''} loading={record.isPending}>
          {t(WORDS.record)}
        </Button>
      </form>
      {record.error && <Refused error={record.error} />}
    </details>
  );
}

interface RoleProps {
  readonly dossier: string;
  readonly roles: readonly string[];
  readonly value: string;
  readonly onChange: (role: string) => void;
}

function RoleSelect({ dossier, roles, value, onChange }: RoleProps) {
  const { t } = useLanguage();
  const names = useRowNames(dossier, ['roles']).get('roles');
  return (
    <NativeSelect
      label={t(WORDS.capacity)}
      value={value}
      data={[
        ...roles.map((id) => ({ value: id, label: t(names?.get(id) ?? id) })),
        { value: '', label: t(WORDS.noRole) },
      ]}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
