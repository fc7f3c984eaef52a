import type { Checkup } from '../../api/queries.ts';
import { useLanguage } from '../../ui/language.tsx';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { Reading } from './reading.tsx';

const WORDS = {
  title: { fr: 'Ce qui était en vigueur', en: 'What was in force' },
  version: { fr: 'Procédure, version', en: 'Procedure, version' },
  thresholds: { fr: 'Seuils', en: 'Thresholds' },
  rule: { fr: 'Règle', en: 'Rule' },
  threshold: { fr: 'Seuil', en: 'Threshold' },
  value: { fr: 'Valeur', en: 'Value' },
  usual: { fr: 'valeur de la règle', en: 'value of the rule' },
  mutes: { fr: 'Sourdines', en: 'Mutes' },
  noMute: { fr: 'Aucune sourdine.', en: 'No mute.' },
  until: { fr: 'jusqu’au', en: 'until' },
  'in-force': { fr: 'en vigueur', en: 'in force' },
  expired: { fr: 'échue', en: 'expired' },
  idle: { fr: 'sans objet', en: 'without object' },
  one: { fr: 'constat', en: 'finding' },
  many: { fr: 'constats', en: 'findings' },
  analyst: { fr: 'Lecture par un modèle', en: 'Reading by a model' },
  nobody: { fr: 'Aucune : les règles seules ont jugé.', en: 'None: the rules alone have judged.' },
  prompt: { fr: 'Empreinte de la consigne', en: 'Hash of the prompt' },
};

/** By what the checkup was judged: the version of the procedure, its thresholds, its mutes, and who read it. */
export function InForce({ checkup }: { readonly checkup: Checkup }) {
  const { t, day } = useLanguage();
  const { inForce, procedure, analyst } = checkup;
  const { changed, mutes, prompt } = inForce;
  return (
    <section>
      <h2>{t(WORDS.title)}</h2>
      <p>
        {t(WORDS.version)} {procedure.version} – {day(changed.date)}, {changed.by} –{' '}
        <span className="quiet">{changed.why}</span>
      </p>
      <details>
        <summary>{t(WORDS.thresholds)}</summary>
        <Thresholds rules={inForce.rules} />
      </details>
      <h3>{t(WORDS.mutes)}</h3>
      <Mutes mutes={mutes} />
      <h3>{t(WORDS.analyst)}</h3>
      {analyst ? <Reading reading={analyst} /> : <p>{t(WORDS.nobody)}</p>}
      <p className="quiet">
        {t(WORDS.prompt)} <code className="checkup-hash">{prompt}</code>
      </p>
    </section>
  );
}

function Thresholds({ rules }: Pick<Checkup['inForce'], 'rules'>) {
  const { t, number } = useLanguage();
  return (
    <ScrollRegion label={t(WORDS.thresholds)}>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t(WORDS.rule)}</th>
            <th scope="col">{t(WORDS.threshold)}</th>
            <th scope="col">{t(WORDS.value)}</th>
          </tr>
        </thead>
        <tbody>
          {rules.flatMap(({ rule, thresholds }) =>
            thresholds.map(({ words, value, unit, fromProcedure }) => (
              <tr key={`${rule.en}/${words.en}`}>
                <td>{t(rule)}</td>
                <td>{t(words)}</td>
                <td>
                  {number(value)} {t(unit)}{' '}
                  {!fromProcedure && <span className="quiet">({t(WORDS.usual)})</span>}
                </td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Mutes({ mutes }: Pick<Checkup['inForce'], 'mutes'>) {
  const { t, day, counted } = useLanguage();
  if (mutes.length === 0) return <p>{t(WORDS.noMute)}</p>;
  return (
    <ul>
      {mutes.map(({ rule, by, why, until, state, findings }) => (
        <li key={`${rule.en}/${by}/${until}/${why}`}>
          {t(rule)} – <b>{t(WORDS[state])}</b>, {counted(findings, WORDS.one, WORDS.many)}, {by},{' '}
          {t(WORDS.until)} {day(until)}. <span className="quiet">{why}</span>
        </li>
      ))}
    </ul>
  );
}
