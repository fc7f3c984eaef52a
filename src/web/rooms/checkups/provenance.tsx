import type { Checkup } from '../../api/queries.ts';
import { useLanguage } from '../../ui/language.tsx';
import { ScrollRegion } from '../../ui/scroll-region.tsx';

const WORDS = {
  title: { fr: 'Couverture et provenance', en: 'Coverage and provenance' },
  required: { fr: 'Éléments exigés', en: 'Required elements' },
  evidence: { fr: 'Preuves', en: 'Evidence' },
  yes: { fr: 'connu', en: 'known' },
  partly: { fr: 'connu en partie', en: 'partly known' },
  no: { fr: 'inconnu', en: 'unknown' },
  seen: { fr: 'vu', en: 'seen' },
  absent: { fr: 'absent (vérifié)', en: 'absent (checked)' },
  unknown: { fr: 'inconnu', en: 'unknown' },
  outcome: { fr: 'Résultat', en: 'Outcome' },
  hand: { fr: 'Provenance', en: 'Provenance' },
  coverage: { fr: 'Couverture', en: 'Coverage' },
  data: { fr: 'Empreinte des données', en: 'Hash of the data' },
};

/** What the report rests on: what was asked for and known, and each piece of evidence with how much of it was seen. */
export function Provenance({ checkup }: { readonly checkup: Checkup }) {
  const { t, number } = useLanguage();
  return (
    <section>
      <h2>{t(WORDS.title)}</h2>
      <details>
        <summary>
          {t(WORDS.required)} ({number(checkup.required.length)})
        </summary>
        <ul>
          {checkup.required.map(({ kind, source, title, known }) => (
            <li key={kind}>
              {t(title)} – <b>{t(WORDS[known])}</b> <span className="quiet">{t(source)}</span>
            </li>
          ))}
        </ul>
      </details>
      <details>
        <summary>
          {t(WORDS.evidence)} ({number(checkup.evidence.length)})
        </summary>
        <Evidence evidence={checkup.evidence} />
      </details>
      <p className="quiet">
        {t(WORDS.data)} <code className="checkup-hash">{checkup.hash}</code>
      </p>
    </section>
  );
}

function Evidence({ evidence }: Pick<Checkup, 'evidence'>) {
  const { t, number } = useLanguage();
  return (
    <ScrollRegion label={t(WORDS.evidence)}>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t(WORDS.evidence)}</th>
            <th scope="col">{t(WORDS.outcome)}</th>
            <th scope="col">{t(WORDS.hand)}</th>
            <th scope="col">{t(WORDS.coverage)}</th>
          </tr>
        </thead>
        <tbody>
          {evidence.map(({ id, title, outcome, why, provenance, coverage }) => (
            <tr key={id}>
              <td>
                {t(title)} <span className="mono quiet">{id}</span>
              </td>
              <td>
                {t(WORDS[outcome])} {why && <span className="quiet">{t(why)}</span>}
              </td>
              <td>{t(provenance)}</td>
              <td>
                {number(Math.round(coverage.share * 100))} %{' '}
                <span className="quiet">{t(coverage.because)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
