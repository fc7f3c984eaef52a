import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { Policy } from '#domain/governance/policy.ts';
import { versionsOf } from '#domain/governance/policy-rules.ts';
import type { PolicyVersion } from '#domain/governance/policy-version.ts';
import { shortHash } from '#kernel/hash.ts';
import { say } from '#kernel/text.ts';
import { TextDiff } from '../../ui/governance/text-diff.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { MarkdownView } from '../../ui/markdown-view.tsx';
import { Empty } from '../../ui/states.tsx';
import { PlainTable } from '../../ui/table/plain-table.tsx';
import { AttachedFile } from '../../ui/upload/attached-file.tsx';
import type { Governance } from './use-governance.ts';

const WORDS = {
  none: { fr: 'Aucune version n’est encore publiée.', en: 'No version is published yet.' },
  noneTold: {
    fr: 'Chaque publication laisse ici un texte que personne ne change plus.',
    en: 'Each publication leaves a text here that nobody changes any more.',
  },
  list: { fr: 'Versions publiées', en: 'Published versions' },
  version: { fr: 'Version', en: 'Version' },
  on: { fr: 'Publiée le, par', en: 'Published on, by' },
  approved: { fr: 'Approuvée par', en: 'Approved by' },
  changes: { fr: 'Ce qui a changé', en: 'What changed' },
  read: { fr: 'Lectures', en: 'Readings' },
  hash: { fr: 'Empreinte', en: 'Hash' },
  material: { fr: 'important', en: 'material' },
  current: { fr: 'en cours d’écriture', en: 'being written' },
  compare: { fr: 'Comparer deux versions', en: 'Compare two versions' },
  from: { fr: 'De la version', en: 'From version' },
  to: { fr: 'À la version', en: 'To version' },
  file: {
    fr: 'L’une des deux est un fichier : elles se comparent en les ouvrant côte à côte.',
    en: 'One of the two is a file: they are compared by opening them side by side.',
  },
  show: { fr: 'Lire la version', en: 'Read version' },
} as const;

const COLUMNS = ['version', 'on', 'approved', 'changes', 'read', 'hash'] as const;
const CURRENT = 'current';

interface Props {
  readonly dossier: string;
  readonly policy: Policy;
  readonly governance: Governance;
}

/** What was published, the newest first, and what changed from any text to any other. */
export function PolicyVersions({ dossier, policy, governance }: Props) {
  const { t } = useLanguage();
  const versions = versionsOf(policy.id, governance.policyVersions).toReversed();
  if (versions.length === 0) {
    return (
      <Empty title={t(WORDS.none)}>
        <p>{t(WORDS.noneTold)}</p>
      </Empty>
    );
  }
  return (
    <>
      <section>
        <h2>{t(WORDS.list)}</h2>
        <PlainTable label={t(WORDS.list)} columns={COLUMNS.map((column) => t(WORDS[column]))}>
          {versions.map((version) => (
            <VersionRow key={version.id} version={version} governance={governance} />
          ))}
        </PlainTable>
        {versions.map((version) => (
          <details key={version.id} className="history">
            <summary>
              {t(WORDS.show)} {version.version}
            </summary>
            {version.file !== undefined ? (
              <AttachedFile dossier={dossier} id={version.file} />
            ) : (
              <MarkdownView text={version.body === undefined ? '' : t(version.body)} />
            )}
          </details>
        ))}
      </section>
      <Comparison dossier={dossier} policy={policy} versions={versions} />
    </>
  );
}

function VersionRow({
  version,
  governance,
}: {
  readonly version: PolicyVersion;
  readonly governance: Governance;
}) {
  const { t, shortDay, number } = useLanguage();
  const read = governance.acknowledgements.filter((one) => one.version === version.id);
  return (
    <tr>
      <th scope="row">
        {version.version} {version.material && <span className="quiet">{t(WORDS.material)}</span>}
      </th>
      <td>
        {shortDay(version.publishedOn)}, {version.publishedBy}
      </td>
      <td>{version.approvals.map(({ by, capacity }) => `${by} (${t(capacity)})`).join(', ') || '–'}</td>
      <td>{version.changes ? t(version.changes) : '–'}</td>
      <td>{number(read.length)}</td>
      <td className="mono" title={version.hash}>
        {shortHash(version.hash)}
      </td>
    </tr>
  );
}

interface ComparisonProps {
  readonly dossier: string;
  readonly policy: Policy;
  readonly versions: readonly PolicyVersion[];
}

function Comparison({ dossier, policy, versions }: ComparisonProps) {
  const { t, language } = useLanguage();
  const [newest, before] = versions;
  const unchanged = policy.status === 'published' || policy.status === 'retired';
  const [from, setFrom] = useState((unchanged ? before : newest)?.id ?? newest?.id ?? CURRENT);
  const [to, setTo] = useState(unchanged ? (newest?.id ?? CURRENT) : CURRENT);
  const textOf = (id: string) => (id === CURRENT ? policy : versions.find((one) => one.id === id));
  const options = [
    ...(unchanged ? [] : [{ value: CURRENT, label: `${policy.version} (${t(WORDS.current)})` }]),
    ...versions.map(({ id, version }) => ({ value: id, label: version })),
  ];
  if (options.length < 2) return null;
  const [left, right] = [textOf(from), textOf(to)];
  const files = [left?.file, right?.file].flatMap((file) => file ?? []);
  return (
    <section className="versions-compare">
      <h2>{t(WORDS.compare)}</h2>
      <div className="filters">
        <NativeSelect
          label={t(WORDS.from)}
          value={from}
          data={options}
          onChange={(event) => setFrom(event.currentTarget.value)}
        />
        <NativeSelect
          label={t(WORDS.to)}
          value={to}
          data={options}
          onChange={(event) => setTo(event.currentTarget.value)}
        />
      </div>
      {files.length > 0 ? (
        <>
          <p>{t(WORDS.file)}</p>
          {files.map((file) => (
            <p key={file}>
              <AttachedFile dossier={dossier} id={file} />
            </p>
          ))}
        </>
      ) : (
        <TextDiff
          before={left?.body === undefined ? '' : say(left.body, language)}
          after={right?.body === undefined ? '' : say(right.body, language)}
        />
      )}
    </section>
  );
}
