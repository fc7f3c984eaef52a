import { REGISTERS } from '#domain/dossier/registers.ts';
import type { RatedScenario } from '#domain/evaluation/rated.ts';
import { useLanguage } from '../../ui/language.tsx';
import { useRowNames } from '../../ui/register/row-names.ts';

/** What a person must know of a scenario to rate it: its triplet, its consequence, what is in place already. */
export function RiskFacts({ dossier, risk }: { readonly dossier: string; readonly risk: RatedScenario }) {
  const { t } = useLanguage();
  const names = useRowNames(dossier, ['assets', 'threats', 'vulnerabilities']);
  const { scenario } = risk;
  const { fields } = REGISTERS.scenarios;
  const listed = (register: 'assets' | 'threats' | 'vulnerabilities', ids: readonly string[]) =>
    ids.map((id) => t(names.get(register)?.get(id) ?? id)).join(', ');
  return (
    <div className="risk-facts">
      <p>{t(scenario.consequence)}</p>
      <dl>
        <div>
          <dt>{t(fields.assets.label)}</dt>
          <dd>{listed('assets', scenario.assets)}</dd>
        </div>
        <div>
          <dt>{t(fields.threat.label)}</dt>
          <dd>{listed('threats', [scenario.threat])}</dd>
        </div>
        <div>
          <dt>{t(fields.vulnerabilities.label)}</dt>
          <dd>{listed('vulnerabilities', scenario.vulnerabilities)}</dd>
        </div>
        {scenario.existing && (
          <div>
            <dt>{t(fields.existing.label)}</dt>
            <dd>{t(scenario.existing)}</dd>
          </div>
        )}
      </dl>
      {scenario.examples.length > 0 && (
        <details className="history">
          <summary>{t(fields.examples.label)}</summary>
          <ul>
            {scenario.examples.map((example) => (
              <li key={t(example)}>{t(example)}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
