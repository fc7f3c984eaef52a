import type { Overview } from '../../api/queries.ts';
import { useLanguage } from '../../ui/language.tsx';

export type Severity = Overview['next'][number]['severity'];

export const SEVERITY_WORDS = {
  error: { fr: 'À corriger', en: 'To mend' },
  warning: { fr: 'À vérifier', en: 'To check' },
  info: { fr: 'À savoir', en: 'To know' },
  step: { fr: 'Étape en cours', en: 'Current step' },
} as const;

export function SeverityBadge({ severity }: { readonly severity: Severity }) {
  const { t } = useLanguage();
  return <span className={`severity severity-${severity}`}>{t(SEVERITY_WORDS[severity])}</span>;
}
