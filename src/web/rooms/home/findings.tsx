import type { Overview } from '../../api/queries.ts';
import { rowAddress } from '../../ui/address.ts';
import { useLanguage } from '../../ui/language.tsx';
import { RoomLink } from '../../ui/room-link.tsx';
import { type Severity, SeverityBadge } from './severity-badge.tsx';

const WORDS = {
  title: { fr: 'Contrôle de cohérence', en: 'Integrity check' },
  none: {
    fr: 'Aucune anomalie : un auditeur ne trouverait rien à redire ici.',
    en: 'No finding: an auditor would have nothing to say here.',
  },
  one: { fr: 'constat', en: 'finding' },
  many: { fr: 'constats', en: 'findings' },
};

type Finding = Overview['findings'][number];

interface Group {
  readonly rule: string;
  readonly severity: Severity;
  readonly clause: string;
  readonly findings: readonly Finding[];
}

/** What an auditor would find, by rule; the gravest rules come first, as the server orders them. */
export function Findings({
  dossier,
  findings,
}: {
  readonly dossier: string;
  readonly findings: readonly Finding[];
}) {
  const { t, counted } = useLanguage();
  return (
    <>
      <h2>
        {t(WORDS.title)} <span className="quiet">{counted(findings.length, WORDS.one, WORDS.many)}</span>
      </h2>
      {findings.length === 0 && <p className="notice">{t(WORDS.none)}</p>}
      <div className="findings">
        {groups(findings).map(({ rule, severity, clause, findings: own }) => (
          <details key={rule} className="finding">
            <summary>
              <SeverityBadge severity={severity} />
              <span className="finding-first">{t(own[0]?.message ?? '')}</span>
              <span className="quiet finding-count">{counted(own.length, WORDS.one, WORDS.many)}</span>
            </summary>
            <p className="quiet">{clause}</p>
            <ul>
              {own.map(({ subject, message }) => (
                <li key={`${subject.register}/${subject.key}/${message.en}`}>
                  <RoomLink address={rowAddress(dossier, subject.register, subject.key)}>
                    {t(message)}
                  </RoomLink>
                </li>
              ))}
            </ul>
          </details>
        ))}
      </div>
    </>
  );
}

function groups(findings: readonly Finding[]): readonly Group[] {
  return [...Map.groupBy(findings, ({ rule }) => rule)].flatMap(([rule, own]) => {
    const first = own[0];
    return first ? [{ rule, severity: first.severity, clause: first.clause, findings: own }] : [];
  });
}
