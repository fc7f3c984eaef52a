import type { Applicability } from '#domain/controls/applicability.ts';
import { gates } from '#domain/controls/gates.ts';
import { rowAddress } from '../../ui/address.ts';
import { useLanguage } from '../../ui/language.tsx';
import { RoomLink } from '../../ui/room-link.tsx';
import { sentenceCase } from '../../ui/states.tsx';
import type { Statement } from './use-statement.ts';

const WORDS = {
  needed: {
    fr: 'Le traitement de ces scénarios s’appuie sur elle',
    en: 'The treatment of these scenarios rests on it',
  },
  helpful: { fr: 'Elle traiterait une faiblesse de', en: 'It would treat a weakness of' },
  none: { fr: 'Aucun scénario ne la concerne.', en: 'No scenario concerns it.' },
  wrong: { fr: 'Ce qui manque à cette réponse', en: 'What this answer lacks' },
};

interface Props {
  readonly dossier: string;
  readonly line: Applicability;
  readonly statement: Statement;
}

/** Which scenarios a control answers, and what its answer lacks as it stands. */
export function ControlScenarios({ dossier, line, statement }: Props) {
  const { t, titled } = useLanguage();
  const needed = statement.needed.get(line.control) ?? [];
  const helpful = (statement.helpful.get(line.control) ?? []).filter((id) => !needed.includes(id));
  const problems = gates(line, needed);
  return (
    <section className="computed">
      {needed.length + helpful.length === 0 && <p>{t(WORDS.none)}</p>}
      <Links dossier={dossier} label={t(WORDS.needed)} scenarios={needed} />
      <Links dossier={dossier} label={t(WORDS.helpful)} scenarios={helpful} />
      {problems.length > 0 && (
        <p className="field-error">
          {titled(WORDS.wrong, problems.map(({ message }) => sentenceCase(t(message))).join(' '))}
        </p>
      )}
    </section>
  );
}

function Links({
  dossier,
  label,
  scenarios,
}: {
  readonly dossier: string;
  readonly label: string;
  readonly scenarios: readonly string[];
}) {
  const { colon } = useLanguage();
  if (scenarios.length === 0) return null;
  return (
    <p>
      {label}
      {colon}
      {scenarios.map((id) => (
        <span key={id}>
          <RoomLink address={rowAddress(dossier, 'scenarios', id)}>{id}</RoomLink>{' '}
        </span>
      ))}
    </p>
  );
}
