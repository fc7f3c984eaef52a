import type { Checkup } from '../../api/queries.ts';
import { useLanguage } from '../../ui/language.tsx';
import type { CheckupAlert } from './finding-link.ts';
import { FindingLinks } from './finding-links.tsx';
import { Sentence } from './sentence.tsx';

const WORDS = {
  expected: { fr: 'attendu', en: 'expected' },
  concerns: { fr: 'Concerne', en: 'Concerns' },
  impact: { fr: 'Impact potentiel', en: 'Potential impact' },
  severity: { fr: 'Criticité', en: 'Criticality' },
  since: { fr: 'Depuis le dernier contrôle', en: 'Since the last checkup' },
  controls: { fr: 'Mesures ISO 27002', en: 'ISO 27002 controls' },
  evidence: { fr: 'Preuves', en: 'Evidence' },
  new: { fr: 'nouveau', en: 'new' },
  worse: { fr: 'aggravé', en: 'worse' },
  better: { fr: 'atténué', en: 'better' },
  unchanged: { fr: 'inchangé', en: 'unchanged' },
};

interface Props {
  readonly dossier: string;
  readonly checkup: Checkup;
  readonly alert: CheckupAlert;
}

/** One alert: what was seen, what it may lead to, how grave it is; then what it means for the study. */
export function Alert({ dossier, checkup, alert }: Props) {
  const { t, colon } = useLanguage();
  const { id, title, severity, says, impact, resource, change, controls, evidence } = alert;
  return (
    <article className="checkup-alert" aria-labelledby={`finding-${id}`}>
      <h3 id={`finding-${id}`}>
        <span className={`checkup-severity checkup-${severity.id.toLowerCase()}`}>{severity.id}</span>{' '}
        {t(WORDS.expected)}
        {colon}
        {t(title)}
      </h3>
      <p>
        <Sentence says={says} />
      </p>
      <dl className="checkup-facts">
        <dt>{t(WORDS.impact)}</dt>
        <dd>{t(impact)}</dd>
        <dt>{t(WORDS.severity)}</dt>
        <dd>
          {severity.id} ({t(severity.words)})
        </dd>
        <dt>{t(WORDS.concerns)}</dt>
        <dd>
          <code>{resource}</code>
        </dd>
        <dt>{t(WORDS.since)}</dt>
        <dd>{t(WORDS[change])}</dd>
        <dt>{t(WORDS.controls)}</dt>
        <dd>{controls.join(', ')}</dd>
        <dt>{t(WORDS.evidence)}</dt>
        <dd className="mono quiet">{evidence.join(', ')}</dd>
      </dl>
      <FindingLinks dossier={dossier} checkup={checkup} alert={alert} />
    </article>
  );
}
